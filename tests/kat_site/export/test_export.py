"""The site as files: the same bytes and headers as from the stack, and honest pages where not."""

import gzip
import re
from pathlib import Path

import brotli
import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.core.management import CommandError, call_command
from pytest_django import DjangoDbBlocker, Settings

from articles.editions import current_edition
from articles.sitemaps import entries
from kat_site.bodies import ReadableRequest
from kat_site.export.answers import Answer, ExportRequest, Site
from kat_site.export.folder import ExportFolder
from kat_site.export.walk import DeadLinkError, Found, walk
from kat_site.export.writing import write_export
from tests.kat_site.wsgi_client import ask

STAND_INS = ("/search/", "/contact/")
SITE = "http://127.0.0.1:8000"
FORM = "https://forms.example.com/clinic"


def ignore(_done: int, _total: int) -> None:
    """Show nobody how it stands."""


# The end of a request looks at connections that other tests left open.
pytestmark = pytest.mark.usefixtures("unblocked")


@pytest.fixture(scope="module")
def found(django_db_blocker: DjangoDbBlocker) -> Found:
    """Everything that the site has to be read."""
    with django_db_blocker.unblock():
        return walk(Site(), current_edition(), SITE, ignore)


@pytest.fixture(scope="module")
def files(found: Found, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with all of it."""
    top = tmp_path_factory.mktemp("export") / "site"
    folder = ExportFolder(top)
    write_export(found, folder)
    folder.finish()
    return top


@pytest.fixture(scope="module")
def live() -> WSGIHandler:
    handler = WSGIHandler()
    handler.request_class = ReadableRequest
    return handler


def test_every_page_is_there_byte_for_byte_in_every_form(
    files: Path, found: Found, live: WSGIHandler
) -> None:
    pages = [path for path in found.files if path.endswith("/") and path not in STAND_INS]
    different = []
    for path in pages:
        file = files / path[1:] / "index.html"
        for coding, name in (("identity", ""), ("gzip", ".gz"), ("br", ".br")):
            sent = ask(live, path, headers={"Accept-Encoding": coding})
            if file.with_name(f"index.html{name}").read_bytes() != sent.body:
                different.append(f"{path} as {coding}")

    assert {entry.url for entry in entries(current_edition().library)} <= {*pages, *STAND_INS}
    assert different == []


def test_every_answer_has_the_headers_of_https(found: Found, live: WSGIHandler) -> None:
    https = {"X-Forwarded-Proto": "https"}
    different = []
    for path in found.files.keys() - {*STAND_INS}:
        sent = ask(live, path, headers=https)
        expected = Answer(path, int(sent.status[:3]), tuple(sent.headers), sent.body)
        if (found.files[path].lasting, found.files[path].content_type) != (
            expected.lasting,
            expected.content_type,
        ):
            different.append(path)

    assert different == []
    assert all("Strict-Transport-Security" in dict(one.lasting) for one in found.files.values())


def test_pictures_styles_feeds_and_small_files_come_along(files: Path) -> None:
    library = current_edition().library
    names = {path.relative_to(files).as_posix() for path in files.rglob("*") if path.is_file()}

    assert {path.removeprefix("/") for path in library.images} <= names
    assert {"feed.xml", "sitemap.xml", "robots.txt", "404.html", "410.html"} <= names
    assert {"_headers", "_redirects", ".export/nginx.conf", ".export/Caddyfile"} <= names
    for kind in ("css/rest", "js/search-live", "js/reading"):
        assert any(re.match(rf"static/{kind}\.\w{{12}}\.\w+$", name) for name in names), kind


def test_the_compressed_forms_are_of_the_same_bytes(files: Path) -> None:
    packed = [path for path in files.rglob("*") if path.suffix in (".gz", ".br")]
    wrong = []
    for path in packed:
        unpack = gzip.decompress if path.suffix == ".gz" else brotli.decompress
        if unpack(path.read_bytes()) != path.with_suffix("").read_bytes():
            wrong.append(path)

    assert len(packed) > 200
    assert wrong == []


def test_nothing_of_the_staff_is_there(found: Found) -> None:
    everything = {*found.files, *found.redirects, *found.gone}

    assert [path for path in everything if path.startswith(("/staff", "/static/staff"))] == []
    assert not {"/healthz", "/readyz", "/contact/sent/"} & everything


def test_the_search_page_lists_every_page_and_says_that_it_cannot_search(found: Found) -> None:
    library = current_edition().library
    page = found.files["/search/"].body.decode()

    missing = [one.url for one in library.documents if f'href="{one.url}"' not in page]
    assert missing == []
    assert "The search does not work here" in page
    assert "search-live" not in page


def test_without_an_address_for_the_form_there_is_a_telephone_and_no_form(found: Found) -> None:
    page = found.files["/contact/"]

    assert 'method="post"' not in page.body.decode()
    assert current_edition().library.clinic.telephone.uri in page.body.decode()
    assert "send us a message" not in page.body.decode().lower()


def test_the_form_goes_to_the_address_that_is_set(settings: Settings) -> None:
    settings.KAT_EXPORT_FORM_URL = FORM

    page = Site().answer("/contact/")

    text = page.body.decode()
    policy = dict(page.headers)["Content-Security-Policy"]
    assert f'<form class="form" method="post" action="{FORM}">' in text
    assert "Your message goes to forms.example.com" in text
    assert "form-action 'self' https://forms.example.com;" in policy
    assert "csrfmiddlewaretoken" not in text
    assert "stored encrypted" not in text
    assert not [name for name, _value in page.headers if name == "Set-Cookie"]


def test_an_error_page_is_the_same_for_every_address(found: Found) -> None:
    assert (found.missing.status, found.withdrawn.status) == (404, 410)
    assert "Did you mean" not in found.missing.body.decode()
    assert "We have withdrawn this page" in found.withdrawn.body.decode()


def test_a_page_that_leads_to_nothing_stops_the_export(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ExportRequest, "urlconf", "tests.kat_site.export.dead_urls")

    told: list[tuple[int, int]] = []

    with pytest.raises(DeadLinkError) as stopped:
        walk(Site(), current_edition(), SITE, lambda done, total: told.append((done, total)))

    assert str(stopped.value) == "/ leads to /faq/nobody-asked-this/, which answers 404"
    assert [done for done, _total in told] == list(range(1, len(told) + 1))
    assert all(done <= total for done, total in told)


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("DEBUG", True, "DEBUG is on, which changes the pages\n  Fix: set DEBUG=False"),
        (
            "KAT_TRUSTED_PROXIES",
            (),
            "KAT_TRUSTED_PROXIES is empty, so nobody can ask for the site by https\n"
            "  Fix: set KAT_TRUSTED_PROXIES=127.0.0.1 for this command",
        ),
    ],
)
def test_settings_that_change_the_pages_stop_the_export(
    settings: Settings, tmp_path: Path, name: str, value: object, message: str
) -> None:
    setattr(settings, name, value)

    with pytest.raises(CommandError) as stopped:
        call_command("export", str(tmp_path / "site"))

    assert str(stopped.value) == message
    assert not (tmp_path / "site").exists()

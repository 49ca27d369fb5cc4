"""The pages that a proxy shows in the site's place."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from articles.down_pages import render_down_pages, style_source
from articles.editions import current_edition
from tests.serving import ROOT

CONFIGURATIONS = ("deploy/nginx/kat-site-headers.conf", "deploy/caddy/Caddyfile")


class Addresses(HTMLParser):
    """Finds what a page would fetch or lead to."""

    def __init__(self) -> None:
        super().__init__()
        self.fetched: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag != "a" and (found := given.get("src") or given.get("href")):
            self.fetched.append(found)


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return render_down_pages(current_edition().library.clinic)


@pytest.mark.parametrize("name", ["down.html", "refused.html"])
def test_a_page_has_the_telephone_the_hours_and_help_in_a_crisis(
    pages: dict[str, str], name: str
) -> None:
    clinic = current_edition().library.clinic

    assert f'href="{clinic.telephone.uri}">{clinic.telephone.display}</a>' in pages[name]
    assert (
        f"{clinic.opening_hours[0].days_text}: {clinic.opening_hours[0].hours_text}" in pages[name]
    )
    assert pages[name].index('href="tel:988"') < pages[name].index("<h1>")
    assert '<meta name="robots" content="noindex">' in pages[name]


@pytest.mark.parametrize("name", ["down.html", "refused.html"])
def test_a_page_needs_nothing_else(pages: dict[str, str], name: str) -> None:
    parser = Addresses()
    parser.feed(pages[name])

    assert parser.fetched == []
    assert "<script" not in pages[name]
    assert "url(" not in pages[name]


@pytest.mark.parametrize("path", CONFIGURATIONS)
def test_the_proxies_let_the_style_through(path: str) -> None:
    text = (ROOT / path).read_text(encoding="utf-8")

    assert re.findall(r"'sha256-[^']+'", text) == [style_source()]


def test_the_command_writes_pages_that_the_proxy_can_read(tmp_path: Path) -> None:
    folder = tmp_path / "made" / "here"

    call_command("build_down_pages", folder)

    assert sorted(path.name for path in folder.iterdir()) == ["down.html", "refused.html"]
    assert [path.stat().st_mode & 0o777 for path in folder.iterdir()] == [0o644, 0o644]


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")

    with pytest.raises(
        CommandError, match=re.escape(f"{tmp_path / 'taken'}: File exists.\n  Fix: ")
    ):
        call_command("build_down_pages", tmp_path / "taken")

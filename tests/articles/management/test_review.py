"""`manage.py review`: list, sign, report; and a trial of the whole, from signature to readers."""

import io
import json
import re
import subprocess
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django import Settings

from articles.editions import editions
from tests.articles.content import CLINIC, ContentFolder

ZONE = ZoneInfo("America/New_York")
SIGNING_DAY = datetime(2026, 6, 1, 12, tzinfo=ZONE)
TRIAL_DAY = datetime(2026, 7, 15, 12, tzinfo=ZONE)
PEOPLE = """\
clinicians:
  jane-doe:
    name: Test Reviewer
    credential: MD
    role: Reviewer
  ray:
    name: Second Reviewer
    credential: PhD
    role: Reviewer
"""
SIGNED = (
    "content/articles/risks/meaning.md",
    "content/articles/risks/letters.md",
    "content/faq/risks/time.md",
)


def review(*words: str) -> str:
    out = io.StringIO()
    call_command("review", *words, stdout=out)
    return out.getvalue()


def files(folder: ContentFolder) -> dict[str, bytes]:
    return {
        f"content/{path.relative_to(folder.path).as_posix()}": path.read_bytes()
        for path in folder.path.rglob("*")
        if path.is_file()
    }


def pages(client: Client) -> dict[str, str]:
    """Every page of the sitemap as readers get it, and the sitemap."""
    sitemap = client.get("/sitemap.xml").content.decode()
    paths = re.findall(r"<loc>https?://[^/]+(/[^<]*)</loc>", sitemap)
    found = {path: client.get(path).content.decode() for path in paths if path != "/contact/"}
    return found | {"/sitemap.xml": sitemap}


def text_of(html: str) -> str:
    return " ".join(re.sub("<[^>]+>", "", html).split())


def lastmod(sitemap: str, path: str) -> str:
    found = re.search(rf"{path}</loc><lastmod>([^<]*)<", sitemap)
    assert found
    return found[1]


@pytest.fixture
def folder(site: ContentFolder) -> ContentFolder:
    site.write("clinic.yaml", CLINIC + PEOPLE)
    body = "After the session you may feel dizzy for 2 hours. [@short-2018]\n"
    site.article("risks/meaning", body)
    site.article("risks/letters", "The tretment takes an hour.\n")
    site.question("risks/time", body)
    site.article("risks/bystander", "The treatment takes an hour.\n")
    return site


@pytest.mark.django_db
def test_a_trial_of_reviews_from_signature_to_readers(folder: ContentFolder) -> None:
    client = Client()
    with time_machine.travel(SIGNING_DAY, tick=False):
        before, unsigned = files(folder), pages(client)
        review("sign", "articles/meaning", "--by", "jane-doe", "--yes")
        review("sign", "letters", "--by", "jane-doe", "--yes")
        review("sign", "faq/time", "--by", "ray", "--due", "2026-07-14", "--yes")
        after = files(folder)
        editions().refresh()
        signed = pages(client)

    changed = {path for path, data in after.items() if before.get(path) != data}
    kept = {
        "content/reviewed/articles/meaning.txt",
        "content/reviewed/articles/letters.txt",
        "content/reviewed/faq/time.txt",
    }
    assert changed == {*SIGNED, *kept}
    assert {path for path in signed if signed[path] != unsigned[path]} == {
        "/articles/meaning/",
        "/articles/letters/",
        "/faq/time/",
    }
    for path in ("/articles/meaning/", "/articles/letters/"):
        assert "Reviewed by Test Reviewer, MD, on June 1, 2026." in text_of(signed[path])

    meaning, letters = (folder.path / path.partition("/")[2] for path in SIGNED[:2])
    with time_machine.travel(TRIAL_DAY, tick=False):
        meaning.write_bytes(
            meaning.read_bytes()
            .replace(b"2 hours", b"4 hours")
            .replace(b"published: 2026-01-02", b"published: 2026-01-02\nchanged: 2026-07-15")
        )
        letters.write_bytes(letters.read_bytes().replace(b"tretment", b"treatment"))
        editions().refresh()
        shown = pages(client)
        health = client.get("/healthz").json()
        listed = json.loads(review("list", "--format", "json"))

    needs = {page["page"]: page["needs"] for page in listed["pages"] if page["by"]}
    assert needs == {
        "articles/meaning": ["changed"],
        "articles/letters": [],
        "faq/time": ["overdue"],
    }
    standings = {page["page"]: page["standing"] for page in listed["pages"] if page["by"]}
    assert standings == {
        "articles/meaning": "changed",
        "articles/letters": "respelled",
        "faq/time": "holds",
    }
    assert (listed["counts"]["overdue"], listed["counts"]["changed"]) == (1, 1)
    assert (health["reviews_overdue"], health["reviews_changed"]) == (1, 1)
    assert health["status"] == "ok"

    page = text_of(shown["/articles/meaning/"])
    assert "Changed since Test Reviewer, MD, reviewed it on June 1, 2026." in page
    assert "Reviewed by" not in page
    page = text_of(shown["/articles/letters/"])
    assert "Reviewed by Test Reviewer, MD, on June 1, 2026." in page
    assert "Changed since" not in page
    page = text_of(shown["/faq/time/"])
    assert "Reviewed by Second Reviewer, PhD, on June 1, 2026." in page
    assert "The next review was due on July 14, 2026. It has not been made yet." in page

    assert lastmod(shown["/sitemap.xml"], "/articles/meaning/") == "2026-07-15"
    assert lastmod(shown["/sitemap.xml"], "/articles/letters/") == "2026-01-02"
    assert lastmod(shown["/sitemap.xml"], "/faq/time/") == "2026-01-02"
    untouched = {"/articles/bystander/", "/pages/about/", "/faq/"}
    assert {path for path in untouched if shown[path] != unsigned[path]} == set()

    with time_machine.travel(TRIAL_DAY, tick=False):
        said = review("sign", "meaning", "--by", "ray", "--yes")
        editions().refresh()
        again = text_of(client.get("/articles/meaning/").content.decode())

    assert "-After the session you may feel dizzy for 2 hours. [@short-2018]" in said
    assert "+After the session you may feel dizzy for 4 hours. [@short-2018]" in said
    assert "Reviewed by Second Reviewer, PhD, on July 15, 2026." in again


@time_machine.travel(SIGNING_DAY, tick=False)
def test_a_signature_touches_no_other_byte(folder: ContentFolder) -> None:
    path = folder.path / "articles/risks/windows.md"
    text = (
        "\ufeff---\r\n# first\r\ntitle: 'Windows'   # kept\r\nlead: \"About it.\"\r\npublished: 2026-01-02\r\n"
        "review:  # by hand\r\n    on: '2026-01-05'\r\n    by: ray # who\r\n    due: 2027-01-05   # when\r\n"
        "order: 7\r\n---\r\nText.  \r\n\r\nMore.\t"
    )
    path.write_bytes(text.encode())

    review("sign", "windows", "--by", "jane-doe", "--due", "2027-03-01", "--yes")

    [hash_] = re.findall("hash: ([0-9a-f]{32})\r\n", path.read_bytes().decode())
    expected = (
        text.replace("'2026-01-05'", "'2026-06-01'")
        .replace("by: ray #", "by: jane-doe #")
        .replace("2027-01-05   # when", f"2027-03-01   # when\r\n    hash: {hash_}")
    )
    assert path.read_bytes().decode() == expected


@time_machine.travel(SIGNING_DAY, tick=False)
def test_nothing_is_signed_without_an_answer(
    folder: ContentFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = files(folder)
    monkeypatch.setattr("sys.stdin", io.StringIO("\n"))

    with pytest.raises(CommandError, match=r"^Nothing was signed\.$"):
        review("sign", "meaning", "--by", "jane-doe")

    assert files(folder) == before


@time_machine.travel(SIGNING_DAY, tick=False)
def test_yes_is_an_answer(folder: ContentFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("yes\n"))

    said = review("sign", "meaning", "--by", "jane-doe")

    assert "It was never reviewed. This is the text to be signed:" in said
    assert "Did Test Reviewer read all of it, and find it right? [y/N]" in said
    assert b"by: jane-doe" in (folder.path / "articles/risks/meaning.md").read_bytes()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("meanin", "--by", "ray"), 'there is no page "meanin" without errors. Did you mean "meaning"?\n  Fix: see the names'),
        (("meaning", "--by", "jane-deo"), 'clinic.yaml names no clinician "jane-deo". Did you mean "jane-doe"?\n  Fix: write a key'),
        (("both", "--by", "ray"), 'more than one page is named "both"\n  Fix: write articles/both or faq/both'),
        (("meaning", "--by", "ray", "--due", "2026-06-01"), "the review would be due on 2026-06-01\n  Fix: name a day after 2026-06-01"),
        (("later", "--by", "ray"), 'content/articles/risks/later.md says "changed: 2026-06-02", which is after today, 2026-06-01\n  Fix: correct that day first'),
        (("unwritten", "--by", "ray"), "content/articles/risks/unwritten.md still has parts to be written\n  Fix: see them"),
    ],
)  # fmt: skip
@time_machine.travel(SIGNING_DAY, tick=False)
def test_what_cannot_be_signed_says_why(
    folder: ContentFolder, words: tuple[str, ...], message: str
) -> None:
    folder.article("risks/both")
    folder.question("risks/both")
    folder.article("risks/later", changed="2026-06-02")
    folder.article("risks/unwritten", "TO WRITE\n", status="draft")
    before = files(folder)

    with pytest.raises(CommandError, match="^" + re.escape(message)) as raised:
        review("sign", *words, "--yes")

    assert raised.value.returncode == 2
    assert files(folder) == before


@time_machine.travel(SIGNING_DAY, tick=False)
def test_a_reviewed_text_is_found_in_git_where_none_is_kept(folder: ContentFolder) -> None:
    def git(*words: str) -> None:
        who = ("-c", "user.name=t", "-c", "user.email=t@t.example")
        subprocess.run(["git", *who, *words], cwd=folder.path, check=True, capture_output=True)

    review("sign", "meaning", "--by", "ray", "--yes")
    git("init")
    git("add", "articles")
    git("commit", "-m", "Signed")
    (folder.path / "reviewed/articles/meaning.txt").unlink()
    path = folder.path / "articles/risks/meaning.md"
    path.write_text(path.read_text().replace("2 hours", "4 hours"))

    said = review("sign", "meaning", "--by", "ray", "--yes")

    assert "What changed since the review on 2026-06-01:" in said
    assert "-After the session you may feel dizzy for 2 hours. [@short-2018]" in said


@time_machine.travel(SIGNING_DAY, tick=False)
def test_a_reviewed_text_that_is_nowhere_is_said(folder: ContentFolder) -> None:
    folder.article("risks/by-hand", review="{by: ray, on: 2026-01-05, due: 2027-01-05}")

    said = review("sign", "by-hand", "--by", "ray", "--yes")

    assert "What changed since the review on 2026-01-05 cannot be shown: the text" in said
    assert "  Text. [@short-2018]" in said


@time_machine.travel(SIGNING_DAY, tick=False)
def test_the_list_and_the_report_say_the_same(folder: ContentFolder) -> None:
    review("sign", "meaning", "--by", "ray", "--due", "2026-06-20", "--yes")

    text, report = review("list"), review("report")
    numbers = json.loads(review("report", "--format", "json"))["counts"]

    assert numbers == {"overdue": 0, "changed": 0, "soon": 1, "never": 9}
    assert (
        "Review is due within 60 days: 1\n  articles/meaning  Second Reviewer, PhD, on 2026-06-01, due 2026-06-20\n"
        in text
    )
    assert "  Second Reviewer, PhD (ray): 1 signed, 0 overdue, 0 changed since\n" in text
    assert report.startswith("# Reviews on 2026-06-01\n\n10 pages")
    assert (
        "| /articles/meaning/ | Meaning | Second Reviewer, PhD, on 2026-06-01, due 2026-06-20 |\n"
        in report
    )
    assert "Never reviewed by a clinician: 0" in review("list", "--by", "ray")
    with pytest.raises(CommandError, match=r'names no clinician "rayy"\. Did you mean "ray"'):
        review("list", "--by", "rayy")


@time_machine.travel(SIGNING_DAY, tick=False)
@pytest.mark.django_db
def test_unreviewed_pages_are_not_published_where_reviews_are_required(
    folder: ContentFolder, settings: Settings
) -> None:
    folder.article("risks/linking", "See [it](bystander.md).\n", aliases="[older-name]")
    folder.article("risks/bystander", "The treatment takes an hour.\n", aliases="[old-bystander]")
    review("sign", "linking", "--by", "ray", "--yes")
    settings.KAT_REQUIRE_REVIEW = True
    editions.cache_clear()
    client = Client()

    shown = pages(client)
    found = {
        path: client.get(path).status_code
        for path in (
            "/articles/bystander/",
            "/articles/old-bystander/",
            "/faq/time/",
            "/faq/",
            "/pages/get-help-now/",
            "/articles/linking/",
            "/articles/older-name/",
        )
    }

    assert found == {
        "/articles/bystander/": 404,
        "/articles/old-bystander/": 404,
        "/faq/time/": 404,
        "/faq/": 404,
        "/pages/get-help-now/": 200,
        "/articles/linking/": 200,
        "/articles/older-name/": 301,
    }
    everything = "".join(shown.values()) + client.get("/feed.xml").content.decode()
    everything += client.get("/search/?q=treatment").content.decode()
    assert "bystander" not in everything
    assert "Bystander" not in everything
    assert "/faq/" not in everything


def test_the_report_of_a_folder_without_clinicians(site: ContentFolder) -> None:
    site.article("risks/a")

    assert "clinic.yaml names no clinicians." in review("report")


def test_a_file_that_is_saved_meanwhile_is_not_overwritten(
    folder: ContentFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder.path / "articles/risks/meaning.md"

    class Saving:
        def readline(self) -> str:
            path.write_text(path.read_text() + "More.\n")
            return "y\n"

    monkeypatch.setattr("sys.stdin", Saving())

    with pytest.raises(CommandError, match="the file was saved meanwhile"):
        review("sign", "meaning", "--by", "ray")

    assert path.read_text().endswith("More.\n")
    assert not Path(folder.path / "reviewed").exists()

"""Handouts: made of sections of articles, checked, shown, and linked to a file of the same state."""

import re
import sys
from html import unescape
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from articles.editions import current_edition, editions
from articles.handout_files import HandoutFile, find_file, keep_file, remove_others
from articles.handout_sheets import folder, make_sheet
from articles.linting import RULES
from articles.readers_view import readers_view
from tests.articles.conftest import Load
from tests.articles.content import ContentFolder

BODY = """\
Begin. [@short-2018]

## What to bring {#bring}

- a list
- a friend [@short-2018]

## What to ask {#ask}

Ask [all](#bring).
"""
HANDOUTS = """\
- slug: to-bring
  title: What to bring
  lead: A list to keep.
  parts:
    - articles/a#bring
    - articles/b#bring
  tick: [articles/b#bring]
"""
LINTED = {rule.id for rule in RULES}


@pytest.fixture
def handouts(content: ContentFolder) -> ContentFolder:
    content.article("risks/a", BODY, published="2026-01-02", changed="2026-02-03")
    content.article("risks/b", BODY, lead="About the other.")
    content.write("handouts.yaml", HANDOUTS)
    return content


def problems_of(load: Load) -> list[str]:
    """What is wrong, save for what the linter misses in articles as short as these."""
    return [
        f"{problem.line} {problem.rule}: {problem.message} Fix: {problem.fix}"
        for problem in load()[1]
        if problem.rule not in LINTED
    ]


def test_a_handout_is_made_of_the_sections_that_it_names(
    handouts: ContentFolder, load: Load
) -> None:
    library, _ = load()

    handout = library.handouts["to-bring"]

    assert (handout.url, handout.file_url) == ("/handouts/to-bring/", "/handouts/to-bring.pdf")
    assert [part.is_ticked for part in handout.parts] == [False, True]
    assert [re.findall(r'id="(bring[^"]*)"', part.html) for part in handout.parts] == [
        ["bring"],
        ["bring-2"],
    ]
    assert [(one.number, one.key, one.use_count) for one in handout.sources] == [
        (1, "short-2018", 2)
    ]
    assert str(handout.last_changed) == "2026-02-03"
    assert [article.slug for article in handout.unreviewed] == ["a", "b"]
    assert handout.reviewed is None
    assert library.handouts_of(library.articles["a"]) == (handout,)


def test_a_handout_lacks_no_part(handouts: ContentFolder, load: Load) -> None:
    handouts.article("risks/b", BODY, lead="About the other.", status="draft")
    library, _ = load()

    assert "to-bring" in library.handouts
    assert readers_view(library, library.articles["a"].published).handouts == {}


def test_there_need_not_be_handouts(content: ContentFolder, load: Load) -> None:
    content.article("risks/a")
    assert load()[0].handouts == {}
    content.write("handouts.yaml", "# nothing yet\n")
    assert problems_of(load) == []


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (
            "articles/b#bring\n",
            "articles/bb#bring\n",
            '6 handout-article: there is no article "bb" Fix: name an article that is there',
        ),
        (
            "articles/b#bring\n",
            "articles/b#brings\n",
            '6 handout-section: content/articles/risks/b.md has no section "#brings"'
            " Fix: write articles/b#bring",
        ),
        (
            "articles/b#bring\n",
            "articles/b#x\n",
            '6 handout-section: content/articles/risks/b.md has no section "#x"'
            " Fix: write articles/b#bring, or one of: ask",
        ),
        (
            "articles/b#bring\n",
            "articles/a#bring\n",
            '6 handout-twice: "articles/a#bring" stands twice Fix: delete it here',
        ),
        (
            "[articles/b#bring]",
            "[articles/b#ask]",
            '7 handout-tick: "articles/b#ask" below "tick:" is none of the parts of this handout'
            " Fix: delete it, or add it to the parts",
        ),
        (
            "A list to keep.",
            "About the other.",
            '3 handout-lead: content/articles/risks/b.md has the same text behind "lead:"'
            " Fix: write another text here",
        ),
        (
            "articles/b#bring\n",
            "articles/b\n",
            '6 field-value: "articles/b" cannot stand as entry 2 below "parts:" Fix: write articles/, the'
            " name of a file, and # with the id of a heading: articles/name-of-page#checklist",
        ),
    ],
)
def test_an_editor_is_told_what_is_wrong_with_it(
    handouts: ContentFolder, load: Load, before: str, after: str, expected: str
) -> None:
    handouts.write("handouts.yaml", HANDOUTS.replace(before, after, 1))

    found = problems_of(load)

    assert found[0] == expected


def test_a_section_with_a_footnote_is_refused(handouts: ContentFolder, load: Load) -> None:
    body = BODY.replace("- a list", "A list.[^1]\n\n- a list") + "\n[^1]: A note.\n"
    handouts.article("risks/b", body, lead="About the other.")

    [problem] = problems_of(load)

    assert problem.startswith('6 handout-footnote: the section "#bring" of content/articles/')


def test_the_linter_does_not_read_the_names_of_parts(handouts: ContentFolder, load: Load) -> None:
    body = BODY.replace("#bring", "#driving")
    handouts.article("risks/after-your-session", body, lead="A third.")
    text = HANDOUTS.replace("articles/b#bring\n", "articles/after-your-session#driving\n")
    handouts.write("handouts.yaml", text.replace("\n  tick: [articles/b#bring]", ""))

    assert [problem for problem in load()[1] if problem.path.endswith("handouts.yaml")] == []


# Pages


@pytest.fixture
def handout_site(site: ContentFolder) -> ContentFolder:
    site.article("risks/a", BODY)
    site.article("risks/b", BODY, lead="About the other.")
    site.write("handouts.yaml", HANDOUTS)
    return site


def test_the_page_says_who_gives_it_out_and_what_it_is_not(
    client: Client, handout_site: ContentFolder
) -> None:
    html = client.get("/handouts/to-bring/").text

    assert "<h1>What to bring</h1>" in html
    assert html.count("Not yet reviewed by a clinician") == 3  # above, and for each article
    for words in ("Test Clinic", "(202) 555-0143", "not medical advice", "tel:988", "tel:911"):
        assert words in html.partition('<article class="handout">')[2].partition("</header>")[0]
    assert '<time datetime="2026-01-02">January 2, 2026</time>' in html
    assert 'id="source-1"' in html
    assert "It sells ketamine-assisted therapy." in html
    assert "Print this page with your browser" in html
    assert "<script src" not in html
    assert "data-modules" not in html


def test_articles_the_list_the_footer_and_the_sitemap_lead_to_it(
    client: Client, handout_site: ContentFolder
) -> None:
    link = 'href="/handouts/to-bring/"'

    assert link in client.get("/handouts/").text
    assert link in client.get("/articles/a/").text.partition("Print this as a handout")[2]
    assert 'href="/handouts/">Handouts to print</a>' in client.get("/articles/a/").text
    assert (
        "/handouts/to-bring/</loc><lastmod>2026-01-02</lastmod>" in client.get("/sitemap.xml").text
    )


def test_without_handouts_nothing_leads_to_them(client: Client, site: ContentFolder) -> None:
    site.article("risks/a", BODY)

    assert client.get("/handouts/").status_code == 404
    assert client.get("/handouts/to-bring/").status_code == 404
    assert client.get("/handouts/to-bring.pdf").status_code == 404
    assert "handouts" not in client.get("/articles/a/").text
    assert "handouts" not in client.get("/sitemap.xml").text


# Files


def put_file(pages: int = 2) -> HandoutFile:
    """Put a file where `build_handouts` would put it."""
    edition = current_edition()
    sheet = make_sheet(edition, edition.library.handouts["to-bring"])
    return keep_file(folder(), "to-bring", sheet.digest, content=b"%PDF-1.7 x", pages=pages)


def test_a_file_of_this_state_is_linked_with_pages_and_size(
    client: Client, handout_site: ContentFolder
) -> None:
    put_file()

    for page in ("/handouts/", "/handouts/to-bring/"):
        words = " ".join(unescape(re.sub(r"<[^>]+>", "", client.get(page).text)).split())
        assert "What to bring as a PDF file (2 pages, 10 bytes)" in words
    sent = client.get("/handouts/to-bring.pdf")
    assert (sent.content, sent["Content-Type"]) == (b"%PDF-1.7 x", "application/pdf")
    assert sent["Content-Disposition"] == 'inline; filename="to-bring.pdf"'


def test_a_file_of_an_earlier_state_is_not_linked(
    client: Client, handout_site: ContentFolder
) -> None:
    put_file()
    handout_site.article("risks/a", BODY.replace("a friend", "two friends"))
    editions().refresh()

    assert ".pdf" not in client.get("/handouts/to-bring/").text
    assert client.get("/handouts/to-bring.pdf").status_code == 404


def test_a_change_elsewhere_leaves_the_file_as_it_is(
    client: Client, handout_site: ContentFolder
) -> None:
    put_file()
    handout_site.article("risks/c", "Other. [@short-2018]\n")
    editions().refresh()

    assert client.get("/handouts/to-bring.pdf").status_code == 200


def test_files_of_earlier_states_are_removed(tmp_path: Path) -> None:
    old = keep_file(tmp_path, "a", "1" * 16, content=b"old", pages=1)
    new = keep_file(tmp_path, "a", "2" * 16, content=b"new", pages=3)

    assert remove_others(tmp_path, [new.path]) == 1
    assert find_file(tmp_path, "a", "1" * 16) is None
    assert find_file(tmp_path, "a", "2" * 16) == new
    assert not old.path.exists()
    assert new.pages == 3


def test_drawings_of_a_sheet_have_colors_and_words_of_their_own(
    handout_site: ContentFolder,
) -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="8" viewBox="0 0 9 8">'
        '<title>Way</title><desc>Long &amp; wide</desc><path class="brand" d="M0 0h9"/></svg>'
    )
    handout_site.write("images/way.svg", svg)
    handout_site.article("risks/b", BODY.replace("Ask [", "![w](../../images/way.svg)\n\nAsk ["))
    handout_site.write("handouts.yaml", HANDOUTS.replace("articles/b#bring", "articles/b#ask"))
    edition = current_edition()

    html = make_sheet(edition, edition.library.handouts["to-bring"]).html

    assert 'alt="Way Long &amp; wide" width="9" height="8" src="data:image/svg+xml;base64,' in html
    assert "<svg" not in html
    assert "var(" not in html


def test_without_the_extra_the_command_says_what_to_install(
    handout_site: ContentFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    monkeypatch.delitem(sys.modules, "articles.handout_pdf", raising=False)

    with pytest.raises(CommandError) as caught:
        call_command("build_handouts")

    assert str(caught.value) == (
        "WeasyPrint is not installed, so there are no PDF files; the print pages stand in.\n"
        "  Fix: make handouts"
    )

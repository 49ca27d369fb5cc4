"""The PDF files of the shipped handouts, read with pikepdf. They need the extra: `make handouts`."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from html import unescape
from io import BytesIO
from types import ModuleType
from typing import Any

import pytest
from django.template.loader import render_to_string

from articles.edition import Edition
from articles.files import read_folder
from articles.handout_sheets import make_sheet
from articles.handouts import Handout
from articles.loader import Loader
from articles.search import SearchIndex
from tests.serving import ROOT

HEADING = re.compile(r"<h([1-6])\b[^>]*>(.*?)</h\1>", re.DOTALL)
PAGE = ("articles/handout.html", "components/handout_origin.html", "components/sources.html")
SLUGS = (
    "questions-to-ask-a-clinic",
    "decision-sheet",
    "things-to-tell-the-clinic",
    "preparation-checklist",
    "day-of-the-session",
    "after-your-session",
)


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    """The module that makes files, where WeasyPrint and pikepdf are installed."""
    try:
        import pikepdf  # noqa: F401, PLC0415 # an extra

        from articles import handout_pdf  # noqa: PLC0415 # an extra
    except ImportError:
        pytest.skip("WeasyPrint or pikepdf is not installed. Fix: make handouts")
    except OSError:
        pytest.skip("WeasyPrint finds no Pango. Fix: apt install libpango-1.0-0 libpangoft2-1.0-0")
    return handout_pdf


@pytest.fixture(scope="module")
def edition() -> Edition:
    """An edition of the shipped content, which other tests lint."""
    content = read_folder(ROOT / "content")
    library, problems = Loader().load_accepted(content)
    assert problems == ()
    search = SearchIndex.build(library)
    now = datetime(2026, 11, 22, tzinfo=UTC)
    return Edition(content.digest, library, library, search, now, None)


@pytest.fixture(scope="module")
def files(maker: ModuleType, edition: Edition) -> Mapping[str, tuple[bytes, int]]:
    """Every handout as a file, with the number of its pages."""
    return {
        slug: maker.make_pdf(make_sheet(edition, one).html, site_url="https://clinic.example")
        for slug, one in edition.library.handouts.items()
    }


@pytest.fixture(params=SLUGS)
def handout(request: pytest.FixtureRequest, edition: Edition) -> Handout:
    return edition.library.handouts[request.param]


@pytest.fixture
def pdf(handout: Handout, files: Mapping[str, tuple[bytes, int]]) -> Iterator[Any]:
    from pikepdf import Pdf  # noqa: PLC0415 # an extra

    with Pdf.open(BytesIO(files[handout.slug][0])) as opened:
        yield opened


def elements(element: Any) -> Iterator[Any]:  # noqa: ANN401 # pikepdf's
    """Yield a structure element and all below it, in the order of reading."""
    from pikepdf import Array, Dictionary  # noqa: PLC0415 # an extra

    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid
            yield from elements(kid)


def titles(items: Any) -> Iterator[str]:  # noqa: ANN401 # pikepdf's
    """Yield the titles of an outline, which WeasyPrint makes of the headings."""
    for item in items:
        yield str(item.title)
        yield from titles(item.children)


def page_headings(handout: Handout, edition: Edition) -> list[tuple[int, str]]:
    """Return the headings of the print page, down to its sources."""
    context = {"handout": handout, "clinic": edition.library.clinic, "sources": handout.sources}
    after = [render_to_string(name, {**context, "title": "Sources"}) for name in PAGE[1:]]
    html = "".join((*(part.html for part in handout.parts), *after))
    found = [
        (int(level), unescape(re.sub("<[^>]+>", "", words)))
        for level, words in HEADING.findall(html)
    ]
    return [(1, handout.title), *((level, " ".join(words.split())) for level, words in found)]


def test_there_is_a_handout_of_each_kind(edition: Edition) -> None:
    assert tuple(edition.library.handouts) == SLUGS


def test_a_file_is_tagged_and_says_that_it_is_pdf_ua(pdf: Any, handout: Handout) -> None:  # noqa: ANN401
    root = pdf.Root

    assert bool(root.MarkInfo.Marked)
    assert root.StructTreeRoot.Type == "/StructTreeRoot"
    assert str(root.Lang) == "en-US"
    assert bool(root.ViewerPreferences.DisplayDocTitle)
    with pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == f"{handout.title} | Example Clinic"


def test_every_page_has_its_place_in_the_tags(
    pdf: Any,  # noqa: ANN401
    handout: Handout,
    files: Mapping[str, tuple[bytes, int]],
) -> None:
    assert len(pdf.pages) == files[handout.slug][1] > 1
    assert all("/StructParents" in page for page in pdf.pages)
    assert {str(page.get("/Tabs", "/S")) for page in pdf.pages} == {"/S"}


def test_headings_have_the_order_of_the_page(
    pdf: Any,  # noqa: ANN401
    handout: Handout,
    edition: Edition,
) -> None:
    expected = page_headings(handout, edition)

    tags = [str(one.S) for one in elements(pdf.Root.StructTreeRoot)]
    levels = [int(tag[2:]) for tag in tags if re.fullmatch("/H[1-6]", tag)]
    with pdf.open_outline() as outline:
        found = list(titles(outline.root))

    assert levels == [level for level, _ in expected]
    assert found == [words for _, words in expected]


def test_every_figure_says_in_words_what_it_shows(pdf: Any, handout: Handout) -> None:  # noqa: ANN401
    figures = [one for one in elements(pdf.Root.StructTreeRoot) if one.S == "/Figure"]

    drawn = sum(part.html.count('role="img"') for part in handout.parts)
    assert len(figures) == drawn
    assert [len(str(figure.get("/Alt", ""))) > 40 for figure in figures] == [True] * drawn


def test_a_sheet_that_is_not_whole_is_refused(maker: ModuleType) -> None:
    html = '<html lang="en"><title>A</title><img alt="x" src="https://elsewhere.example/x.png">'

    with pytest.raises(maker.UnfitSheetError, match="elsewhere"):
        maker.make_pdf(html, site_url="https://clinic.example")

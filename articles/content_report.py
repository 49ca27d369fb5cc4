"""What the content rests on: each source with the sentences that lean on it, each page in numbers.

Written as Markdown between two marks of a file, whose other parts are left alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from articles.documents import Article, Page, Publication, Question
from articles.files import ContentFiles
from articles.frontmatter import split
from articles.library import Library
from articles.linting.folder import glossary_terms
from articles.linting.page import LintedPage, read_page
from articles.linting.readability import grades, mean_sentence
from articles.linting.sentences import Sentence, split_text
from articles.schema import Status
from articles.single_files import GLOSSARY, HOME

BEGINNING = "<!-- content_report begins: manage.py content_report writes this part -->"
END = "<!-- content_report ends -->"
LONGEST_QUOTE = 240  # characters; a row of a table may be longer
SHARED = ((HOME, "facts", "text", "Home"), (GLOSSARY, "", "meaning", "Glossary"))
Document = Article | Question | Page


class MarksError(Exception):
    """A file without the two marks, or with more of them."""


@dataclass(frozen=True, slots=True)
class Use:
    """One sentence that cites a source."""

    key: str
    page: str  # path on the site, or the name of what has no file of its own
    sentence: str


def write_report(content: ContentFiles, library: Library) -> str:
    """Return both tables as Markdown, without the marks; the library is the folder as loaded."""
    terms = glossary_terms(content)
    pages = {one.url: _linted(one, content, terms) for one in library.documents}
    uses = [*_uses_on_pages(pages), *_uses_in_lists(content)]
    about_pages = (
        "FK is the Flesch–Kincaid grade and SMOG the SMOG grade of the prose, without medicine"
        " names and the terms of the glossary. The mean sentence is in words."
    )
    parts = (
        "## Each page in numbers",
        about_pages,
        "\n".join(_rows_of_pages(library, pages)),
        "## What each source carries",
        "Each source of `content/references.json`, with the pages and sentences that cite it.",
        "\n".join(_rows_of_sources(library, uses)),
    )
    return "\n\n".join(parts)


def put_between_marks(text: str, part: str) -> str:
    """Return a text with another part between its marks; raise MarksError without them."""
    before, beginning, rest = text.partition(f"{BEGINNING}\n")
    _, end, after = rest.partition(END)
    if not (beginning and end) or BEGINNING in rest or END in before + after:
        raise MarksError
    return f"{before}{beginning}\n{part}\n\n{end}{after}"


def _linted(document: Document, content: ContentFiles, terms: Sequence[str]) -> LintedPage:
    text = content.text(document.path)[0] or ""
    file = split(text, path=document.path)[0]
    return read_page(text, file, path=document.path, references={}, terms=terms)


def _uses_on_pages(pages: Mapping[str, LintedPage]) -> Iterator[Use]:
    for url, page in pages.items():
        yield from _uses(url, page.sentences)


def _uses_in_lists(content: ContentFiles) -> Iterator[Use]:
    """Yield what the home page's facts and the meanings of the glossary lean on."""
    for path, field, name, shown in SHARED:
        yaml = content.yamls.get(path)
        values = yaml.values if yaml else None
        entries = values.get(field) if isinstance(values, Mapping) else values
        for entry in entries if isinstance(entries, Sequence) else ():
            if isinstance(entry, Mapping) and isinstance(text := entry.get(name), str):
                yield from _uses(shown, split_text(text, 1, "paragraph"))


def _uses(page: str, sentences: Sequence[Sentence]) -> Iterator[Use]:
    for sentence in sentences:
        for key in sentence.citations:
            yield Use(key, page, sentence.text)


def _rows_of_pages(library: Library, pages: Mapping[str, LintedPage]) -> Iterator[str]:
    yield "| Page | FK | SMOG | Words | Mean sentence | Sources | Review |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | --- |"
    for document in library.documents:
        page = pages[document.url]
        found = grades(page)
        numbers = (
            f"{found.flesch_kincaid:.1f}" if found else "",
            f"{found.smog:.1f}" if found else "",
            f"{document.rendered.word_count:,}",
            f"{mean_sentence(page):.0f}",
            str(len(document.sources)),
        )
        yield _row(document.url, *numbers, _review(document))


def _review(document: Document) -> str:
    """Return who reviewed a page and when, or that nobody did."""
    review, reviewer = document.review, document.reviewer
    status = "not yet reviewed by a clinician"
    if review and reviewer:
        status = f"{reviewer.name}, {reviewer.credential}, on {review.on}, due {review.due}"
    is_draft = isinstance(document, Publication) and document.front.status is Status.DRAFT
    return f"draft; {status}" if is_draft else status


def _rows_of_sources(library: Library, uses: Sequence[Use]) -> Iterator[str]:
    yield "| Source | Page | Sentences |"
    yield "| --- | --- | --- |"
    for key in sorted(library.references):
        places: dict[str, list[str]] = {}
        for use in uses:
            if use.key == key:
                places.setdefault(use.page, []).append(_quote(use.sentence))
        if not places:
            yield _row(f"`{key}`", "none", "")
        for number, (page, sentences) in enumerate(places.items()):
            yield _row("" if number else f"`{key}`", page, "<br>".join(sentences))


def _quote(sentence: str) -> str:
    """Return a sentence as a cell shows it: as it reads, and not too long."""
    if len(sentence) > LONGEST_QUOTE:
        sentence = sentence[:LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"
    for sign in "\\`*_[]<>|":
        sentence = sentence.replace(sign, f"\\{sign}")
    return sentence


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"

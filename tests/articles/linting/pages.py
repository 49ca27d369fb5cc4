"""Make pages for the linter out of a body alone."""

from collections.abc import Mapping

from articles.frontmatter import split
from articles.linting.page import LintedPage, read_page
from articles.references import Custom, Kind, Product, Reference

ARTICLE = "content/articles/risks/side-effects.md"
PAGE = "content/pages/about.md"
FRONT = "---\ntitle: Side effects\nlead: A lead.\n---\n"
FIRST_LINE = 5  # of the body


def record(key: str, product: str, verified: str = "source") -> Reference:
    return Reference.model_validate(
        {
            "id": key,
            "type": "article-journal",
            "title": key,
            "URL": "https://example.org/",
            "custom": Custom(
                kind=Kind.TRIAL,
                product=Product(product),
                design="trial",
                finding="Something.",
                limits="Small.",
                verified=verified,
            ),
        }
    )


REFERENCES: Mapping[str, Reference] = {
    one.id: one
    for one in (
        record("kat-trial", "kat"),
        record("ketamine-trial", "ketamine"),
        record("spravato-trial", "esketamine"),
        record("remembered", "ketamine", "memory"),
    )
}


def page(
    body: str, *, path: str = ARTICLE, front: str = FRONT, terms: tuple[str, ...] = ()
) -> LintedPage:
    """Read a page; the body begins on line 5."""
    text = f"{front}{body}\n"
    file, _ = split(text, path=path)
    return read_page(text, file, path=path, references=REFERENCES, terms=terms)

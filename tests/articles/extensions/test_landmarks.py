"""Every region has a name, and no two regions of a page have the same."""

import re

from tests.articles.extensions.bodies import html_anyway

TABLE = "\n\n| a | b |\n|---|---|\n| c | d |\n\n"
CARD = "\n\n/// do\n- one\n///\n\n"


def names(body: str) -> list[str]:
    """Return the names of all regions as a screen reader reads them."""
    found = html_anyway(body)
    labels = re.findall(r'<(?:div|section)[^>]* aria-label(ledby)?="([^"]*)"', found)
    return [read(found, value) if by else value for by, value in labels]


def read(found: str, name: str) -> str:
    [words] = re.findall(rf'<[a-z0-9]+(?: [^>]*)? id="{name}"[^>]*>([^<]*)<', found)
    return str(words)


def test_a_card_is_named_by_its_title_and_then_by_the_heading_too() -> None:
    assert names(f"## A{CARD}{CARD}## B{CARD}{CARD}") == ["Do", "Do: A", "Do: B", "Do: B (2)"]


def test_a_table_is_named_by_its_caption_and_then_by_the_heading_too() -> None:
    assert names(f"## A\n\nTable: T{TABLE}Table: T{TABLE}") == ["T", "T: A"]


def test_a_table_without_a_caption_is_named_by_the_heading() -> None:
    assert names(f"{TABLE}{TABLE}## A{TABLE}{TABLE}") == [
        "Table",
        "Table (2)",
        "Table: A",
        "Table: A (2)",
    ]


def test_captions_and_cards_do_not_share_names() -> None:
    assert names(f"## A{CARD}Table: Do{TABLE}") == ["Do", "Do: A"]


def test_ids_are_unique_among_headings_captions_cards_and_footnotes() -> None:
    body = f"## Do\n\n### Fn 1\n\nx[^a]{CARD}Table: Do{TABLE}[^a]: y"

    found = re.findall(r' id="([^"]*)"', html_anyway(body))

    assert found == ["do", "fn-1", "fnref-1", "do-2", "do-3", "fn-1-2"]

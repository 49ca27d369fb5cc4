"""A finished page leads from its marks to its sources by number."""

from articles.templatetags.sources import by_number

MARK = '<a id="cite-3-1" href="{}#source-{}" role="doc-noteref">[3]</a>'


def test_a_mark_leads_to_the_number_it_shows() -> None:
    assert by_number(MARK.format("", "short-2018")) == MARK.format("", "3")


def test_a_mark_leads_to_the_number_on_another_page_too() -> None:
    assert by_number(MARK.format("/faq/a/", "short-2018")) == MARK.format("/faq/a/", "3")


def test_all_else_stays() -> None:
    html = '<a href="#source-code">Source code [3]</a> <a href="#sources">3 sources</a>'

    assert by_number(html) == html

"""Character references are the characters they stand for, and never markup."""

import pytest

from tests.articles.extensions.bodies import html, html_anyway


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("a &mdash; b", "<p>a — b</p>"),
        ("a &#8212; b &#x2014; c", "<p>a — b — c</p>"),
        ("AT&T &amp; &amp;lt;", "<p>AT&amp;T &amp; &amp;lt;</p>"),
        ("&lt;b&gt;", "<p>&lt;b&gt;</p>"),
        ("&nothing; &;", "<p>&amp;nothing; &amp;;</p>"),
        ("`&mdash;`", "<p><code>&amp;mdash;</code></p>"),
        ("&#42;a&#42;", "<p>*a*</p>"),
        (r"\&mdash;", "<p>&amp;mdash;</p>"),
    ],
)
def test_references_become_characters(body: str, expected: str) -> None:
    assert html(body) == expected


@pytest.mark.parametrize("reference", ["&#xF0005;", "&#x1;", "&#xD800;", "&#0;"])
def test_no_control_character_comes_of_a_reference(reference: str) -> None:
    assert html_anyway(f"a{reference}b") in ("<p>a�b</p>", "<p>ab</p>")

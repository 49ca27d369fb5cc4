"""HTML is refused where a browser would see it, and shown as text."""

import pytest

from tests.articles.extensions.bodies import html, html_anyway, problems

PLAIN = r"for a plain < in the text, write \<"


@pytest.mark.parametrize(
    ("body", "shown", "fix"),
    [
        ("a <b>c</b>", "<b>", "write **word**"),
        ("<i class='x'>c</i>", "<i class='x'>", "write *word*"),
        ("a<br>", "<br>", "leave an empty line to start a new paragraph"),
        ("<a href='http://x'>c</a>", "<a href='http://x'>", "write [words of the link](address)"),
        ("<div>\n\nx\n\n</div>", "<div>", "delete it"),
        ("<script>alert(1)</script>", "<script>", "delete it"),
        ("<SCRIPT\nsrc=x>", "<SCRIPT src=x>", "delete it"),
        ("a <!-- comment --> b", "<!-- comment -->", "delete it"),
        ("<?php x ?>", "<?php x ?>", "delete it"),
        ("<![CDATA[x]]>", "<![CDATA[x]]>", "delete it"),
        ("<!DOCTYPE html>", "<!DOCTYPE html>", "delete it"),
        ("</p>", "</p>", "leave an empty line between paragraphs"),
        ("</3", "</3", "delete it"),
        ("a<b and c>d", "<b and c>", "write **word**"),
        ("<b ", "<b", "write **word**"),
        ("<o:p>", "<o:p>", "delete it"),
        ("<svg onload=alert(1)>", "<svg onload=alert(1)>", "delete it"),
        ("[<b>](/contact/)", "<b>", "write **word**"),
        ("## <b>", "<b>", "write **word**"),
        ("<x y='`z`'>", "<x y='z'>", "delete it"),
    ],
)
def test_what_a_browser_takes_for_a_tag_is_an_error(body: str, shown: str, fix: str) -> None:
    expected = f'1 raw-html: "{shown}" is HTML, which is not allowed here -> {fix}; {PLAIN}'

    assert expected in problems(body)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("5 < 6 > 4", "<p>5 &lt; 6 &gt; 4</p>"),
        ("a <3 b", "<p>a &lt;3 b</p>"),
        (r"\<b>", "<p>&lt;b&gt;</p>"),
        ("`<b>`", "<p><code>&lt;b&gt;</code></p>"),
        ("a &lt;b&gt;", "<p>a &lt;b&gt;</p>"),
        ("    <b>", "<pre><code>&lt;b&gt;\n</code></pre>"),
    ],
)
def test_what_a_browser_takes_for_text_is_text(body: str, expected: str) -> None:
    assert html(body) == expected


def test_html_is_shown_as_it_was_typed() -> None:
    assert html_anyway("a <b onclick='x()'>c</b> *d*") == (
        "<p>a &lt;b onclick='x()'&gt;c&lt;/b&gt; <em>d</em></p>"
    )


def test_an_end_tag_is_not_reported_beside_its_start() -> None:
    assert len(problems("<b>x</b> and <b>y</b>")) == 2


def test_a_long_tag_is_cut() -> None:
    [found] = problems(f"<b {'x' * 80}>")

    assert found.startswith(f'1 raw-html: "<b {"x" * 57}…" is HTML')

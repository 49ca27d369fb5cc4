"""Links lead to pages, headings, other sites, mail and telephone, and nowhere else."""

import pytest

from articles.rendering import Link, render
from tests.articles.extensions.bodies import PATH, html, html_anyway, problems, rendered

SCHEMES = "begin it with https://, mailto: or tel:, or write the path of a file."
PLACE = "write the path from this file to the other, such as ../risks/name-of-page.md"
NO_LINK = "which no link can"
NO_FILE = "is no address, and does not end in .md as a page does"


@pytest.mark.parametrize(
    ("target", "href"),
    [
        ("../basics/what-is-kat.md", "/articles/what-is-kat/"),
        ("long-term-risks.md#bladder", "/articles/long-term-risks/#bladder"),
        ("./side-effects.md", "/articles/side-effects/"),
        ("../../articles/basics/x.md", "/articles/x/"),
        ("../../pages/get-help-now.md", "/pages/get-help-now/"),
        ("../../faq/who/can-i.md#why", "/faq/can-i/#why"),
        ("<../basics/what-is-kat.md>", "/articles/what-is-kat/"),
        ("#bladder", "#bladder"),
        ("/contact/", "/contact/"),
        ("/search/?q=a&amp;b", "/search/?q=a&amp;b"),
        ("/search/?q=a&copy=2", "/search/?q=a&amp;copy=2"),
        ("https://example.org/", "https://example.org/"),
        ("HTTPS://example.org/a_b_c", "https://example.org/a_b_c"),
        ("https://example.org/a(b)c", "https://example.org/a(b)c"),
        ("https://example.org/a|b", "https://example.org/a%7Cb"),
        ("https://example.org/100%", "https://example.org/100%25"),
        ("https://例え.jp/é", "https://例え.jp/é"),
        ("tel:911", "tel:911"),
        ("tel:+1-202-555-0143;ext=2", "tel:+1-202-555-0143;ext=2"),
        ("mailto:front.desk@example.org", "mailto:front.desk@example.org"),
        ("mailto:a@example.org?subject=x", "mailto:a@example.org?subject=x"),
    ],
)
def test_a_link_leads_where_it_says(target: str, href: str) -> None:
    assert html(f"[words]({target})") == f'<p><a href="{href}">words</a></p>'


def test_a_link_is_kept_as_written_and_as_resolved() -> None:
    body = "One\n[two](../basics/a.md#b) [three](#c)\n\n[four](https://example.org/)"

    assert rendered(body).links == (
        Link("../basics/a.md#b", "/articles/a/#b", 2),
        Link("#c", "#c", 2),
        Link("https://example.org/", "https://example.org/", 4),
    )


@pytest.mark.parametrize(
    ("path", "target", "href"),
    [
        ("content/pages/about.md", "../articles/risks/x.md", "/articles/x/"),
        ("content/pages/about.md", "privacy.md", "/pages/privacy/"),
        ("content/home.yaml", "articles/risks/x.md", "/articles/x/"),
        ("content/faq/who/a.md", "../clinic/b.md", "/faq/b/"),
    ],
)
def test_a_path_starts_at_the_file_that_has_it(path: str, target: str, href: str) -> None:
    found, problems = render(f"[words]({target})", path=path)

    assert problems == ()
    assert found.html == f'<p><a href="{href}">words</a></p>'


def test_the_words_of_a_link_are_read() -> None:
    assert html("[*a* `b` c [d]](/contact/)") == (
        '<p><a href="/contact/"><em>a</em> <code>b</code> c [d]</a></p>'
    )


def test_the_title_of_a_link_is_left_out() -> None:
    assert html('[words](/contact/ "title")') == '<p><a href="/contact/">words</a></p>'


def test_automatic_links() -> None:
    assert html("<https://example.org/a?b=1&c=2> <a@example.org> <tel:911>") == (
        '<p><a href="https://example.org/a?b=1&amp;c=2">https://example.org/a?b=1&amp;c=2</a>'
        ' <a href="mailto:a@example.org">a@example.org</a> <a href="tel:911">911</a></p>'
    )


@pytest.mark.parametrize("body", ["[words][name]", "[name][]", "[name]"])
def test_an_address_may_be_defined_elsewhere(body: str) -> None:
    words = body[1:].partition("]")[0]

    assert html(f"{body}\n\n[name]: ../basics/a.md 'title'") == (
        f'<p><a href="/articles/a/">{words}</a></p>'
    )


@pytest.mark.parametrize(
    ("target", "problem"),
    [
        ("http://x.org/a", 'the link "http://x.org/a" is not encrypted -> write https://x.org/a'),
        ("//x.org", 'the link "//x.org" has no https: in front -> write https://x.org'),
        (r"/\\x.org", r'the link "/\x.org" has no https: in front -> write https://x.org'),
        (
            "javascript:a",
            f'the link "javascript:a" begins with "javascript:", {NO_LINK} -> {SCHEMES}',
        ),
        (
            "JaVaScRiPt:a",
            f'the link "JaVaScRiPt:a" begins with "javascript:", {NO_LINK} -> {SCHEMES}',
        ),
        (
            "java\tscript:a",
            f'the link "javascript:a" begins with "javascript:", {NO_LINK} -> {SCHEMES}',
        ),
        (
            "<java\nscript:a>",
            f'the link "javascript:a" begins with "javascript:", {NO_LINK} -> {SCHEMES}',
        ),
        (
            "\u200bjavascript:a",
            f'the link "javascript:a" begins with "javascript:", {NO_LINK} -> {SCHEMES}',
        ),
        (
            "&#106;avascript:a",
            f'the link "javascript:a" begins with "javascript:", {NO_LINK} -> {SCHEMES}',
        ),
        (
            "javascript&colon;a",
            f'the link "javascript:a" begins with "javascript:", {NO_LINK} -> {SCHEMES}',
        ),
        (
            "java&Tab;script:a",
            f'the link "javascript:a" begins with "javascript:", {NO_LINK} -> {SCHEMES}',
        ),
        (
            r"javascript\:a",
            f'the link "javascript:a" begins with "javascript:", {NO_LINK} -> {SCHEMES}',
        ),
        ("vbscript:a", f'the link "vbscript:a" begins with "vbscript:", {NO_LINK} -> {SCHEMES}'),
        (
            "data:text/html,a",
            f'the link "data:text/html,a" begins with "data:", {NO_LINK} -> {SCHEMES}',
        ),
        ("file:///a.md", f'the link "file:///a.md" begins with "file:", {NO_LINK} -> {SCHEMES}'),
        ("sms:911", f'the link "sms:911" begins with "sms:", {NO_LINK} -> {SCHEMES}'),
        (
            "htps://x.org",
            f'the link "htps://x.org" begins with "htps:", {NO_LINK} -> {SCHEMES} Did you mean "https"?',
        ),
    ],
)
def test_other_schemes_are_refused_however_they_are_hidden(target: str, problem: str) -> None:
    assert problems(f"[words]({target})") == [f"1 link-scheme: {problem}"]
    assert html_anyway(f"[words]({target})") == "<p><a>words</a></p>"


def test_other_schemes_are_refused_in_automatic_links() -> None:
    assert problems("<http://x.org> <javascript:a>") == [
        '1 link-scheme: the link "http://x.org" is not encrypted -> write https://x.org',
        f'1 link-scheme: the link "javascript:a" begins with "javascript:", {NO_LINK} -> {SCHEMES}',
    ]


def test_other_schemes_are_refused_where_addresses_are_defined() -> None:
    assert problems("a\n[words][x]\n\n[x]: <javascript:a>") == [
        f'2 link-scheme: the link "javascript:a" begins with "javascript:", {NO_LINK} -> {SCHEMES}'
    ]


def test_an_address_that_is_escaped_twice_is_no_script() -> None:
    body = "[words](java&amp;#115;cript:a)"

    assert html_anyway(body) == "<p><a>words</a></p>"
    assert [problem.split(":")[0] for problem in problems(body)] == ["1 link-address"]


@pytest.mark.parametrize(
    ("target", "problem"),
    [
        (
            "../../../x.md",
            'the link "../../../x.md" leads out of the folder content/'
            f" -> {PLACE}; this file is {PATH}",
        ),
        (
            "../../../pages/about.md#us",
            'the link "../../../pages/about.md#us" leads out of the folder content/'
            f" -> write ../../pages/about.md; this file is {PATH}",
        ),
        (
            "/home/me/x.md#y",
            f'the link "/home/me/x.md#y" is a place on a computer, not on the site -> {PLACE}',
        ),
        ("C:/x.md", f'the link "C:/x.md" is a place on a computer, not on the site -> {PLACE}'),
        (
            r"..\risks\x.md",
            r'the link "..\risks\x.md" is a place on a computer, not on the site'
            " -> write ../risks/x.md",
        ),
        (
            "/articles/risks/x.md#y",
            'the link "/articles/risks/x.md#y" is a place on a computer, not on the site'
            " -> write x.md#y",
        ),
        (
            r"C:\site\content\pages\about.md",
            r'the link "C:\site\content\pages\about.md" is a place on a computer, not on the site'
            " -> write ../../pages/about.md",
        ),
    ],
)
def test_a_link_stays_inside_the_content(target: str, problem: str) -> None:
    assert problems(f"[words]({target})") == [f"1 link-outside: {problem}"]


@pytest.mark.parametrize(
    ("target", "problem"),
    [
        (
            "../risks/x",
            f'the link "../risks/x" {NO_FILE} -> end it with .md, such as'
            " ../risks/x.md, or begin it with https:// for another site",
        ),
        (
            "www.example.org/a",
            f'the link "www.example.org/a" {NO_FILE} -> write https://www.example.org/a',
        ),
        (
            "example.org",
            f'the link "example.org" {NO_FILE} -> write https://example.org',
        ),
        (
            "a@example.org",
            f'the link "a@example.org" {NO_FILE} -> write mailto:a@example.org',
        ),
        ("contact", f'the link "contact" {NO_FILE} -> write /contact/'),
        ("988", f'the link "988" {NO_FILE} -> write tel:988'),
        (
            "https://a b.org",
            'the link "https://a b.org" has a space in it -> write https://ab.org, or %20 for a'
            " space",
        ),
        (
            "https:example.org",
            'the link "https:example.org" names no site'
            " -> write the whole address, such as https://example.org/",
        ),
        (
            "https://[x/",
            'the link "https://[x/" names no site'
            " -> write the whole address, such as https://example.org/",
        ),
        (
            "tel:555-CALL",
            '"555-CALL" is not a telephone number'
            " -> write digits and hyphens only, such as tel:+1-202-555-0143",
        ),
        (
            "mailto:me",
            '"me" is not an e-mail address'
            " -> write an e-mail address, such as mailto:front.desk@example.org",
        ),
    ],
)
def test_an_address_that_cannot_work(target: str, problem: str) -> None:
    assert problems(f"[words]({target})") == [f"1 link-address: {problem}"]


@pytest.mark.parametrize("body", ["[words]()", "[words](#)", "[words](<>)", "[words](&nbsp;)"])
def test_a_link_that_leads_nowhere(body: str) -> None:
    assert problems(body) == [
        "1 link-empty: a link leads nowhere -> write its address in the round brackets"
    ]


@pytest.mark.parametrize("body", ["[](/contact/)", "[ ](/contact/)", "[&nbsp;](/contact/)"])
def test_a_link_without_words(body: str) -> None:
    assert problems(body) == ["1 link-empty: a link has no words -> write [words](address)"]


@pytest.mark.parametrize("words", ["here", "Click here", "this link", "**Read more**.", "more"])
def test_words_that_say_nothing_are_a_warning(words: str) -> None:
    plain = words.replace("*", "")

    assert problems(f"[{words}](/contact/)") == [
        f'?1 link-text: the link "{plain}" does not say where it leads'
        " -> name what is there, as its heading does"
    ]


def test_a_link_inside_a_link() -> None:
    assert problems("[a [b](/contact/) c](/search/)") == [
        '1 link-syntax: "a [b](/contact/) c" looks like a link or a picture'
        r" -> write [words](address), or \[ for a plain bracket"
    ]


def test_a_name_that_is_defined_nowhere() -> None:
    assert problems("[words][name]") == [
        '1 link-reference: "[words][name]" looks like a link, and has no address'
        r" -> write [words](address); for plain brackets in the text, write \["
    ]


def test_brackets_alone_are_text() -> None:
    assert html(r"[a] [b] \[c](d)") == "<p>[a] [b] [c](d)</p>"

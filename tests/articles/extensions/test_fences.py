"""Fenced code is shown as it is, wherever it stands."""

from tests.articles.extensions.bodies import html, problems


def test_nothing_in_fenced_code_is_read() -> None:
    body = "```html\n<b> & [@x] {{ y }} [a](http://b) ## c\n\n\n/// note\n```"

    assert html(body) == (
        "<pre><code>&lt;b&gt; &amp; [@x] {{ y }} [a](http://b) ## c\n\n\n/// note\n</code></pre>"
    )


def test_a_longer_fence_holds_a_shorter_one() -> None:
    assert html("````\n```\n````") == "<pre><code>```\n</code></pre>"


def test_tildes_are_a_fence_too() -> None:
    assert html("~~~\n```\n~~~") == "<pre><code>```\n</code></pre>"


def test_fenced_code_between_lines_of_text() -> None:
    assert html("One\n```\ntwo\n```\nthree") == (
        "<p>One</p>\n<pre><code>two\n</code></pre>\n<p>three</p>"
    )


def test_fenced_code_in_a_list_loses_its_indent() -> None:
    assert html("- one\n\n    ```\n    two\n      three\n    ```\n\n- four") == (
        "<ul><li><p>one</p><pre><code>two\n  three\n</code></pre></li><li><p>four</p></li></ul>"
    )


def test_fenced_code_in_a_block() -> None:
    assert html("/// note\n```\n///\n```\n///") == (
        '<div class="callout callout--note"><p class="callout__title">Note</p>'
        "<pre><code>///\n</code></pre></div>"
    )


def test_an_inline_fence_is_a_code_span() -> None:
    assert html("``` a ```") == "<p><code>a</code></p>"


def test_code_without_an_end() -> None:
    assert problems("One\n\n```\n<b>") == [
        '3 code-unclosed: the code that begins with "```" has no end'
        " -> type ``` on a line of its own below the code; if this is no code, take the ``` away"
    ]

"""A paragraph that is one picture becomes a figure; a picture needs a description."""

import pytest

from articles.rendering import ImageUse
from tests.articles.extensions.bodies import html, html_anyway, problems, rendered

WAVE = (
    '<img class="figure__image" src="/images/wave.3d4e5f.svg" width="48" height="24" alt="A wave"'
    ' loading="lazy" decoding="async">'
)
OUTSIDE = "in content/images/"
PUT = "put the file into content/images/ and write ../../images/"
PLACEMENT = (
    "image-placement: a picture stands in a line of text"
    " -> leave an empty line above it and below it, without other words between them"
)


def test_a_picture_with_a_caption() -> None:
    assert html('![A wave](../../images/wave.svg "The *caption*. [@a]")') == (
        f'<figure class="figure">{WAVE}<figcaption class="figure__caption">The <em>caption</em>.'
        ' <sup class="citation"><a id="cite-1-1" href="#source-a" role="doc-noteref">[1]</a></sup>'
        "</figcaption></figure>"
    )


def test_a_picture_without_a_caption() -> None:
    assert html("![A wave](../../images/wave.svg)") == f'<figure class="figure">{WAVE}</figure>'


def test_a_picture_in_a_block() -> None:
    assert html("/// note\n![A wave](../../images/wave.svg)\n///") == (
        '<div class="callout callout--note"><p class="callout__title">Note</p>'
        f'<figure class="figure">{WAVE}</figure></div>'
    )


def test_pictures_are_listed() -> None:
    body = "One\n\n![a](../../images/wave.svg)\n\n![b](../../images/session.svg)"

    assert rendered(body).images == (
        ImageUse("../../images/wave.svg", "wave.svg", 3),
        ImageUse("../../images/session.svg", "session.svg", 5),
    )


def test_signs_in_a_description_are_text() -> None:
    found = html('![5 < 6 & "7" &mdash; [8] \\*](../../images/wave.svg)')

    assert 'alt="5 &lt; 6 &amp; &quot;7&quot; — [8] *"' in found


@pytest.mark.parametrize("alt", ["", " ", "&nbsp;"])
def test_a_picture_without_a_description(alt: str) -> None:
    assert problems(f"![{alt}](../../images/wave.svg)") == [
        '1 image-alt: the picture "../../images/wave.svg" has no description'
        " -> write ![what the picture shows](../../images/wave.svg),"
        " for readers who cannot see it"
    ]


@pytest.mark.parametrize(
    ("target", "message", "fix"),
    [
        ("../../images/wav.svg", "there", f"write ../../images/wave.svg; or {PUT}wav.svg"),
        ("../../images/x.png", "there", f"{PUT}x.png"),
        ("../../images/a/wave.svg", OUTSIDE, "write ../../images/wave.svg"),
        ("wave.svg", OUTSIDE, "write ../../images/wave.svg"),
        ("/images/wave.svg", OUTSIDE, "write ../../images/wave.svg"),
        ("https://x.org/a.png", OUTSIDE, f"{PUT}name-of-picture.svg"),
        ("//x.org/a.png", OUTSIDE, f"{PUT}a.png"),
        ("data:image/png;base64,AA", OUTSIDE, f"{PUT}name-of-picture.svg"),
        ("../../../images/q", OUTSIDE, f"{PUT}name-of-picture.svg"),
        ("", OUTSIDE, f"{PUT}name-of-picture.svg"),
    ],
)
def test_a_picture_that_is_not_in_its_folder(target: str, message: str, fix: str) -> None:
    assert problems(f"![A wave]({target})") == [
        f'1 image-path: the picture "{target}" is not {message} -> {fix}'
    ]
    assert html_anyway(f"![A wave]({target})") == '<figure class="figure"></figure>'


@pytest.mark.parametrize(
    "body",
    [
        "Text ![a](../../images/wave.svg)",
        "![a](../../images/wave.svg) text",
        "- ![a](../../images/wave.svg)",
        "**![a](../../images/wave.svg)**",
        "| ![a](../../images/wave.svg) | b |\n|---|---|\n| c | d |\n\nTable: x",
    ],
)
def test_a_picture_in_a_line_of_text(body: str) -> None:
    assert f"1 {PLACEMENT}" in problems(body)
    assert "<img" not in html_anyway(body)


def test_two_pictures_in_one_paragraph() -> None:
    body = "![a](../../images/wave.svg)\n![b](../../images/wave.svg)"

    assert problems(body) == [f"1 {PLACEMENT}", f"2 {PLACEMENT}"]


def test_a_picture_inside_a_link() -> None:
    assert problems("[![a](../../images/wave.svg)](/contact/)") == [
        f"1 {PLACEMENT}",
        '1 link-inside: the link "" has a citation, a link or a picture in it'
        " -> take it out, and put it after the link",
    ]


def test_a_picture_whose_address_stands_elsewhere() -> None:
    assert problems("![a][b]") == [
        '1 link-syntax: "![a][b]" looks like a link or a picture'
        r" -> write [words](address), or \[ for a plain bracket"
    ]

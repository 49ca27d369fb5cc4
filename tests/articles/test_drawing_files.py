"""SVG pictures become part of the page where all that they have is on the list."""

import re
from pathlib import Path

import pytest

from articles import drawings
from articles.drawing_files import read_drawing
from articles.drawings import Drawing, Finding, place_drawing
from articles.extensions.html import to_html
from articles.images import read_image
from articles.rendering import Rendered, render

ROOT = Path(__file__).parents[2]
TEXTS = "<title>A wave</title><desc>It is calm.</desc>"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 24">\n{}\n</svg>'
PATH = "content/articles/risks/a.md"
IMAGE = "content/images/wave.svg"


def read(inner: str, texts: str = TEXTS) -> Drawing:
    drawing = read_drawing(SVG.format(f"{texts}{inner}").encode())
    assert drawing is not None
    return drawing


def placed(inner: str) -> str:
    """The drawing on a page, without its texts."""
    drawing = read(inner)
    assert drawing.findings == []
    html = to_html(place_drawing(drawing, "wave", ""))
    return html.partition("</desc>")[2].removesuffix("</svg>")


def show(inner: str, texts: str = TEXTS, body: str = "![Alt](../../images/wave.svg)") -> Rendered:
    """What becomes of a page with the picture."""
    image, _ = read_image("wave.svg", SVG.format(f"{texts}{inner}").encode(), path=IMAGE)
    assert image is not None
    rendered, problems = render(body, path=PATH, images={"wave.svg": image})
    assert [problem for problem in problems if problem.path == PATH] == []
    return rendered


def test_a_drawing_has_its_title_and_its_description() -> None:
    assert show('<path class="brand" d="M0 0h48v24z"/>').html == (
        '<figure class="figure"><svg viewBox="0 0 48 24" width="48" height="24" class="drawing"'
        ' role="img" aria-labelledby="picture-wave-title picture-wave-desc">'
        '<title id="picture-wave-title">A wave</title>'
        '<desc id="picture-wave-desc">It is calm.</desc>'
        '<path class="brand" d="M0 0h48v24z"></path></svg></figure>'
    )


def test_without_a_title_of_its_own_it_is_named_by_its_description_on_the_page() -> None:
    assert '<title id="picture-wave-title">Alt</title>' in show("", "<desc>D</desc>").html


def test_without_a_desc_there_is_a_warning() -> None:
    drawing = read("", "<title>T</title>")
    fix = "write <desc>what it shows, in full</desc> below its <title>, for screen readers"

    assert drawing.findings == [
        Finding(
            1, "svg-desc", "the picture does not say in words what it shows: it has no <desc>", fix
        )
    ]
    assert drawing.is_sound
    assert 'aria-labelledby="picture-wave-title"' in show("", "<title>T</title>").html


def test_a_drawing_twice_on_a_page_shares_no_id() -> None:
    picture = "![Alt](../../images/wave.svg)"
    inner = '<marker id="a b"/><path marker-end="url(#a)" d="M0 0"/><use href="#c"/><g id="c"/>'

    html = show(inner.replace("a b", "a"), body=f"{picture}\n\n{picture}").html

    ids = re.findall(r' id="([^"]*)"', html)
    assert len(ids) == len(set(ids)) == 8
    assert re.findall(r'(?:url\(|href=")#([^)"]*)', html) == [
        *("picture-wave-1", "picture-wave-2"),
        *("picture-wave-2-1", "picture-wave-2-2"),
    ]


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ('<g id="x" transform="translate(1 2) rotate(45)"/>', None),
        ('<circle class="sun" cx="1.5" cy="-2" r=".5"/>', None),
        ('<rect class="none stroke-brand" width="9" height="4" stroke-width="2"/>', None),
        ('<polygon fill="currentColor" points="0,0 1,1-2,3"/>', None),
        ('<text class="label" x="1" text-anchor="middle">a <tspan>b</tspan> c</text>', None),
        ('<use xmlns:x="http://www.w3.org/1999/xlink" x:href="#a"/>', '<use href="#wave-0"></use>'),
        ('<g role="img" aria-label="x" data-name="y"/>', "<g></g>"),
        ('<metadata>x<g xmlns="y"/></metadata>', ""),
        ('<g xmlns:i="http://i" i:x="1"><i:a><g/></i:a></g>', "<g></g>"),
        ("<g><title>tip</title><desc>x</desc>stray</g>", "<g></g>"),
        ('<text font-family="Arial">a</text>', "<text>a</text>"),
    ],
)
def test_what_is_kept_and_what_is_dropped_in_silence(inner: str, expected: str | None) -> None:
    found = placed(inner)

    same = re.sub(r"<(\w+)([^>]*)/>", r"<\1\2></\1>", inner).replace('id="x"', 'id="wave-1"')
    assert found == (same if expected is None else expected)


@pytest.mark.parametrize(
    ("inner", "rule", "what"),
    [
        ('<path fill="#0f5c5c"/>', "svg-color", 'fill="#0f5c5c" on a <path>'),
        ('<path stroke="red"/>', "svg-color", 'stroke="red" on a <path>'),
        ('<g style="fill:none"/>', "svg-color", 'style="fill:none" on a <g>'),
        ("<style>a{}</style>", "svg-color", "a <style> of its own"),
        ('<g class="brnad"/>', "svg-class", 'the class "brnad" on a <g>'),
        ("<linearGradient/>", "svg-element", "a <linearGradient> element"),
        ('<p xmlns="http://www.w3.org/1999/xhtml"/>', "svg-element", "a <p> element"),
        ('<g onclick="x()"/>', "svg-element", 'onclick="x()" on a <g>'),
        ('<g clip-path="url(https://x)"/>', "svg-element", 'clip-path="url(https://x)" on a <g>'),
        ('<use href="https://x"/>', "svg-element", 'href="https://x" on a <use>'),
        ('<g transform="x"/>', "svg-element", 'transform="x" on a <g>'),
    ],
)
def test_what_keeps_a_picture_from_becoming_part_of_the_page(
    inner: str, rule: str, what: str
) -> None:
    drawing = read(f"<g>\n{inner}{inner}</g>")

    [finding] = drawing.findings

    assert not drawing.is_sound
    assert (finding.line, finding.rule) == (3, rule)
    assert (
        finding.message
        == f"the picture does not take on the colors and letters of the site: it has {what}"
    )


def test_a_fix_names_the_classes() -> None:
    [finding] = read('<g class="brnad"/>').findings

    assert finding.fix == f'use one of: {", ".join(drawings.CLASSES)}. Did you mean "brand"?'


def test_a_picture_that_is_larger_than_a_page_stays_a_file() -> None:
    drawing = read(f'<path d="{"M0 0" * 12_500}"/>')

    [finding] = drawing.findings

    assert not drawing.is_sound
    assert finding.rule == "svg-size"
    assert (
        finding.message
        == "the picture does not take on the colors and letters of the site: it has 50,125 bytes"
    )


def test_such_a_picture_is_shown_as_a_file_with_a_warning() -> None:
    text = SVG.format(f'{TEXTS}<path fill="red"/>')
    image, _ = read_image("wave.svg", text.encode(), path=IMAGE)
    assert image is not None

    rendered, [problem] = render(
        "![Alt](../../images/wave.svg)", path=PATH, images={"wave.svg": image}
    )

    assert rendered.html.startswith('<figure class="figure"><img class="figure__image"')
    assert (problem.path, problem.line, problem.rule) == (IMAGE, 2, "svg-color")
    assert not problem.is_error


@pytest.mark.parametrize("content", [b"", b"<a", b"<a/>", b"\xff\xfe<", b"<!DOCTYPE svg><svg/>"])
def test_what_is_no_drawing(content: bytes) -> None:
    assert read_drawing(content) is None


def test_the_stylesheet_defines_every_class_and_the_docs_name_it() -> None:
    css = (ROOT / "static/css/components/drawing.css").read_text(encoding="utf-8")
    docs = (ROOT / "docs/content-format.md").read_text(encoding="utf-8")

    assert set(re.findall(r"\.drawing \.([a-z-]+) {", css)) == set(drawings.CLASSES)
    assert [name for name in drawings.CLASSES if f"`{name}`" not in docs] == []

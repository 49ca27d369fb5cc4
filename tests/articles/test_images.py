"""Pictures are measured, named by their content, and refused where they are not safe."""

import pytest

from articles.images import read_image

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20">{}</svg>'


def test_a_picture_is_named_by_what_is_in_it() -> None:
    image, problems = read_image("wave.svg", SVG.format("").encode(), path="p")
    other, _ = read_image("wave.svg", SVG.format("<g/>").encode(), path="p")

    assert problems == ()
    assert image is not None
    assert other is not None
    assert (image.width, image.height, image.content_type) == (40, 20, "image/svg+xml")
    assert image.url.startswith("/images/wave.")
    assert image.url.endswith(".svg")
    assert image.url != other.url


@pytest.mark.parametrize(
    ("inner", "reason"),
    [
        ("<script>alert(1)</script>", "the SVG has a <script> element"),
        ('<rect onload="alert(1)"/>', "the SVG has the attribute onload"),
        ('<a href="https://example.org"><rect/></a>', "the SVG has a <a> element"),
        ('<image href="data:image/png;base64,AA"/>', "the SVG has a <image> element"),
        ('<use href="https://example.org/a.svg#b"/>', "the SVG links to something outside itself"),
        ('<rect fill="url(//example.org/a)"/>', "the SVG links to something outside itself"),
        ("<style>@import 'a.css'</style>", "the SVG links to something outside itself"),
        ("<animateTransform/>", "the SVG has a <animateTransform> element"),
        ('<p xmlns="http://www.w3.org/1999/xhtml"/>', "the SVG has a <p> element"),
        ("<foreignObject/>", "the SVG has a <foreignObject> element"),
        ("<g>", "the SVG cannot be read: mismatched tag: line 1, column 88"),
    ],
)
def test_an_svg_that_is_not_safe_is_refused(inner: str, reason: str) -> None:
    image, [problem] = read_image("wave.svg", SVG.format(inner).encode(), path="p")

    assert image is None
    assert problem.message == reason


def test_what_a_drawing_program_notes_for_itself_is_let_through() -> None:
    note = '<i:view xmlns:i="http://www.inkscape.org/" i:zoom="1"/><metadata/><style>a{}</style>'

    image, problems = read_image("wave.svg", SVG.format(note).encode(), path="p")

    assert problems == ()
    assert image is not None


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('viewBox="0 0 360 240"', (360, 240)),
        ('viewBox="-5,-5,36.4,24.5" width="100%" height="100%"', (36, 24)),
        ('width="7.6px" height="3"', (8, 3)),
        ('width="0.2" height="3" viewBox="0 0 9 9"', (1, 3)),
    ],
)
def test_an_svg_has_the_size_of_its_attributes_or_of_its_view_box(
    attributes: str, size: tuple[int, int]
) -> None:
    text = f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}/>'

    image, problems = read_image("wave.svg", text.encode(), path="p")

    assert problems == ()
    assert image is not None
    assert (image.width, image.height) == size


def test_an_svg_without_a_size_is_refused() -> None:
    text = '<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="9em"/>'

    image, [problem] = read_image("wave.svg", text.encode(), path="p")

    assert image is None
    assert problem.rule == "image-unreadable"


def test_an_svg_with_entities_is_refused() -> None:
    text = '<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG.format("&a;")

    image, [problem] = read_image("wave.svg", text.encode(), path="p")

    assert image is None
    assert problem.message == "the SVG has a DOCTYPE or entities"


@pytest.mark.parametrize("name", ["wave.gif", "Wave.SVG", "wave 1.svg", "../wave.svg"])
def test_a_name_that_cannot_be_an_address_is_refused(name: str) -> None:
    image, [problem] = read_image(name, SVG.format("").encode(), path="p")

    assert image is None
    assert problem.rule == "image-name"


def test_bytes_that_are_no_picture_are_refused() -> None:
    image, [problem] = read_image("wave.png", b"not a picture", path="p")

    assert image is None
    assert problem.rule == "image-unreadable"


def test_a_picture_too_large_for_a_phone_is_refused() -> None:
    image, [problem] = read_image("wave.png", b"x" * 2_000_001, path="p")

    assert image is None
    assert problem.message == "the picture has 2,000,001 bytes; 2,000,000 are allowed"

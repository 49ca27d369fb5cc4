"""The site's icon, sun above water, in every size that browsers and phones ask for."""

import io

from PIL import Image

from articles.artwork.canvas import Canvas, Point, png, wave
from articles.artwork.icon_set import Icon
from articles.artwork.palette import PAPER, SUN

GRID = 32  # the mark is laid out on 32 x 32, as in icon_set
ICO_SIZES = (16, 32, 48)
SMALLEST = 24  # below, in pixels, one wave is all that can be told apart
# Of a maskable icon, a circle of 80% is surely shown (https://www.w3.org/TR/appmanifest/). The
# waves, with their round ends, are 86% as wide as the mark.
FULL_SHARE = 0.92


def draw_mark(canvas: Canvas, at: Point, size: float, *, disc: str | None) -> None:
    """Draw the mark, `size` wide, with its upper left corner at a point; `disc` is its ground."""
    unit = size / GRID
    left, top = at

    def spot(x: float, y: float) -> Point:
        return left + x * unit, top + y * unit

    if disc:
        canvas.circle(spot(16, 16), 16 * unit, disc)
    if size < SMALLEST:
        canvas.circle(spot(16, 12), 6.4 * unit, SUN)
        _draw_wave(canvas, spot(4.5, 22.4), unit, length=7.7, height=2.6, turns=3, pen=3.4)
        return
    canvas.circle(spot(16, 12.6), 5.4 * unit, SUN)
    _draw_wave(canvas, spot(3.4, 18.4), unit, length=6.3, height=1.8, turns=4, pen=2.2)
    _draw_wave(canvas, spot(6.6, 24), unit, length=6.3, height=1.8, turns=3, pen=2.2)


def _draw_wave(
    canvas: Canvas,
    start: Point,
    unit: float,
    *,
    length: float,
    height: float,
    turns: int,
    pen: float,
) -> None:
    end = start[0] + turns * length * unit
    points = wave(start, length=length * unit, height=height * unit, end=end)
    canvas.stroke(points, PAPER, width=pen * unit)


def draw_icon(icon: Icon) -> bytes:
    """Return the file of one icon of the set."""
    brand = icon.brand.light
    if icon.suffix == "ico":
        return ico_file(brand)
    return full_icon(brand, icon.size) if icon.is_full else round_icon(brand, icon.size)


def round_icon(brand: str, size: int) -> bytes:
    """Return a PNG file of the mark on its disc, with nothing around it."""
    return png(_round(brand, size))


def full_icon(brand: str, size: int) -> bytes:
    """Return a PNG file that is filled to the edges: phones cut it to a shape of their own."""
    canvas = Canvas(size, size, brand)
    inner = size * FULL_SHARE
    draw_mark(canvas, ((size - inner) / 2, (size - inner) / 2), inner, disc=None)
    return png(canvas.image(), colors=64)


def ico_file(brand: str) -> bytes:
    """Return an ICO file; each size is drawn for itself."""
    *smaller, largest = (_round(brand, size) for size in ICO_SIZES)
    file = io.BytesIO()
    largest.save(file, "ICO", append_images=smaller, sizes=[(size, size) for size in ICO_SIZES])
    return file.getvalue()


def _round(brand: str, size: int) -> Image.Image:
    canvas = Canvas(size, size)
    draw_mark(canvas, (0, 0), size, disc=brand)
    return canvas.image()

"""The picture of a shared link: a title, large, above the sea of the first page."""

from collections.abc import Callable

import fontpkg_source_serif_4
from PIL import ImageFont

from articles.artwork.canvas import Canvas, Font, Point, png, wave
from articles.artwork.icons import draw_mark
from articles.artwork.line_breaks import break_lines
from articles.artwork.palette import DISC, INK, PAPER, Palette, palette
from articles.artwork.pictures import HEIGHT, WIDTH, Card

TYPEFACE = "SourceSerif4[opsz,wght].ttf"
BOLD, SEMIBOLD = 700, 600
OPTICAL_SIZE = 24  # points; letters drawn for larger ones have hairlines, lost in a thumbnail
EDGE = 72  # from the left side to the text
MEASURE = 790  # width of the text; the sun stands beside it
TITLE_TOP, TITLE_HEIGHT = 56, 352  # where the title may stand
TITLE_SIZES = (104, 96, 88, 80, 72, 64, 56)  # at 300 pixels of width, the smallest is 14 high
LEADING = 1.1
CAPITAL = 0.8  # of the size of the letters: from the top of a line to its base
NAME_SIZES = (46, 42, 38, 34, 30)
NAME_LEFT, NAME_WIDTH, NAME_MIDDLE = 156, 960, 570
MARK, MARK_SIZE = (EDGE, 538), 64
SUN: Point = (1020, 392)
SUN_SIZE = 96  # radius
HALOS = (148, 204, 262)  # radius
# (left end, height above the ground, half a wave, its height) of the water, the far one first
WATER = ((-150, 446, 225, 22), (-225, 486, 260, 24), (-190, 522, 300, 22), (-175, 540, 350, 16))
COLORS = 128


def draw_card(card: Card) -> bytes:
    """Return a PNG file, 1200 x 630 pixels; the same card is the same bytes."""
    colors = palette(card.brand)
    canvas = Canvas(WIDTH, HEIGHT, colors.ground)
    _draw_sea(canvas, colors)
    draw_mark(canvas, MARK, MARK_SIZE, disc=colors.brand)
    _write_title(canvas, card.title)
    _write_name(canvas, card.site_name)
    return png(canvas.image(), colors=COLORS)


def _draw_sea(canvas: Canvas, colors: Palette) -> None:
    for radius, color in zip(reversed(HALOS), colors.halos, strict=True):
        canvas.circle(SUN, radius, color)
    canvas.circle(SUN, SUN_SIZE, DISC)
    for (left, top, length, height), color in zip(WATER, colors.waves, strict=True):
        line = wave((left, top), length=length, height=height, end=WIDTH)
        canvas.area([*line, (WIDTH, HEIGHT), (left, HEIGHT)], color)


def _write_title(canvas: Canvas, title: str) -> None:
    """Write the title as large as it fits, in the middle of its place."""

    def fits(font: Font) -> bool:
        is_whole = all(font.getlength(word) <= MEASURE for word in title.split())
        lines = break_lines(title, MEASURE, font.getlength)
        return is_whole and len(lines) * font.size * LEADING <= TITLE_HEIGHT

    font = _largest(TITLE_SIZES, BOLD, fits)
    lines = break_lines(title, MEASURE, font.getlength)
    free = TITLE_HEIGHT - len(lines) * font.size * LEADING
    for number, line in enumerate(lines):
        base = TITLE_TOP + free / 2 + font.size * (CAPITAL + number * LEADING)
        canvas.text((EDGE, round(base)), line, INK, font)


def _write_name(canvas: Canvas, name: str) -> None:
    font = _largest(NAME_SIZES, SEMIBOLD, lambda font: font.getlength(name) <= NAME_WIDTH)
    canvas.text((NAME_LEFT, NAME_MIDDLE + font.size // 3), name, PAPER, font)


def _largest(sizes: tuple[int, ...], weight: int, fits: Callable[[Font], bool]) -> Font:
    """Return the font in the largest size that fits, or else in the smallest."""
    fonts = (_font(size, weight) for size in sizes)
    return next((font for font in fonts if fits(font)), _font(sizes[-1], weight))


def _font(size: int, weight: int) -> Font:
    path = fontpkg_source_serif_4.ROOT / "files" / TYPEFACE
    font = ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)
    font.set_variation_by_axes([weight, OPTICAL_SIZE])
    return font

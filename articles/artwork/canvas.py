"""A picture to draw on: shapes with smooth edges, and lines of text."""

import io
from math import pi, sin

from PIL import Image, ImageDraw, ImageFont

SMOOTHING = 4  # shapes are drawn as many times larger: Pillow's own have hard edges
Point = tuple[float, float]
Font = ImageFont.FreeTypeFont


class Canvas:
    """A picture of a size in pixels; every length is in pixels of the finished picture."""

    def __init__(self, width: int, height: int, color: str | None = None) -> None:
        """Begin with one color, or with nothing where there is none."""
        self.size = (width, height)
        self._image = Image.new(
            "RGBA", (width * SMOOTHING, height * SMOOTHING), color or (0, 0, 0, 0)
        )
        self._draw = ImageDraw.Draw(self._image)

    def circle(self, center: Point, radius: float, color: str) -> None:
        """Fill a circle."""
        x, y = center
        box = (x - radius, y - radius, x + radius, y + radius)
        self._draw.ellipse([value * SMOOTHING for value in box], fill=color)

    def area(self, points: list[Point], color: str) -> None:
        """Fill what lies inside the points."""
        self._draw.polygon([_enlarged(point) for point in points], fill=color)

    def stroke(self, points: list[Point], color: str, *, width: float) -> None:
        """Draw a line with round ends."""
        large = [_enlarged(point) for point in points]
        radius = width * SMOOTHING / 2
        for x, y in large:  # a round pen, set down closely: no joints to be seen
            self._draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=color)

    def text(self, at: Point, text: str, color: str, font: Font) -> None:
        """Write one line; its base line begins at the point. Wait with it until all is drawn."""
        self._finish()
        self._draw.text(at, text, fill=color, font=font, anchor="ls")

    def image(self) -> Image.Image:
        """Return the picture in its own size."""
        self._finish()
        return self._image

    def _finish(self) -> None:
        """Bring the drawing to its own size."""
        if self._image.size != self.size:
            self._image = self._image.resize(self.size, Image.Resampling.BOX)
            self._draw = ImageDraw.Draw(self._image)


def wave(start: Point, *, length: float, height: float, end: float) -> list[Point]:
    """Return points of a wave from `start` to the right, first upward, as far as x = `end`."""
    x, y = start
    steps = round((end - x) * 2)
    return [(x + n / 2, y - height * sin(pi * n / 2 / length)) for n in range(steps + 1)]


def png(image: Image.Image, *, colors: int | None = None) -> bytes:
    """Return the bytes of a PNG file; with `colors` (up to 256), of one with so few."""
    if colors:
        image = image.convert("RGB").quantize(colors, dither=Image.Dither.NONE)
    file = io.BytesIO()
    image.save(file, "PNG", optimize=True)
    return file.getvalue()


def _enlarged(point: Point) -> Point:
    return point[0] * SMOOTHING, point[1] * SMOOTHING

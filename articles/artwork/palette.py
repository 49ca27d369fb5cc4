"""The colors of drawn pictures: those of static/css/tokens.css, light, with a clinic's brand."""

from dataclasses import dataclass
from functools import cache

from coloraide import Color

from articles.clinic import BrandColor

INK = "#17302f"
PAPER = "#fbf8f2"
SUN = "#f0b36b"
DISC = "#d08a3f"
WHITE = "#fdfffb"  # what the brand is mixed with


@dataclass(frozen=True, slots=True)
class Palette:
    """Colors as #rrggbb."""

    brand: str
    ground: str
    halos: tuple[str, str, str]  # the outer one first
    waves: tuple[str, str, str, str]  # the far one first; nearer water is darker


@cache
def palette(brand: BrandColor) -> Palette:
    """Return the colors of the picture on the first page, in a clinic's brand."""
    ground = mix(brand.light, WHITE, share=0.08)
    far, mid, near, nearest = (
        mix(brand.light, ground, share=share) for share in (0.22, 0.42, 0.66, 0.92)
    )
    return Palette(
        brand=brand.light.lower(),
        ground=ground,
        halos=(
            mix(DISC, ground, share=0.1),
            mix(DISC, ground, share=0.2),
            mix(DISC, ground, share=0.34),
        ),
        waves=(far, mid, near, nearest),
    )


def mix(color: str, other: str, *, share: float) -> str:
    """Return `share` (0 to 1) of a color with the rest of another, as CSS color-mix() in sRGB."""
    mixed = Color(other).mix(color, share, space="srgb")
    return str(mixed.convert("srgb").to_string(hex=True))

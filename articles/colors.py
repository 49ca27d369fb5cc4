"""Contrast of a clinic's brand color with the colors it is set on (WCAG 2.2, 1.4.3)."""

from coloraide import Color

MIN_CONTRAST = 4.5  # WCAG 2.2 level AA, normal text
LIGHT_BACKGROUNDS = ("#fbf8f2", "#ffffff", "#eaf3ef")  # paper, card, tint: static/css/tokens.css
DARK_BACKGROUNDS = ("#0f1c1f", "#16272b", "#173235")


def least_contrast(color: str, backgrounds: tuple[str, ...]) -> float:
    """Return the lowest contrast ratio (1 to 21) of `color` with any of the backgrounds."""
    return min(float(Color(color).contrast(Color(background))) for background in backgrounds)


def nearest_readable(color: str, backgrounds: tuple[str, ...], *, darker: bool) -> str:
    """Return the shade nearest to `color`, as #rrggbb, that reaches 4.5:1 on every background."""
    shade = Color(color).convert("oklch")
    step = -0.005 if darker else 0.005
    while 0 <= shade["lightness"] <= 1:
        found = str(shade.convert("srgb").fit().to_string(hex=True))
        if least_contrast(found, backgrounds) >= MIN_CONTRAST:
            return found
        shade["lightness"] += step
    return "#000000" if darker else "#ffffff"

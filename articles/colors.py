"""Contrast of a clinic's brand color with the colors it is set on (WCAG 2.2, 1.4.3)."""

MIN_CONTRAST = 4.5  # WCAG 2.2 level AA, normal text
LIGHT_BACKGROUNDS = ("#fbf8f2", "#ffffff", "#eaf3ef")  # paper, card, tint: static/css/tokens.css
DARK_BACKGROUNDS = ("#0f1c1f", "#16272b", "#173235")


def least_contrast(color: str, backgrounds: tuple[str, ...]) -> float:
    """Return the lowest contrast ratio (1 to 21) of `color` with any of the backgrounds."""
    return min(_contrast(_luminance(color), _luminance(other)) for other in backgrounds)


def nearest_readable(color: str, backgrounds: tuple[str, ...], *, darker: bool) -> str:
    """Return the shade nearest to `color`, as #rrggbb, that reaches 4.5:1 on every background."""
    from coloraide import Color  # noqa: PLC0415 # takes a third of a second, and is seldom needed

    shade = Color(color).convert("oklch")
    step = -0.005 if darker else 0.005
    while 0 <= shade["lightness"] <= 1:
        found = str(shade.convert("srgb").fit().to_string(hex=True))
        if least_contrast(found, backgrounds) >= MIN_CONTRAST:
            return found
        shade["lightness"] += step
    return "#000000" if darker else "#ffffff"


def _contrast(one: float, other: float) -> float:
    """Return the ratio of two luminances, as https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio."""
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def _luminance(color: str) -> float:
    """Return how light #rrggbb is, as https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""
    red, green, blue = (_linear(int(color[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)

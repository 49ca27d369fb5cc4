"""Contrast of a clinic's brand color with the colors it is set on (WCAG 2.2, 1.4.3).

What every process asks is worked out here; coloraide, which takes longer to load than Django's
models, is loaded where a color is refused and the nearest shade is looked for.
"""

MIN_CONTRAST = 4.5  # WCAG 2.2 level AA, normal text
LIGHT_BACKGROUNDS = ("#fbf8f2", "#ffffff", "#eaf3ef")  # paper, card, tint: static/css/tokens.css
DARK_BACKGROUNDS = ("#0f1c1f", "#16272b", "#173235")

_WEIGHTS = (0.2126, 0.7152, 0.0722)  # of red, green and blue in what the eye takes for brightness


def least_contrast(color: str, backgrounds: tuple[str, ...]) -> float:
    """Return the lowest contrast ratio (1 to 21) of `color` with any of the backgrounds."""
    return min(_contrast(color, background) for background in backgrounds)


def mix(color: str, other: str, *, share: float) -> str:
    """Return `share` (0 to 1) of a color with the rest of another, as CSS color-mix() in sRGB."""
    pairs = zip(_channels(color), _channels(other), strict=True)
    mixed = (one * share + rest * (1 - share) for one, rest in pairs)
    return "#" + "".join(f"{int(channel * 255 + 0.5):02x}" for channel in mixed)


def nearest_readable(color: str, backgrounds: tuple[str, ...], *, darker: bool) -> str:
    """Return the shade nearest to `color`, as #rrggbb, that reaches 4.5:1 on every background."""
    from coloraide import Color  # noqa: PLC0415 # see above

    shade = Color(color).convert("oklch")
    step = -0.005 if darker else 0.005
    while 0 <= shade["lightness"] <= 1:
        found = str(shade.convert("srgb").fit().to_string(hex=True))
        if least_contrast(found, backgrounds) >= MIN_CONTRAST:
            return found
        shade["lightness"] += step
    return "#000000" if darker else "#ffffff"


def _channels(color: str) -> tuple[float, ...]:
    """Return red, green and blue of #rrggbb, each from 0 to 1."""
    return tuple(int(color[place : place + 2], 16) / 255 for place in (1, 3, 5))


def _contrast(one: str, other: str) -> float:
    """Return the contrast ratio as WCAG 2.2 defines it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    """Return the relative luminance, 0 to 1, as WCAG 2.2 defines it."""
    linear = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in _channels(color)
    )
    return sum(weight * channel for weight, channel in zip(_WEIGHTS, linear, strict=True))

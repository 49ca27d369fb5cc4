"""The clinic's brand color as style: the shipped stylesheet's own is replaced by it."""

from articles.clinic import BrandColor, Clinic

SHIPPED = BrandColor(light="#0f5c5c", dark="#7fd1c7")  # what static/css/tokens.css has already


def theme_css(clinic: Clinic) -> str:
    """Return the rule that sets the clinic's colors; empty where the shipped ones are meant."""
    colors = clinic.brand_color
    if colors is None or _rule(colors) == _rule(SHIPPED):
        return ""
    return _rule(colors)


def _rule(colors: BrandColor) -> str:
    return f":root{{--brand-light:{colors.light.lower()};--brand-dark:{colors.dark.lower()}}}"

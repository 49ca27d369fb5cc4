"""The clinic's brand color as a stylesheet of its own: the policy allows no inline style."""

from hashlib import sha256

from articles.clinic import BrandColor, Clinic

SHIPPED = BrandColor(light="#0f5c5c", dark="#7fd1c7")  # what static/css/tokens.css has already


def theme_css(clinic: Clinic) -> str:
    """Return the rule that sets the clinic's colors."""
    colors = clinic.brand_color or SHIPPED
    return (
        f":root {{ --brand-light: {colors.light.lower()}; --brand-dark: {colors.dark.lower()}; }}\n"
    )


def theme_url(clinic: Clinic) -> str | None:
    """Return the stylesheet's path, or None where the shipped colors are meant."""
    css = theme_css(clinic)
    if css == theme_css(clinic.model_copy(update={"brand_color": SHIPPED})):
        return None
    return f"/theme.{sha256(css.encode()).hexdigest()[:12]}.css"

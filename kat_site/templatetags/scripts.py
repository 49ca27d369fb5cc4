"""Scripts of a page, which wait until it is shown."""

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from kat_site.late_script import LATE_SCRIPT

register = template.Library()


@register.simple_tag
def late_modules(*names: str) -> SafeString:
    """Return the script that loads these modules, named as in static/, once the page is shown."""
    text = mark_safe(LATE_SCRIPT)  # noqa: S308 # a constant of ours
    paths = " ".join(static(name) for name in names)
    return format_html('<script data-modules="{}">{}</script>', paths, text)

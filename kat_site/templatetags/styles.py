"""Styles that stand in a page; the policy lets each through by its digest."""

from django import template
from django.utils.safestring import SafeString, mark_safe

from articles.clinic import Clinic
from articles.theme import theme_css
from kat_site.first_style import first_style

register = template.Library()


@register.simple_tag
def first_screen_style() -> SafeString:
    """Return the style of the first screen, the same in every page."""
    return _style(first_style())


@register.simple_tag
def theme_style(clinic: Clinic) -> SafeString:
    """Return the clinic's color, or nothing where it is the shipped one."""
    css = theme_css(clinic)
    return _style(css) if css else SafeString()


def _style(css: str) -> SafeString:
    return mark_safe(f"<style>{css}</style>")  # noqa: S308 # a file of ours, and two checked colors

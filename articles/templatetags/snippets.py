"""The part of a text that a search result shows."""

from collections.abc import Iterable
from html import escape

from django import template
from django.utils.safestring import SafeString, mark_safe

from articles.search import Piece

register = template.Library()


@register.filter
def marked(pieces: Iterable[Piece]) -> SafeString:
    """Return the pieces of a snippet as HTML, with what was asked for in <mark>."""
    shown = ((escape(piece.text), piece.is_match) for piece in pieces)
    return mark_safe("".join(f"<mark>{text}</mark>" if hit else text for text, hit in shown))  # noqa: S308 # each text is escaped

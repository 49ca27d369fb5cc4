"""How a finished page leads from its marks to its sources."""

from django import template

from articles import citation_marks

register = template.Library()


@register.filter(is_safe=True)
def by_number(html: str) -> str:
    """Return the page with each mark leading to the number of its source, not to its key."""
    return citation_marks.by_number(html)

"""A page with one field of rich text."""

from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page


class GuidePage(Page):
    """An article."""

    body = RichTextField()
    content_panels = (*Page.content_panels, FieldPanel("body"))

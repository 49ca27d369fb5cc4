"""Addresses of the site while its content is edited: its own, /edit/ and /patterns/."""

from django.urls import include, path

from articles.patterns_view import patterns
from kat_site import urls
from kat_site.urls import handler400, handler403, handler404

__all__ = ["handler400", "handler403", "handler404", "urlpatterns"]

urlpatterns = [
    path("edit/", include("articles.editing.urls")),
    path("patterns/", patterns, name="patterns"),
    *urls.urlpatterns,
]

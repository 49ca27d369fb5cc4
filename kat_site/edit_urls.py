"""Addresses of the site while its content is edited: its own, and those below /edit/."""

from django.urls import include, path

from kat_site import urls
from kat_site.urls import handler400, handler403, handler404

__all__ = ["handler400", "handler403", "handler404", "urlpatterns"]

urlpatterns = [path("edit/", include("articles.editing.urls")), *urls.urlpatterns]

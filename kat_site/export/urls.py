"""Addresses of the site as files: its own, with pages that stand in."""

from django.urls import path

from kat_site import urls
from kat_site.export import stand_ins
from kat_site.urls import handler400, handler403, handler404

__all__ = ["handler400", "handler403", "handler404", "urlpatterns"]

urlpatterns = [
    path("search/", stand_ins.search),
    path("contact/", stand_ins.contact),
    path("404.html", stand_ins.missing),
    path("410.html", stand_ins.withdrawn),
    *urls.urlpatterns,
]

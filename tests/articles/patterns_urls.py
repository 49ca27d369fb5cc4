"""The site's addresses with the page of patterns, as `make edit` has it."""

from django.urls import path

from articles.patterns_view import patterns
from kat_site import urls

urlpatterns = [path("patterns/", patterns, name="patterns"), *urls.urlpatterns]
handler404 = urls.handler404

"""A site whose first page leads to nothing."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from articles.methods import reading_page
from kat_site.export import urls
from kat_site.urls import handler404

__all__ = ["handler404", "urlpatterns"]


@reading_page
def home(_request: HttpRequest) -> HttpResponse:
    return HttpResponse('<!doctype html><a href="/faq/nobody-asked-this/">Gone astray</a>')


urlpatterns = [path("", home), *urls.urlpatterns]

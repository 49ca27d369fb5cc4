"""Small files that browsers and search engines ask for by a fixed name."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.templatetags.static import static

from articles.methods import reading_page, safe_only


@reading_page
def robots(request: HttpRequest) -> HttpResponse:
    """Send /robots.txt: everything may be read; /search/ too, since its noindex must be seen."""
    text = f"User-agent: *\nAllow: /\n\nSitemap: {settings.KAT_SITE_URL}/sitemap.xml\n"
    return HttpResponse(text, content_type="text/plain; charset=utf-8")


@safe_only
def favicon(request: HttpRequest) -> HttpResponse:
    """Lead /favicon.ico to the file with the hashed name."""
    return HttpResponseRedirect(static("img/favicon.ico"))

"""Small files that browsers and search engines ask for by a fixed name."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.cache import cache_control

from articles.editions import current_edition
from articles.methods import reading_page, safe_only
from kat_site.security import security_text


@reading_page
def robots(request: HttpRequest) -> HttpResponse:
    """Send /robots.txt: everything may be read; /search/ too, since its noindex must be seen."""
    text = f"User-agent: *\nAllow: /\n\nSitemap: {settings.KAT_SITE_URL}/sitemap.xml\n"
    return HttpResponse(text, content_type="text/plain; charset=utf-8")


@cache_control(no_cache=True)  # it changes with the month: no finished page
@safe_only
def security_txt(_request: HttpRequest) -> HttpResponse:
    """Send /.well-known/security.txt: whom to tell of a weakness of the site."""
    text = security_text(
        current_edition().library.clinic,
        contacts=settings.KAT_SECURITY_CONTACT,
        policy=settings.KAT_SECURITY_POLICY,
        site_url=settings.KAT_SITE_URL,
        now=timezone.now(),
    )
    return HttpResponse(text, content_type="text/plain; charset=utf-8")

"""Addresses of the whole site. They are fixed: outside links rely on them."""

from django.urls import include, path
from django.views.generic import RedirectView

from articles import views
from articles.feeds import feed
from articles.picture_views import fixed_icon, web_manifest
from articles.sitemaps import sitemap
from contact.admin import site as staff_pages
from kat_site.health import healthz, readyz
from kat_site.well_known import robots, security_txt

urlpatterns = [
    path("", views.home, name="home"),
    path("", include("articles.urls")),
    path("contact/", include("contact.urls")),
    path("staff/", staff_pages.urls),
    path("feed.xml", feed, name="feed"),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("robots.txt", robots, name="robots"),
    path("favicon.ico", fixed_icon, {"name": "favicon"}, name="favicon"),
    path("apple-touch-icon.png", fixed_icon, {"name": "apple-touch-icon"}),
    path("site.webmanifest", web_manifest, name="web_manifest"),
    path(".well-known/security.txt", security_txt, name="security_txt"),
    path("security.txt", RedirectView.as_view(url="/.well-known/security.txt", permanent=True)),
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
]

handler400 = "kat_site.errors.bad_request"
handler403 = "kat_site.errors.permission_denied"
handler404 = "kat_site.errors.not_found"

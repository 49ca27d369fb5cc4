"""Drawn pictures, the icons and the web manifest."""

from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseNotFound,
    HttpResponseRedirect,
    JsonResponse,
)

from articles.artwork.icon_set import Icon, icon_style, make_icons, manifest
from articles.artwork.pictures import Card, make_cards
from articles.drawn_files import read_picture
from articles.editions import current_edition
from articles.inline_sources import inline_source
from articles.methods import reading_page, safe_only

CONTENT_TYPES = {
    "ico": "image/x-icon",  # the type that IANA has, image/vnd.microsoft.icon, is known to fewer
    "png": "image/png",
    "svg": "image/svg+xml",
}
CSP_UPDATE = "_csp_update"  # where django-csp looks for what one answer allows
FOR_GOOD = "public, max-age=31536000, immutable"  # a year; the address has a hash
FOR_A_DAY = "public, max-age=86400"
FOR_AN_HOUR = "public, max-age=3600"


@safe_only
def social_image(request: HttpRequest, name: str, digest: str) -> HttpResponse:
    """Send the picture of a shared link; an earlier address of it leads to the present one."""
    return _send(request, make_cards(current_edition().library).get(name))


@safe_only
def icon(request: HttpRequest, name: str, digest: str, suffix: str) -> HttpResponse:
    """Send an icon; an earlier address of it leads to the present one."""
    found = make_icons(current_edition().library.clinic).get(name)
    if found is None or found.suffix != suffix:
        return _send(request, None)
    answer = _send(request, found)
    style = inline_source(icon_style(found.brand))
    setattr(answer, CSP_UPDATE, {"style-src": [style]})  # the one in the SVG file
    return answer


@safe_only
def fixed_icon(_request: HttpRequest, name: str) -> HttpResponse:
    """Send an icon under the address at which browsers look for it by themselves."""
    return _answer(make_icons(current_edition().library.clinic)[name], FOR_A_DAY)


@reading_page
def web_manifest(_request: HttpRequest) -> HttpResponse:
    """Send /site.webmanifest."""
    found = manifest(current_edition().library.clinic)
    return JsonResponse(found, content_type="application/manifest+json")


def _send(request: HttpRequest, picture: Card | Icon | None) -> HttpResponse:
    if picture is None:
        return HttpResponseNotFound("No such picture.", content_type="text/plain")
    if picture.url != request.path:
        return HttpResponseRedirect(picture.url, headers={"Cache-Control": FOR_AN_HOUR})
    return _answer(picture, FOR_GOOD)


def _answer(picture: Card | Icon, cached: str) -> HttpResponse:
    suffix = picture.url.rpartition(".")[2]
    answer = HttpResponse(read_picture(picture), content_type=CONTENT_TYPES[suffix])
    answer.headers["Cache-Control"] = cached
    answer.headers["Cross-Origin-Resource-Policy"] = "cross-origin"  # others show it beside a link
    return answer

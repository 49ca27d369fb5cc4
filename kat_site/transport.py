"""Who may say that a request came by https, and what follows from it."""

from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect

GetResponse = Callable[[HttpRequest], HttpResponse]
FORWARDED = "HTTP_X_FORWARDED_PROTO"
KNOWN_PEERS = 1024  # addresses whose standing is at hand


@cache
def _networks(addresses: tuple[str, ...]) -> tuple[IPv4Network | IPv6Network, ...]:
    return tuple(ip_network(address) for address in addresses)


def is_trusted_peer(request: HttpRequest) -> bool:
    """Tell whether the request was handed on by one of KAT_TRUSTED_PROXIES."""
    return is_trusted_address(request.META.get("REMOTE_ADDR", ""))


def is_trusted_address(text: str) -> bool:
    """Tell whether an address is one of KAT_TRUSTED_PROXIES."""
    return _is_in(text, tuple(settings.KAT_TRUSTED_PROXIES))


@lru_cache(maxsize=KNOWN_PEERS)
def _is_in(text: str, trusted: tuple[str, ...]) -> bool:
    try:
        found = ip_address(text)
    except ValueError:
        return False
    # What listens on IPv6 sees 10.0.0.1 as ::ffff:10.0.0.1.
    address = (found.ipv4_mapped or found) if isinstance(found, IPv6Address) else found
    return any(address in network for network in _networks(trusted))


def forwarded_scheme(environ: Mapping[str, Any]) -> str | None:
    """Return what a trusted peer says in X-Forwarded-Proto; None where none says anything."""
    said: str | None = environ.get(FORWARDED)
    if said is None or not is_trusted_address(environ.get("REMOTE_ADDR", "")):
        return None
    return said


def environ_of(*, is_https: bool) -> dict[str, str]:
    """Return what a request has in its environment that came by https, or by plain http."""
    if not is_https:
        return {"REMOTE_ADDR": "127.0.0.1"}
    peer = _networks(tuple(settings.KAT_TRUSTED_PROXIES))[0].network_address
    return {"REMOTE_ADDR": str(peer), FORWARDED: "https"}


def is_allowed_host(host: str | None) -> bool:
    """Tell whether the site answers to a value of the header Host."""
    request = HttpRequest()
    request.META["HTTP_HOST"] = host or ""
    try:
        request.get_host()
    except DisallowedHost:
        return False
    return True


def is_origin_form(environ: Mapping[str, Any]) -> bool:
    """Tell whether the request line has a path alone: its host is in the header Host."""
    return str(environ.get("RAW_URI", "/")).startswith("/")


class TrustedPeerMiddleware:
    """Set the request's scheme from a trusted peer's header alone, and make cookies fit it."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        if not is_origin_form(request.META) and "://" in request.META["RAW_URI"]:
            # A request line with a host overrules the header: RFC 9112, 3.2.2.
            request.META["HTTP_HOST"] = urlsplit(request.META["RAW_URI"]).netloc
        said = forwarded_scheme(request.META)
        if said is None:
            request.META.pop(FORWARDED, None)
        request.META["wsgi.url_scheme"] = "https" if said == "https" else "http"
        response = self.get_response(request)
        if request.is_secure():
            for cookie in response.cookies.values():
                cookie["secure"] = True
        return response


class GuardMiddleware:
    """Check the host, and send visitors who came to a proxy by plain http to https."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on, or answer it with a redirect; raise DisallowedHost."""
        request.get_host()
        said = request.META.get(FORWARDED)
        if said is not None and said != "https":
            host = urlsplit(settings.KAT_SITE_URL).netloc
            return HttpResponsePermanentRedirect(f"https://{host}{request.get_full_path()}")
        return self.get_response(request)

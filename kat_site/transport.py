"""Who may say that a request came by https, and what follows from it."""

from collections.abc import Callable
from functools import cache
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect

GetResponse = Callable[[HttpRequest], HttpResponse]
FORWARDED = "HTTP_X_FORWARDED_PROTO"


@cache
def _networks(addresses: tuple[str, ...]) -> tuple[IPv4Network | IPv6Network, ...]:
    return tuple(ip_network(address) for address in addresses)


def is_trusted_peer(request: HttpRequest) -> bool:
    """Tell whether the request was handed on by one of KAT_TRUSTED_PROXIES."""
    return is_trusted_address(request.META.get("REMOTE_ADDR", ""))


def is_trusted_address(text: str) -> bool:
    """Tell whether an address is one of KAT_TRUSTED_PROXIES."""
    try:
        found = ip_address(text)
    except ValueError:
        return False
    # What listens on IPv6 sees 10.0.0.1 as ::ffff:10.0.0.1.
    address = (found.ipv4_mapped or found) if isinstance(found, IPv6Address) else found
    return any(address in network for network in _networks(tuple(settings.KAT_TRUSTED_PROXIES)))


class TrustedPeerMiddleware:
    """Set the request's scheme from a trusted peer's header alone, and make cookies fit it."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        said = request.META.get(FORWARDED)
        if said is not None and not is_trusted_peer(request):
            del request.META[FORWARDED]
            said = None
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

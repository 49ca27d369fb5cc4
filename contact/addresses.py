"""The client's address, as far as a trusted proxy vouches for it."""

from django.http import HttpRequest

from kat_site.transport import is_trusted_address


def client_address(request: HttpRequest) -> str:
    """Return the nearest address that is not one of KAT_TRUSTED_PROXIES."""
    peer: str = request.META.get("REMOTE_ADDR", "")
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "")
    hops = [*(hop.strip() for hop in forwarded.split(",") if hop.strip()), peer]
    for hop in reversed(hops):
        if not is_trusted_address(hop):
            return hop
    return hops[0]

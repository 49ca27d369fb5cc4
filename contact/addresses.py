"""The client's address, as far as a trusted proxy vouches for it."""

import re

from django.http import HttpRequest

from kat_site.transport import is_trusted_address

# What some proxies write: 203.0.113.9:50123, [2001:db8::1]:50123, "[2001:db8::1]".
WITH_PORT = re.compile(r'"?(?:\[([^\]]+)\]|([^:]+))(?::\d+)?"?')


def client_address(request: HttpRequest) -> str:
    """Return the nearest address that is not one of KAT_TRUSTED_PROXIES."""
    peer: str = request.META.get("REMOTE_ADDR", "")
    forwarded: str = request.META.get("HTTP_X_FORWARDED_FOR", "")
    hops = [*(_bare(hop) for hop in forwarded.split(",") if hop.strip()), peer]
    for hop in reversed(hops):
        if not is_trusted_address(hop):
            return hop
    return hops[0]


def _bare(hop: str) -> str:
    """Return an address without its port."""
    found = WITH_PORT.fullmatch(hop.strip())
    return (found[1] or found[2]) if found else hop.strip()

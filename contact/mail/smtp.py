"""Django's SMTP transport, which gives the site's own name to the server."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail.backends import smtp
from django.core.mail.utils import DNS_NAME


class EmailBackend(smtp.EmailBackend):
    """Deliver by SMTP.

    Django asks DNS for the machine's name, of which a server outside knows nothing, and which
    takes many seconds where DNS does not answer. There is no setting for it.
    """

    def open(self) -> bool | None:
        """Connect, where there is no connection."""
        DNS_NAME._fqdn = greeting_name(settings.KAT_SITE_URL)  # noqa: SLF001
        return super().open()


def greeting_name(site_url: str) -> str:
    """Return the site's host as the greeting of RFC 5321, 4.1.3 has it."""
    host = urlsplit(site_url).hostname or "localhost"
    try:
        version = ip_address(host).version
    except ValueError:
        return host
    return f"[{host}]" if version == 4 else f"[IPv6:{host}]"

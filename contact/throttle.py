"""How many forms one address may send in an hour, counted in the database for all workers.

An address is stored as a digest whose key changes each day: it cannot be told from the table.
"""

from datetime import datetime, timedelta
from ipaddress import IPv6Address, ip_address, ip_network

from django.conf import settings
from django.db import connection

from contact.models import Attempt
from contact.signing import keyed_digest

WINDOW = timedelta(hours=1)
KEPT = timedelta(hours=25)
IPV6_PREFIX = 64  # one household has at least this much


def is_allowed(address: str, now: datetime) -> bool:
    """Count one form from the address, and tell whether it may be taken.

    Call it inside the transaction that stores the message; refused forms are not counted.
    """
    today, yesterday = (_digest(address, day) for day in (now, now - timedelta(days=1)))
    _serialize(today)
    Attempt.objects.filter(at__lt=now - KEPT).delete()
    recent = Attempt.objects.filter(address_digest__in=(today, yesterday), at__gt=now - WINDOW)
    if recent.count() >= settings.KAT_CONTACT_LIMIT:
        return False
    Attempt.objects.create(address_digest=today, at=now)
    return True


def _digest(address: str, day: datetime) -> str:
    return keyed_digest("address", f"{day:%Y-%m-%d}", _household(address))


def _household(address: str) -> str:
    """Return the address, or its network where one person has many."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, IPv6Address):
        if parsed.ipv4_mapped:
            return str(parsed.ipv4_mapped)
        return str(ip_network((parsed, IPV6_PREFIX), strict=False))
    return str(parsed)


def _serialize(digest: str) -> None:
    """Let one transaction at a time count an address; on SQLite all writers wait already."""
    if connection.vendor == "postgresql":
        number = int(digest[:15], 16)
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [number])

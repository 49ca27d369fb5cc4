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
KEPT = timedelta(hours=25)  # one day's key is no longer asked for after that
IPV6_PREFIX = 64  # one household has at least this much
PATIENCE = "5s"  # to wait for another form from the same address
MOST_FORGOTTEN = 500  # at a time


def wait_for_turn(address: str) -> None:
    """Let one transaction at a time take a form from the address; call it first in each.

    On SQLite all writers wait for one another already. Raise django.db.Error where the wait is
    too long.
    """
    if connection.vendor != "postgresql":
        return
    number = int(keyed_digest("turn", household(address))[:15], 16)
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('lock_timeout', %s, true)", [PATIENCE])
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [number])


def is_allowed(address: str, now: datetime) -> bool:
    """Count one form from the address, and tell whether it may be taken.

    Call it inside the transaction that stores the message; refused forms are not counted.
    """
    forget_old(now)
    today, yesterday = (_digest(address, day) for day in (now, now - timedelta(days=1)))
    recent = Attempt.objects.filter(address_digest__in=(today, yesterday), at__gt=now - WINDOW)
    if recent.count() >= settings.KAT_CONTACT_LIMIT:
        return False
    Attempt.objects.create(address_digest=today, at=now)
    return True


def forget_old(now: datetime) -> int:
    """Delete what is no longer counted, and return how many forms that were.

    What another transaction is deleting already is left to it: nobody waits here.
    """
    old = Attempt.objects.filter(at__lt=now - KEPT).select_for_update(skip_locked=True)
    keys = list(old.values_list("pk", flat=True)[:MOST_FORGOTTEN])
    return Attempt.objects.filter(pk__in=keys).delete()[0] if keys else 0


def household(address: str) -> str:
    """Return the address, or its network where one person has many."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, IPv6Address):
        if parsed.ipv4_mapped:
            return str(parsed.ipv4_mapped)
        return str(ip_network((int(parsed), IPV6_PREFIX), strict=False))
    return str(parsed)


def _digest(address: str, day: datetime) -> str:
    return keyed_digest("address", f"{day:%Y-%m-%d}", household(address))

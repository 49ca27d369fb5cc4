"""Whom to tell of a weakness of the site: settings, and /.well-known/security.txt (RFC 9116)."""

from collections.abc import Iterator
from datetime import UTC, datetime
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from environ import Env

from articles.clinic import Clinic
from kat_site.environment import refuse

SCHEMES = ("https:", "mailto:", "tel:")  # of a contact: RFC 9116, 2.5.3
MONTHS_AHEAD = 6  # RFC 9116, 2.5.5, asks for less than a year


def read_security_contacts(env: Env) -> tuple[str, ...]:
    """Return the contacts as URIs; an e-mail address may be written as it is."""
    variable = "KAT_SECURITY_CONTACT"
    parts = (part.strip() for part in env.str(variable, default="").split(","))
    return tuple(_as_uri(variable, part) for part in parts if part)


def read_security_policy(env: Env) -> str:
    """Return the address of the policy on reports, or nothing."""
    variable = "KAT_SECURITY_POLICY"
    value = str(env.str(variable, default="")).strip()
    if value and not _is_plain(value, ("https:",)):
        fix = "write such as https://www.your-clinic.org/security/, or leave it empty"
        raise refuse(variable, f"{value!r} is not an https address", fix)
    return value


def _as_uri(variable: str, value: str) -> str:
    if _is_plain(value, SCHEMES):
        return value
    try:
        validate_email(value)
    except ValidationError:
        fix = "write an e-mail address, or what begins with https://, mailto: or tel:"
        raise refuse(variable, f"{value!r} is no way to reach you", fix) from None
    return f"mailto:{value}"


def _is_plain(value: str, schemes: tuple[str, ...]) -> bool:
    """Tell whether a text is one address with one of the schemes, and nothing after it."""
    is_one = value.isascii() and value.isprintable() and " " not in value
    has_rest = bool(value.partition(":")[2].strip("/"))
    return is_one and has_rest and value.startswith(schemes)


def security_text(
    clinic: Clinic, *, contacts: tuple[str, ...], policy: str, site_url: str, now: datetime
) -> str:
    """Return the file; without contacts in the settings, it names the clinic's front desk."""
    lines = [f"Contact: {contact}" for contact in contacts or _front_desk(clinic)]
    lines += [f"Expires: {expiry(now)}", "Preferred-Languages: en"]
    if urlsplit(site_url).scheme == "https":  # RFC 9116, 2.5.2: nothing else may stand there
        lines.append(f"Canonical: {site_url}/.well-known/security.txt")
    if policy:
        lines.append(f"Policy: {policy}")
    note = [] if contacts else list(_note(clinic))
    return "\n".join([*note, *lines]) + "\n"


def _front_desk(clinic: Clinic) -> tuple[str, ...]:
    return (f"mailto:{clinic.email}",) if clinic.email else (clinic.telephone.uri,)


def _note(clinic: Clinic) -> Iterator[str]:
    if clinic.placeholder_fields:
        yield "# This is a demonstration: the clinic and its addresses are placeholders."


def expiry(now: datetime) -> str:
    """Return the first moment of a month, five to six months from now: it changes once a month."""
    months = now.astimezone(UTC).year * 12 + now.astimezone(UTC).month - 1 + MONTHS_AHEAD
    return f"{months // 12:04}-{months % 12 + 1:02}-01T00:00:00Z"

"""Whether the settings are safe."""

from collections.abc import Iterator

from django.conf import settings
from django.core.checks import ERROR, WARNING, run_checks

from kat_site.installation.findings import Finding, error, good, warning

TOLD_ELSEWHERE = ("articles.", "contact.W001")  # by the checks of the content and of mail


def check_settings() -> Iterator[Finding]:
    """Run what `manage.py check --deploy` runs; a warning matters in production."""
    if settings.KAT_ENV != "production":
        yield from _check_demonstration()
        return
    found = [
        one
        for one in run_checks(include_deployment_checks=True)
        if one.level >= WARNING
        and not one.is_silenced()
        and not (one.id or "").startswith(TOLD_ELSEWHERE)
    ]
    for one in found:
        make = error if one.level >= ERROR else warning
        yield make("settings", f"{one.msg} ({one.id})", one.hint or "see docs/operations.md")
    if not found:
        yield good("settings", "Django and the site find nothing unsafe in the settings.")
    if not settings.KAT_SECURITY_CONTACT:
        text = "security.txt names the front desk for reports of weaknesses."
        fix = "set KAT_SECURITY_CONTACT to whoever looks after the site"
        yield warning("security-contact", text, fix)


def _check_demonstration() -> Iterator[Finding]:
    fix = "write KAT_ENV=production into .env before patients come"
    yield warning("settings", "The site runs as a demonstration.", fix)
    if settings.DEBUG:
        text = "DEBUG is on: errors show the insides of the site to everybody."
        yield error("settings", text, "take DEBUG=True out of .env, and restart the site")

"""Hold settings against what the site would say of them, each on its own and before it starts."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from django.core.exceptions import ImproperlyConfigured
from environ import Env

from articles.problems import did_you_mean
from kat_site.database import read_database
from kat_site.environment import (
    read_bool,
    read_choice,
    read_count,
    read_field_keys,
    read_form_url,
    read_hosts,
    read_networks,
    read_secret_key,
    read_site_url,
)
from kat_site.installation.env_file import FixedEnv
from kat_site.logs import read_log_format
from kat_site.mail import read_mail_server, read_recipient, read_sender
from kat_site.security import read_security_contacts, read_security_policy

Reader = Callable[[Env], object]
COUNTS = ("PORT", "WEB_CONCURRENCY", "KAT_CONTACT_LIMIT", "KAT_MAIL_TIMEOUT")
SWITCHES = ("DEBUG", "KAT_CONTACT_RECEIPTS", "KAT_REQUIRE_REVIEW")
TEXTS = ("KAT_HOST", "KAT_CONTENT_DIR", "KAT_VAR_DIR")


def readers(folder: Path, *, is_production: bool) -> Mapping[str, Reader]:
    """Return {variable: what reads it}, for all that the site and gunicorn read."""
    site_url = partial(read_site_url, is_production=is_production)
    return {
        "KAT_ENV": lambda env: read_choice(env, "KAT_ENV", ("demo", "production"), "demo"),
        "KAT_SITE_URL": site_url,
        "KAT_ALLOWED_HOSTS": lambda env: read_hosts(env, "https://localhost"),
        "KAT_TRUSTED_PROXIES": lambda env: read_networks(env, "KAT_TRUSTED_PROXIES", "127.0.0.1"),
        "KAT_SECURITY_CONTACT": read_security_contacts,
        "KAT_SECURITY_POLICY": read_security_policy,
        "KAT_LOG_FORMAT": partial(read_log_format, is_production=is_production),
        "SECRET_KEY": partial(read_secret_key, folder=folder, is_production=is_production),
        "KAT_FIELD_KEYS": partial(read_field_keys, folder=folder, is_production=is_production),
        "DATABASE_URL": partial(read_database, folder=folder),
        "EMAIL_URL": read_mail_server,
        "KAT_MAIL_FROM": lambda env: read_sender(env, "https://localhost"),
        "KAT_EXPORT_FORM_URL": lambda env: read_form_url(env, "KAT_EXPORT_FORM_URL"),
        "KAT_FINISHED_MB": lambda env: read_count(env, "KAT_FINISHED_MB", 64, least=0),
        "KAT_CONTACT_TO": lambda env: read_recipient(env, "KAT_CONTACT_TO"),
        **{name: partial(_read_count, name=name) for name in COUNTS},
        **{name: partial(read_bool, variable=name) for name in SWITCHES},
        **{name: partial(_read_text, name=name) for name in TEXTS},
    }


def _read_count(env: Env, *, name: str) -> int:
    return read_count(env, name, 1)


def _read_text(env: Env, *, name: str) -> str:
    return str(env.str(name, default=""))


def check_setting(name: str, values: Mapping[str, str]) -> tuple[str, str] | None:
    """Return what is wrong with one setting, and the fix; None where nothing is.

    `values` are all settings, since what one may be depends on KAT_ENV. Nothing is left in var/:
    what a reader makes there by itself is made in a folder that goes at once.
    """
    with TemporaryDirectory() as folder:
        return _check(name, values, Path(folder))


def _check(name: str, values: Mapping[str, str], folder: Path) -> tuple[str, str] | None:
    known = readers(folder, is_production=values.get("KAT_ENV") == "production")
    if name not in known:
        guess = did_you_mean(name, known)
        return f"{name} is no setting of the site.{guess}", "see docs/operations.md for all of them"
    if not values.get(name, "").isprintable():
        return f"{name} has more than one line", "write it on one line"
    try:
        known[name](FixedEnv(values))
    except ImproperlyConfigured as error:
        message, _, fix = str(error).partition("\n  Fix: ")
        return message, fix
    except OSError as error:
        return f"{name}: {error.filename} cannot be made ({error.strerror})", "name another folder"
    return None

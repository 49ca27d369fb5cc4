"""Read settings from the environment, with errors that name the variable and the fix."""

import os
import secrets
import tempfile
from collections.abc import Sequence
from ipaddress import ip_network
from pathlib import Path
from urllib.parse import urlsplit

from cryptography.fernet import Fernet
from django.core.exceptions import ImproperlyConfigured
from environ import Env

BOOLEANS = {"True": True, "False": False}
NOT_SECRET = ("changeme", "secret", "django-insecure")
MIN_SECRET_LENGTH = 50  # as django.core.checks.security.base asks for


def refuse(variable: str, problem: str, fix: str) -> ImproperlyConfigured:
    """Return the error that stops the start because of one variable."""
    return ImproperlyConfigured(f"{variable}: {problem}\n  Fix: {fix}")


def read_env_file(path: Path) -> None:
    """Take variables that are not set from a file, if it is there.

    django-environ passes over a file that this user may not read: the site would start as a
    demonstration, and nobody would notice.
    """
    if path.exists() and not os.access(path, os.R_OK):
        raise refuse(
            path.name,
            f"{path} cannot be read by this user",
            f"as root: chown root:kat {path} && chmod 640 {path}, where kat runs the site",
        )
    Env.read_env(path)


def read_choice(env: Env, variable: str, choices: Sequence[str], default: str) -> str:
    """Return one of the allowed values; raise ImproperlyConfigured for any other."""
    value = str(env.str(variable, default=default))
    if value not in choices:
        allowed = " or ".join(repr(choice) for choice in choices)
        raise refuse(variable, f"unexpected value {value!r}", f"use {allowed}")
    return value


def read_bool(env: Env, variable: str) -> bool:
    """Return True or False, and False where the variable is not set."""
    return BOOLEANS[read_choice(env, variable, tuple(BOOLEANS), "False")]


def read_networks(env: Env, variable: str, default: str) -> tuple[str, ...]:
    """Return addresses or networks written with commas; raise ImproperlyConfigured for others."""
    found = tuple(
        part.strip() for part in env.str(variable, default=default).split(",") if part.strip()
    )
    for part in found:
        try:
            ip_network(part)
        except ValueError:
            raise refuse(
                variable,
                f"{part!r} is not an address or network",
                "write such as 127.0.0.1,10.0.0.0/8",
            ) from None
    return found


def read_form_url(env: Env, variable: str) -> str:
    """Return an https address that takes a form; nothing where the variable is not set."""
    value = str(env.str(variable, default=""))
    parts = urlsplit(value)
    if value and (parts.scheme != "https" or not parts.hostname or parts.username):
        raise refuse(
            variable,
            f"{value!r} is no https address, and patients write to it",
            "write such as https://forms.example.com/your-clinic",
        )
    return value


def read_site_url(env: Env, *, is_production: bool) -> str:
    """Return the site's public address without a slash at its end."""
    variable = "KAT_SITE_URL"
    port = env.str("PORT", default="8000")
    value = env.str(variable, default="" if is_production else f"http://127.0.0.1:{port}")
    parts = urlsplit(value)
    if is_production and parts.scheme != "https":
        raise refuse(
            variable,
            f"production needs the site's https address, not {value!r}",
            f"set {variable}=https://www.your-clinic.org",
        )
    if (
        parts.scheme not in ("http", "https")
        or not parts.hostname
        or parts.path.strip("/")
        or parts.query
    ):
        raise refuse(
            variable,
            f"{value!r} is not the address of a site",
            "write scheme and host alone, such as https://www.your-clinic.org",
        )
    return f"{parts.scheme}://{parts.netloc}"


def read_hosts(env: Env, site_url: str) -> list[str]:
    """Return the host names the site answers to; raise ImproperlyConfigured for a wildcard."""
    variable = "KAT_ALLOWED_HOSTS"
    extra = [part.strip() for part in env.str(variable, default="").split(",") if part.strip()]
    for host in extra:
        if "*" in host or host.startswith("."):
            raise refuse(
                variable, f"{host!r} is a wildcard", "write each host name out, with commas"
            )
    own = urlsplit(site_url).hostname or ""
    return list(dict.fromkeys([own, *extra, "127.0.0.1", "localhost", "[::1]"]))


def read_secret_key(env: Env, folder: Path, *, is_production: bool) -> str:
    """Return SECRET_KEY; in the demo, where it is not set, one kept in the folder."""
    variable = "SECRET_KEY"
    value = str(env.str(variable, default=""))
    command = 'python3 -c "import secrets; print(secrets.token_urlsafe(50))"'
    fix = f"make one with: {command}; set {variable} to it"
    if not value:
        if is_production:
            raise refuse(variable, "production needs a secret key, and none is set", fix)
        return read_or_create_key(folder / "secret_key", secrets.token_urlsafe(50))
    if is_production and (len(value) < MIN_SECRET_LENGTH or value.lower().startswith(NOT_SECRET)):
        raise refuse(variable, "this key can be guessed", fix)
    return value


def read_count(env: Env, variable: str, default: int, *, least: int = 1) -> int:
    """Return a whole number from `least`; raise ImproperlyConfigured for anything else."""
    value = str(env.str(variable, default=str(default)))
    if not value.isascii() or not value.isdigit() or int(value) < least:
        raise refuse(variable, f"unexpected value {value!r}", f"write a whole number from {least}")
    return int(value)


def read_field_keys(env: Env, folder: Path, *, is_production: bool) -> tuple[str, ...]:
    """Return the keys of encrypted fields, newest first; in the demo, one kept in the folder."""
    variable = "KAT_FIELD_KEYS"
    value = str(env.str(variable, default=""))
    command = (
        'python3 -c "import base64, secrets;'
        ' print(base64.urlsafe_b64encode(secrets.token_bytes(32)).decode())"'
    )
    fix = f"make one with: {command}; set {variable} to it, and keep it apart from backups"
    if not value:
        if is_production:
            raise refuse(variable, "production needs a key that encrypts messages", fix)
        return (read_or_create_key(folder / "field_key", Fernet.generate_key().decode()),)
    keys = tuple(part.strip() for part in value.split(",") if part.strip())
    for key in keys:
        try:
            Fernet(key)
        except ValueError:
            raise refuse(variable, "one of the keys is not a Fernet key", fix) from None
    return keys


def read_or_create_key(path: Path, fresh: str) -> str:
    """Return the key in a file that only its owner can read; write `fresh` where there is none."""
    if not path.exists():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent)  # readable by its owner alone
        with os.fdopen(handle, "w") as file:
            file.write(fresh)
        try:
            os.link(name, path)  # fails where another process was first
        except FileExistsError:
            pass
        finally:
            Path(name).unlink()
    return path.read_text().strip()

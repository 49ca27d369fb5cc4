"""Settings come from the environment; what is missing or unsafe stops the start in production."""

import os
import stat
from pathlib import Path

import pytest

from kat_site.environment import read_or_create_key
from tests.serving import manage, site_variables

KEY = "k" * 20 + "0123456789" * 4
FIELD_KEY = "a2V5IGZvciB0ZXN0cywgMzIgYnl0ZXMgbG9uZyAuLi4="
PRODUCTION = {
    "KAT_ENV": "production",
    "KAT_SITE_URL": "https://clinic.example",
    "KAT_FIELD_KEYS": FIELD_KEY,
    "SECRET_KEY": KEY,
}


def start(tmp_path: Path, **variables: str) -> str:
    """Run `manage.py check` with these variables; return what stopped it, or ""."""
    environment = os.environ | site_variables(tmp_path, 8000) | variables
    try:
        manage(environment, "check")
    except RuntimeError as error:
        return str(error).rpartition("ImproperlyConfigured: ")[2].strip()
    return ""


def test_the_demo_starts_with_nothing_set(tmp_path: Path) -> None:
    assert start(tmp_path) == ""
    assert stat.S_IMODE((tmp_path / "secret_key").stat().st_mode) == 0o600


def test_production_starts_with_all_it_needs(tmp_path: Path) -> None:
    assert start(tmp_path, **PRODUCTION) == ""


@pytest.mark.parametrize(
    ("variables", "error"),
    [
        (
            {"SECRET_KEY": ""},
            "SECRET_KEY: production needs a secret key, and none is set\n  Fix: make one with: python3 -c"
            ' "import secrets; print(secrets.token_urlsafe(50))"; set SECRET_KEY to it',
        ),
        (
            {"SECRET_KEY": "changeme" * 10},
            "SECRET_KEY: this key can be guessed\n  Fix: make one with: python3 -c"
            ' "import secrets; print(secrets.token_urlsafe(50))"; set SECRET_KEY to it',
        ),
        (
            {"DEBUG": "True"},
            "DEBUG: production must not show its insides to visitors\n  Fix: set DEBUG=False",
        ),
        (
            {"KAT_ALLOWED_HOSTS": "a.example,*"},
            "KAT_ALLOWED_HOSTS: '*' is a wildcard\n  Fix: write each host name out, with commas",
        ),
        (
            {"KAT_SITE_URL": ""},
            "KAT_SITE_URL: production needs the site's https address, not ''\n  Fix: set"
            " KAT_SITE_URL=https://www.your-clinic.org",
        ),
        (
            {"KAT_SITE_URL": "http://clinic.example"},
            "KAT_SITE_URL: production needs the site's https address, not 'http://clinic.example'\n  Fix: set"
            " KAT_SITE_URL=https://www.your-clinic.org",
        ),
        ({"DEBUG": "yes"}, "DEBUG: unexpected value 'yes'\n  Fix: use 'True' or 'False'"),
        (
            {"KAT_ENV": "prod"},
            "KAT_ENV: unexpected value 'prod'\n  Fix: use 'demo' or 'production'",
        ),
        (
            {"KAT_TRUSTED_PROXIES": "10.0.0.0/8,proxy"},
            "KAT_TRUSTED_PROXIES: 'proxy' is not an address or network\n  Fix: write such as"
            " 127.0.0.1,10.0.0.0/8",
        ),
    ],
)
def test_what_is_missing_or_unsafe_stops_the_start(
    tmp_path: Path, variables: dict[str, str], error: str
) -> None:
    assert start(tmp_path, **(PRODUCTION | variables)) == error


def test_the_database_is_sqlite_in_wal_mode(tmp_path: Path) -> None:
    environment = os.environ | site_variables(tmp_path, 8000)

    manage(environment, "migrate", "--verbosity", "0")

    assert (tmp_path / "db.sqlite3").read_bytes()[
        18:20
    ] == b"\x02\x02"  # sqlite.org/fileformat.html


def test_a_key_is_made_once_and_then_kept(tmp_path: Path) -> None:
    first = read_or_create_key(tmp_path / "var" / "key", "a key")

    assert read_or_create_key(tmp_path / "var" / "key", "another key") == first == "a key"
    assert [path.name for path in (tmp_path / "var").iterdir()] == ["key"]

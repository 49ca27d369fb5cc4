"""The settings of `make edit`: the site's own and a little more, and never in production."""

import os
import subprocess
import sys

from cryptography.fernet import Fernet

from kat_site import edit_settings, settings
from tests.serving import ROOT

CHANGED = {
    "EDITIONS_CLASS",
    "KAT_FINISHED_MB",
    "ROOT_URLCONF",
    "STATIC_ROOT",
    "STORAGES",
    "TEMPLATES",
    "WSGI_APPLICATION",
}


def test_they_differ_in_what_editing_needs_and_in_nothing_else() -> None:
    names = {name for name in dir(settings) if name.isupper()}

    assert {name for name in names if getattr(settings, name) != getattr(edit_settings, name)} == (
        CHANGED
    )


def test_production_is_refused_with_the_variable_and_the_fix() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import kat_site.edit_settings"],
        cwd=ROOT,
        env={
            **os.environ,
            "KAT_ENV": "production",
            "KAT_FIELD_KEYS": Fernet.generate_key().decode(),
            "KAT_SITE_URL": "https://clinic.example",
            "SECRET_KEY": "x" * 60,
        },
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode != 0
    assert done.stderr.endswith(
        "KAT_ENV: editing shows drafts to whoever asks, and this is production\n"
        "  Fix: edit on another machine, or with KAT_ENV=demo\n"
    )

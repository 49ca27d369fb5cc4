"""`manage.py edit`: how it starts, and where it does not."""

import sys

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from articles.management.commands.edit import command


def test_it_is_one_process_on_this_machine_alone() -> None:
    assert command(9000) == [
        sys.executable,
        *("-m", "gunicorn", "--config", "gunicorn.conf.py", "--workers", "1", "--threads", "8"),
        *("--bind", "127.0.0.1:9000", "kat_site.edit_wsgi"),
    ]


def test_production_is_refused(settings: Settings) -> None:
    settings.KAT_ENV = "production"

    with pytest.raises(CommandError) as caught:
        call_command("edit")

    assert str(caught.value) == (
        "KAT_ENV is production, and editing shows drafts to whoever asks\n"
        "  Fix: edit on another machine, or with KAT_ENV=demo"
    )

"""`manage.py setup` and `manage.py doctor` in a checkout of their own, as a clinic runs them."""

import json
import os
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.contact.smtp import mail_server
from tests.kat_site.installation.checkouts import (
    READING_ALL,
    WITHOUT_RIGHTS,
    Checkout,
    make_checkout,
)
from tests.postgres import Postgres
from tests.serving import free_port

NOBODY = 65534
PASSWORD = "correct horse battery"
FACTS = """\
clinic:
  name: River Clinic
  legal_name: River Clinic, LLC
  telephone: 541-382-4321
  email: desk@riverclinic.org
  portal_url:
settings:
  KAT_SITE_URL: https://127.0.0.1:{closed}
  EMAIL_URL: smtp://127.0.0.1:{mail}
staff:
  name: jordan
  password_file: password.txt
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Checkout]:
    """A checkout that was set up from a file, with a mail server that runs."""
    checkout = make_checkout(tmp_path_factory.mktemp("checkout") / "site")
    with mail_server() as server:
        facts = FACTS.format(closed=free_port(), mail=server.port)
        (checkout.path / "facts.yaml").write_text(facts)
        (checkout.path / "password.txt").write_text(PASSWORD)
        done = checkout.run("setup", "--facts", "facts.yaml", "--test-mail")
        assert done.returncode == 0, done.stdout + done.stderr
        assert server.taken[0].recipients == ("desk@riverclinic.org",)
        (checkout.path / "setup.out").write_text(done.stdout + done.stderr)
        yield checkout


def test_a_facts_file_makes_a_site(installed: Checkout) -> None:
    said = (installed.path / "setup.out").read_text()

    env = installed.env
    assert env["KAT_ENV"] == "production"
    assert len(env["SECRET_KEY"]) > 50
    assert stat.S_IMODE((installed.path / ".env").stat().st_mode) == 0o600
    assert "name: River Clinic\n" in installed.clinic
    assert "portal_url" not in installed.clinic
    assert "# Dates in files begin at midnight here.\n" in installed.clinic
    assert "The database answers, and has its tables." in said
    assert "A test mail was handed to the mail server" in said
    assert "license_line is still a placeholder" in said
    for secret in (PASSWORD, env["SECRET_KEY"], env["KAT_FIELD_KEYS"], env["EMAIL_URL"]):
        assert secret not in said
    [codes] = (installed.path / "var/setup").glob("first-sign-in-jordan.txt")
    assert stat.S_IMODE(codes.stat().st_mode) == 0o600


def test_the_same_facts_once_more_change_nothing(installed: Checkout) -> None:
    before = (installed.env, installed.clinic, len(list((installed.path / "var/setup").iterdir())))

    done = installed.run("setup", "--facts", "facts.yaml")

    assert done.returncode == 0, done.stderr
    assert "clinic.yaml and .env are as they should be." in done.stdout
    assert "Somebody can sign in at /staff/ already." in done.stdout
    after = (installed.env, installed.clinic, len(list((installed.path / "var/setup").iterdir())))
    assert after == before


def test_what_is_the_clinics_own_is_not_replaced_unasked(installed: Checkout) -> None:
    before = (installed.env, installed.clinic)
    (installed.path / "other.yaml").write_text(
        "clinic:\n  name: Other\nsettings:\n  KAT_FIELD_KEYS: x\n"
    )
    keys = installed.run("setup", "--facts", "other.yaml", "--yes")
    (installed.path / "other.yaml").write_text("clinic:\n  name: Other\n")
    name = installed.run("setup", "--facts", "other.yaml")

    assert (keys.returncode, name.returncode) == (1, 1)
    assert "other.yaml:4: KAT_FIELD_KEYS is in .env already, and is never replaced" in keys.stderr
    assert "this would replace content/clinic.yaml: name" in name.stderr
    assert (installed.env, installed.clinic) == before


def test_the_doctor_tells_all_it_looked_at_and_no_secret(installed: Checkout) -> None:
    (installed.path / "var/static/staticfiles.json").unlink()

    done = installed.run("doctor", "--format", "json")

    told = json.loads(done.stdout)
    level = {one["check"]: one["level"] for one in told["findings"]}
    assert (done.returncode, told["status"]) == (1, "error")
    assert level["static-files"] == "error"
    assert level["helper"] == level["outside"] == level["clinic"] == "warning"
    for check in ("python", "env-file", "database", "keys", "mail-queue", "mail-server", "content"):
        assert level[check] == "ok"
    assert all(one["fix"] for one in told["findings"] if one["level"] != "ok")
    for secret in (*(installed.env[name] for name in ("SECRET_KEY", "KAT_FIELD_KEYS")), "jordan"):
        assert secret not in done.stdout + done.stderr


def test_the_doctor_names_a_setting_that_stops_the_start(installed: Checkout) -> None:
    done = installed.run("doctor", SECRET_KEY="short")

    assert done.returncode == 1
    assert "ERROR   settings: SECRET_KEY: this key can be guessed\n        Fix: " in done.stdout


def test_wrong_facts_are_told_all_at_once_and_nothing_is_written(tmp_path: Path) -> None:
    checkout = make_checkout(tmp_path / "site")
    (checkout.path / "facts.yaml").write_text(
        "clinic:\n  telephone: 12\n  nam: x\nsettings:\n  KAT_SITE_URL: http://a.example\n"
        "  EMAIL_URL: imap://user:pa55@b\n"
    )

    done = checkout.run("setup", "--facts", "facts.yaml")
    nothing = checkout.run("setup")

    assert done.returncode == nothing.returncode == 1
    for place in ("facts.yaml:2: ", "facts.yaml:3: ", "facts.yaml:5: ", "facts.yaml:6: "):
        assert place in done.stderr
    assert "pa55" not in done.stderr
    assert "KAT_SITE_URL: production needs the site's https address" in nothing.stderr
    assert "Fix: run this at a terminal, or give the facts in a file: --facts" in nothing.stderr
    assert not (checkout.path / ".env").exists()
    assert "name: Example Clinic\n" in checkout.clinic


def test_a_database_that_is_mended_is_used(tmp_path: Path, postgres: Postgres) -> None:
    checkout = make_checkout(tmp_path / "site")
    (checkout.path / "facts.yaml").write_text(
        "settings:\n  KAT_SITE_URL: https://a.example\n"
        f"  DATABASE_URL: {postgres.url}/clinic_of_setup\n"
    )

    missing = checkout.run("setup", "--facts", "facts.yaml")
    looked = checkout.run("doctor")
    with postgres.connect() as connection:
        connection.execute("CREATE DATABASE clinic_of_setup")
    again = checkout.run("setup")

    assert "Not well: the server has no such database as DATABASE_URL names\n" in missing.stdout
    assert (
        "  Fix: sudo -u postgres createdb --owner USER NAME, or mend the name\n" in missing.stdout
    )
    assert "ERROR   database: The server has no such database" in looked.stdout
    assert [done.returncode for done in (missing, looked, again)] == [1, 1, 1]
    assert "The database answers, and has its tables." in again.stdout
    assert "Not well: nobody can read messages: there is no staff account\n" in again.stdout
    assert ".venv/bin/python manage.py create_staff NAME --group manager" in again.stdout


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    checkout = make_checkout(tmp_path / "site")
    (checkout.path / "facts.yaml").write_text("settings:\n  KAT_SITE_URL: https://a.example\n")
    before = WITHOUT_RIGHTS if os.geteuid() == 0 else ()
    checkout.path.chmod(0o555)

    done = checkout.run("setup", "--facts", "facts.yaml", before=before)
    looked = checkout.run("doctor", before=before)

    checkout.path.chmod(0o755)
    (checkout.path / ".env").write_text("KAT_ENV=production\n")
    (checkout.path / ".env").chmod(0)
    closed = [checkout.run(name, before=before) for name in ("setup", "doctor", "check")]
    assert [one.returncode for one in closed] == [1, 1, 1]
    for one in closed:
        assert f"{checkout.path}/.env cannot be read" in one.stdout + one.stderr
    assert (done.returncode, looked.returncode) == (1, 1)
    assert f"{checkout.path}/.env cannot be written: Permission denied. Nothing was" in done.stderr
    assert "Fix: run this as the user who owns the checkout, or as root" in done.stderr
    assert "Traceback" not in done.stderr + looked.stderr
    assert "ERROR   settings: " in looked.stdout


@pytest.mark.skipif(os.geteuid() != 0, reason="Root alone may change owners. Fix: run it as root")
def test_root_leaves_nothing_that_the_sites_user_cannot_write(tmp_path: Path) -> None:
    checkout = make_checkout(tmp_path / "site")
    (checkout.path / "facts.yaml").write_text("settings:\n  KAT_SITE_URL: https://a.example\n")
    (checkout.path / ".env").write_text("PORT=8001\n")
    var = checkout.path / "var"
    var.mkdir(mode=0o700)
    shutil.chown(var, NOBODY, NOBODY)

    done = checkout.run("setup", "--facts", "facts.yaml", before=READING_ALL)
    looked = json.loads(checkout.run("doctor", "--format", "json", before=READING_ALL).stdout)
    (checkout.path / "kat_site").chmod(0o700)
    closed = checkout.run("setup", "--facts", "facts.yaml")

    assert f"The rest is done as nobody, who owns {var}." in done.stdout
    env = (checkout.path / ".env").stat()
    assert (env.st_uid, env.st_gid, stat.S_IMODE(env.st_mode)) == (0, NOBODY, 0o640)
    assert {path.stat().st_uid for path in var.rglob("*")} == {NOBODY}
    assert (var / "db.sqlite3").exists()
    assert list((var / "setup").glob("env.*"))
    [found] = [one for one in looked["findings"] if one["check"] == "var"]
    assert found["level"] == "ok"
    assert closed.returncode == 1
    assert "The user who runs the site cannot read its code" in closed.stderr

"""Every command in the documents about operations is tried: as written, or by the test or script that is named here."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.deploy.conftest import PRODUCTION
from tests.deploy.documents import commands, documents
from tests.deploy.proxies import make_certificate, replace_all
from tests.postgres import Postgres
from tests.serving import ROOT, free_port, site_variables

UNITS = {path.name for path in (ROOT / "deploy/systemd").iterdir()} | {
    f"{name}.service" for name in ("nginx", "caddy")
}
NEEDS_SYSTEMD = ("systemctl", "sudo systemctl", "journalctl")
# What begins so is tried by the file on the right.
TRIED_BY = {
    "apt install": ".ci/run",
    "make --directory /srv/kat-site install": ".ci/run",
    "git clone --branch clinic": "tests/deploy/test_upgrade.py",
    "make install": ".ci/run",
    "make handouts": ".ci/run",
    "curl ": "tests/deploy/test_from_facts.py",
    "df ": "tests/deploy/test_from_facts.py",
    ".venv/bin/python manage.py search_report": "tests/deploy/test_from_facts.py",
    ".venv/bin/python manage.py build_social_images": "tests/deploy/test_from_facts.py",
    ".venv/bin/python manage.py inquiry": "tests/deploy/test_from_facts.py",
    ".venv/bin/python manage.py backup": "tests/deploy/test_from_facts.py",
    ".venv/bin/python manage.py restore": "tests/deploy/test_from_facts.py",
    "KAT_ENV=production": "tests/deploy/test_from_facts.py",
    ".venv/bin/python manage.py setup": "tests/deploy/test_from_facts.py",
    "cd /srv/kat-site && .venv/bin/python manage.py setup": "tests/kat_site/installation/test_at_terminal.py",
    "cd /srv/kat-site && .venv/bin/python manage.py doctor": "tests/deploy/test_from_facts.py",
    ".venv/bin/python manage.py doctor": "tests/deploy/test_from_facts.py",
    ".venv/bin/python manage.py create_staff": "tests/contact/staff/test_accounts.py",
    ".venv/bin/python manage.py evaluate_search": "tests/articles/management/test_search_commands.py",
    ".venv/bin/python -m pytest tests/test_under_load.py --load": "tests/test_under_load.py",
    ".venv/bin/python -m pytest tests/deploy/test_from_facts.py": "tests/deploy/test_from_facts.py",
    "deploy/containers/try_image": "deploy/containers/try_image",
    "docker compose": "tests/deploy/test_containers.py",
    "cp deploy/containers/env.example": "tests/deploy/test_containers.py",
    "chmod 600": "tests/deploy/test_containers.py",
    "sudo -u kat /srv/kat-site/.venv/bin/python /srv/kat-site/manage.py build_down_pages": "tests/deploy/conftest.py",
    "sudo -u kat /srv/kat-site/.venv/bin/python /srv/kat-site/manage.py backup": "tests/deploy/test_upgrade.py",
}
# These need the internet, or are Debian's own and change nothing of ours.
OF_THE_SYSTEM = ("certbot certonly", "cp --archive /var/log/nginx")


class Machine:
    """A folder that stands for a server's root, with Debian's nginx in it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for name in ("etc/sysusers.d", "etc/tmpfiles.d", "etc/systemd/system", "etc/caddy",
                     "etc/nginx/snippets", "etc/nginx/sites-available", "etc/nginx/sites-enabled",
                     "var/log/nginx", "var/backups", "var/lib", "root"):  # fmt: skip
            (root / name).mkdir(parents=True)
        (root / "etc/nginx/sites-enabled/default").write_text("nonsense")

    def place(self, line: str) -> str:
        """Return the line for this root: only the project itself stays where it is."""
        line = re.sub(r"(?<![\w.])/(etc|var|root)(?=/|\b)", rf"{self.root}/\1", line)
        line = line.replace("/srv/kat-site", str(ROOT))
        return re.sub(
            r"^(systemd-sysusers|systemd-tmpfiles|systemctl enable)",
            rf"\1 --root={self.root}",
            line.replace(" --now", ""),
        )

    def type(self, line: str, **variables: str) -> str:
        done = subprocess.run(
            ["bash", "-ec", line],
            cwd=self.root,
            env=os.environ | variables,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{line}\n{done.stdout}"
        return done.stdout


def is_tried_elsewhere(line: str) -> bool:
    return line.startswith((*TRIED_BY, *OF_THE_SYSTEM, *NEEDS_SYSTEMD))


@pytest.mark.parametrize(
    "document",
    ["operations", "setup", "containers", "incidents", "several-machines", "agreements"],
)
def test_every_command_is_tried_somewhere(document: str) -> None:
    tried_below = commands("operations", "The database")
    rest = [line for line in commands(document) if line not in tried_below]

    assert [line for line in rest if not is_tried_elsewhere(line)] == []


def test_what_tries_them_is_there_and_every_row_is_needed() -> None:
    typed = [line for path in documents() for line in commands(path.stem)]

    assert [path for path in TRIED_BY.values() if not (ROOT / path).is_file()] == []
    assert [start for start in TRIED_BY if not any(line.startswith(start) for line in typed)] == []


def test_every_unit_that_is_named_is_one_of_ours() -> None:
    typed = [line for path in documents() for line in commands(path.stem)]
    named = {
        word if "." in word else f"{word}.service"
        for line in typed
        if line.startswith(NEEDS_SYSTEMD)
        for word in re.findall(r"(?<=[ =])((?:kat-|nginx|caddy)[\w.-]*)", line.partition(">")[0])
    }

    assert {"kat-web.service", "kat-helper.service", "kat-daily.timer", "nginx.service"} <= named
    assert named <= UNITS


def test_every_command_of_ours_that_is_named_exists() -> None:
    ours = {path.stem for path in ROOT.glob("*/management/commands/*.py")}
    djangos = {"migrate", "showmigrations", "check", "collectstatic", "shell"}
    text = "\n".join(path.read_text(encoding="utf-8") for path in documents())

    assert set(re.findall(r"manage\.py ([a-z_]+)", text)) - ours - djangos == set()


@pytest.mark.skipif(os.geteuid() != 0, reason="Root alone may change owners. Fix: run it as root")
def test_one_machine_is_set_up_as_the_document_says(tmp_path: Path) -> None:
    for program in ("systemd-sysusers", "nginx"):
        if shutil.which(program) is None:
            pytest.skip(
                f"{program} is not installed. Fix, on Debian or Ubuntu: apt install systemd nginx"
            )
    machine = Machine(tmp_path / "root")
    text = (ROOT / "docs/operations/one-machine.md").read_text(encoding="utf-8")
    [example] = re.findall(r"```sh\n(.*?)```", text, re.DOTALL)
    asked = dict(line.split("=", 1) for line in example.splitlines())
    env_file = machine.root / "kat.env"
    env_file.write_text(example)
    done = []
    for line in (
        *commands("one-machine", "The site"),
        *commands("one-machine", "systemd"),
        *commands("one-machine", "nginx"),
    ):
        if line.startswith("chown root:kat"):
            group = re.search(
                r"^kat:x?:(\d+):", (machine.root / "etc/group").read_text(), re.MULTILINE
            )
            assert group
            machine.type(
                line.replace("root:kat", f"root:{group[1]}").replace(
                    "/srv/kat-site/.env", str(env_file)
                )
            )
        elif "manage.py check --deploy" in line:
            values = asked | {name: PRODUCTION[name] for name in ("SECRET_KEY", "KAT_FIELD_KEYS")}
            variables = (
                site_variables(tmp_path / "var", 8000)
                | values
                | {"KAT_VAR_DIR": str(tmp_path / "var")}
            )
            machine.type(
                line.replace("sudo -u kat /srv/kat-site/.venv/bin/python", sys.executable).replace(
                    "/srv/kat-site", str(ROOT)
                ),
                **variables,
            )
        elif line == "nginx -t":
            check_nginx(machine)
        elif line.startswith("systemctl enable") or not is_tried_elsewhere(line):
            machine.type(machine.place(line))
        else:
            continue
        done.append(line)

    assert len(done) > 12
    assert env_file.stat().st_mode & 0o777 == 0o640
    made = [machine.root / name for name in ("var/backups/kat-site", "var/lib/kat-site")]
    assert {path.stat().st_mode & 0o777 for path in made} == {0o700}
    assert not (machine.root / "etc/nginx/sites-enabled/default").exists()
    wanted = machine.root / "etc/systemd/system"
    assert (wanted / "multi-user.target.wants/kat-web.service").is_symlink()
    assert (wanted / "multi-user.target.wants/kat-helper.service").is_symlink()
    assert (wanted / "timers.target.wants/kat-daily.timer").is_symlink()
    assert (wanted / "kat-.service.d/hardening.conf").is_file()


def check_nginx(machine: Machine) -> None:
    """Run `nginx -t` with Debian's own nginx.conf around what was installed."""
    own = Path("/etc/nginx/nginx.conf").read_text(encoding="utf-8")
    nginx = machine.root / "etc/nginx"
    lines = [
        line
        for line in own.splitlines()
        if "modules-enabled" not in line and not line.startswith(("user", "pid"))
    ]
    (nginx / "nginx.conf").write_text(
        f"pid {machine.root}/nginx.pid;\n"
        + "\n".join(lines)
        .replace("/var/log/nginx", f"{machine.root}/var/log/nginx")
        .replace("/etc/nginx/conf.d", f"{nginx}/conf.d")
        .replace("/etc/nginx/sites-enabled", f"{nginx}/sites-enabled")
    )
    make_certificate(machine.root / "etc/letsencrypt/live/www.your-clinic.org")
    installed = nginx / "sites-available/kat-site.conf"
    text = installed.read_text(encoding="utf-8")
    assert "clinic.example" not in text
    ports = {"listen 80": f"listen {free_port()}", "listen 443": f"listen {free_port()}"}
    text = "\n".join(line for line in text.splitlines() if "listen [::]" not in line)
    text = replace_all(text, ports)
    for folder in ("/etc/", "/var/"):
        text = text.replace(folder, f"{machine.root}{folder}")
    installed.write_text(text, encoding="utf-8")

    said = machine.type(
        f"nginx -t -c {nginx}/nginx.conf -g 'error_log {machine.root}/error.log;' 2>&1"
    )

    assert "test is successful" in said
    assert "warn" not in said


def test_caddys_configuration_is_put_in_place_as_the_document_says(tmp_path: Path) -> None:
    if shutil.which("caddy") is None:
        pytest.skip("caddy is not installed. Fix, on Debian or Ubuntu: apt install caddy")
    machine = Machine(tmp_path / "root")
    install, name, validate, reload = commands("one-machine", "Caddy instead")
    for line in (install, name):
        machine.type(machine.place(line))
    path = machine.root / "etc/caddy/Caddyfile"
    text = path.read_text(encoding="utf-8")
    assert "clinic.example" not in text
    # Debian 12 and 13 ship Caddy 2.6.2, which knows this line under its older name.
    path.write_text(replace_all(text, {"request_buffers 257KiB": "buffer_requests"}))

    said = machine.type(machine.place(validate), HOME=str(tmp_path), XDG_DATA_HOME=str(tmp_path))

    assert "Valid configuration" in said
    assert reload == "systemctl reload caddy"


def test_a_database_is_made_as_the_document_says(postgres: Postgres, tmp_path: Path) -> None:
    lines = [
        line
        for line in commands("one-machine", "PostgreSQL on the same machine")
        if not is_tried_elsewhere(line)
    ]
    *again, migrate = commands("operations", "The database")
    assert again == lines
    reached = f"--host 127.0.0.1 --port {postgres.port} --username kat"

    for line in lines:
        program, _, rest = line.removeprefix("sudo -u postgres ").partition(" ")
        rest = re.sub(r"\bkat\b", "clinic", rest)
        subprocess.run(
            ["bash", "-ec", f"{postgres.programs}/{program} {reached} {rest}"],
            input="password\npassword\n", text=True, check=True, start_new_session=True,
        )  # fmt: skip

    with postgres.connect("clinic") as connection:
        found = connection.execute(
            "SELECT rolcreatedb, rolsuper FROM pg_roles WHERE rolname = 'clinic'"
        ).fetchone()
    assert found == (True, False)
    variables = os.environ | site_variables(tmp_path, 8000)
    del variables["DATABASE_URL"]
    line = migrate.replace("kat:", "clinic:").replace("/kat ", "/clinic ")
    line = line.replace(":5432", f":{postgres.port}").replace(".venv/bin/python", sys.executable)
    subprocess.run(["bash", "-ec", line], cwd=ROOT, env=variables, check=True)
    with postgres.connect("clinic") as connection:
        [tables] = connection.execute("SELECT count(*) FROM django_migrations").fetchone() or [0]
    assert tables > 0


def test_a_backup_of_today_is_found(tmp_path: Path) -> None:
    [line] = [line for line in commands("watching") if line.startswith("find")]
    (tmp_path / "kat-20261122T040000Z.sqlite3").write_text("")

    found = subprocess.check_output(
        ["bash", "-c", line.replace("/var/backups/kat-site", str(tmp_path))], text=True
    )

    assert found.split() == [str(tmp_path / "kat-20261122T040000Z.sqlite3")]

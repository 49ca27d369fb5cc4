"""From a bare clone and a file of facts to a site behind nginx with TLS: `setup`, start, `doctor`."""

import json
import re
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from kat_site.installation.checks.outside import judge
from kat_site.installation.findings import Health
from tests.contact.sending import FILLED, find_hidden
from tests.contact.smtp import MailServer, mail_server
from tests.deploy.documents import commands, documents
from tests.deploy.proxies import HOST, Proxy, ProxyMissing, nginx
from tests.deploy.scanner import MISSING, grade, is_installed
from tests.kat_site.installation.checkouts import Checkout, outer
from tests.process_tree import wait_for
from tests.serving import ROOT, Answer, Server, answering, free_port

CLONED = ("articles", "contact", "content", "kat_site", "static", "templates", "requirements",
          "manage.py", "gunicorn.conf.py", "Procfile")  # fmt: skip
TELEPHONE = "(541) 382-4321"
FACTS = """\
clinic:
  name: River Clinic
  legal_name: River Clinic, LLC
  telephone: 541-382-4321
  email: desk@riverclinic.org
  locations:
    - street: 1 Main Street
      city: Bend
      state: OR
      postal_code: "97701"
  opening_hours:
    - days: [Monday, Tuesday, Wednesday, Thursday, Friday]
      opens: 09:00
      closes: 17:00
  time_zone: America/Los_Angeles
  after_hours:
  booking_url:
  portal_url:
  prices:
  license_line: Licensed by the Oregon Medical Board
settings:
  KAT_SITE_URL: https://clinic.example
  KAT_SECURITY_CONTACT: web@riverclinic.org
  KAT_MAIL_FROM: website@riverclinic.org
  EMAIL_URL: smtp://127.0.0.1:{mail}
staff:
  name: jordan
  password_file: password.txt
"""
PASSWORD = "correct horse battery"
SECURITY = {
    "Strict-Transport-Security": "max-age=31536000",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
}
# What the documents have somebody type on the machine; test_documents.py says what tries the rest.
MANAGE = ".venv/bin/python manage.py"
TYPED = (
    "curl ",
    "df ",
    "KAT_ENV=production",
    *(f"{MANAGE} {name} " for name in ("search_report", "backup", "restore", "inquiry")),
    f"{MANAGE} build_social_images",
)
TOLD = (FILLED["name"], FILLED["email"], FILLED["message"])
# What a visitor gives away, and no log may have.
PRIVATE = (
    "zebrafish",
    "jane.roe",
    "198.51.100.7",
    "127.0.0.41",
    "elsewhere.example",
    *TOLD,
)


@dataclass(frozen=True, slots=True)
class Web:
    """The clinic's site, as it is on the web."""

    checkout: Checkout
    proxy: Proxy
    mail: MailServer
    server: Server
    seconds: int  # from the facts to the first page


@pytest.fixture(scope="module")
def web(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Web]:
    """Type what docs/setup.md and docs/operations/one-machine.md say, with these facts."""
    folder = tmp_path_factory.mktemp("clinic")
    checkout = Checkout(folder / "kat-site")
    checkout.path.mkdir()
    for name in CLONED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, checkout.path / name)
    (checkout.path / ".venv").symlink_to(sys.prefix)  # what make install makes
    with mail_server() as mail:
        (checkout.path / "facts.yaml").write_text(FACTS.format(mail=mail.port))
        (checkout.path / "password.txt").write_text(PASSWORD)
        began = time.monotonic()
        done = checkout.run("setup", "--facts", "facts.yaml", "--no-input")
        assert done.returncode == 0, done.stdout + done.stderr
        (folder / "pages").mkdir()
        down = checkout.run("build_down_pages", str(folder / "pages"))
        assert down.returncode == 0, down.stderr
        with started(checkout, folder / "server.log") as server:
            try:
                with nginx(folder / "nginx", [server.port], folder / "pages") as proxy:
                    assert proxy.get("/").status == 200
                    seconds = int(time.monotonic() - began)
                    yield Web(checkout, proxy, mail, server, seconds)
            except ProxyMissing as missing:
                pytest.skip(str(missing))


@contextmanager
def started(checkout: Checkout, log: Path) -> Iterator[Server]:
    """Start web server and helper as the Procfile has them, with the settings of .env alone."""
    port = free_port()
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "kat_site.processes"],
            cwd=checkout.path,
            env={**outer(), "PORT": str(port)},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    path = checkout.path
    with answering(Server(port, path / "content", path / "var", log, process)) as server:
        yield server


def test_every_page_is_the_clinics_own_and_safe(
    web: Web, say: Callable[[Mapping[str, object]], None]
) -> None:
    say({"seconds from the facts to the first page by https": web.seconds})
    paths = re.findall(rf"<loc>https://{HOST}(/[^<]*)</loc>", web.proxy.get("/sitemap.xml").text)
    assert len(paths) > 90

    for path in paths:
        page = web.proxy.get(path)

        assert page.status == 200, path
        assert (page.headers["Set-Cookie"] is None) == (path != "/contact/"), path
        assert {name: page.headers[name] for name in SECURITY} == SECURITY, path
        assert "unsafe-" not in page.headers["Content-Security-Policy"], path
        assert f'<link rel="canonical" href="https://{HOST}{path}">' in page.text, path
        assert "River Clinic" in page.text, path
        assert "Example Clinic" not in page.text, path
        assert page.text.count("<main") == page.text.count("<h1") == 1, path


def send_message(web: Web, source: str, text: str) -> Answer:
    """Open the form and send it, from an address."""
    shown = web.proxy.get("/contact/", source=source)
    cookie = shown.headers["Set-Cookie"].partition(";")[0]
    fields = dict(FILLED) | find_hidden(shown.text) | {"message": text}
    return web.proxy.post("/contact/", fields, source=source, Cookie=cookie)


def test_plain_http_leads_to_https(web: Web) -> None:
    answer = web.proxy.ask_plainly("/faq/")

    assert (answer.status, answer.headers["Location"]) == (301, f"https://{HOST}/faq/")


def test_a_message_reaches_the_clinic(web: Web) -> None:
    sent = send_message(web, "127.0.0.41", FILLED["message"])

    assert sent.status == 303
    assert sent.headers["Location"].startswith("/contact/sent/?r=")
    wait_for(lambda: bool(web.mail.taken))
    [notice] = web.mail.taken
    assert notice.recipients == ("desk@riverclinic.org",)
    assert FILLED["message"] not in notice.message.as_string()


def test_the_pages_for_when_it_is_down_are_the_clinics(web: Web) -> None:
    text = (web.proxy.folder.parent / "pages/down.html").read_text(encoding="utf-8")

    assert TELEPHONE in text
    assert "River Clinic" in text


def test_the_logs_are_json_and_hold_nothing_of_a_visitor(web: Web) -> None:
    visitor = {"Referer": "https://elsewhere.example/", "X_Forwarded_For": "198.51.100.7"}
    for path in ("/search/?q=zebrafish", "/nowhere/jane.roe@example.org/?q=zebrafish"):
        web.proxy.get(path, source="127.0.0.41", **visitor)
    web.proxy.post("/contact/", FILLED, source="127.0.0.41", **visitor)  # without its token

    wait_for(lambda: "Forbidden" in web.server.log.read_text(encoding="utf-8"))
    text = web.server.log.read_text(encoding="utf-8")
    lines = [json.loads(line) for line in text.splitlines()]
    assert {"time", "level", "logger", "message"} <= set.intersection(*map(set, lines))
    [missing] = [one for one in lines if one["message"].startswith("Not Found: /nowhere/")]
    assert re.fullmatch(r"[0-9a-f]{32}", missing["request_id"])
    for private in PRIVATE:
        assert private not in text + web.proxy.logs


def test_the_doctor_has_nothing_to_say(web: Web) -> None:
    """But that it cannot reach the site by its name, which no DNS knows here."""
    backups = web.checkout.path.parent / "backups"
    backups.mkdir()
    assert web.checkout.run("backup", f"{backups}/").returncode == 0

    done = web.checkout.run("doctor", "--backups", str(backups), "--format", "json")

    found = json.loads(done.stdout)["findings"]
    said = {one["check"]: one["message"] for one in found if one["level"] != "ok"}
    assert set(said) == {"outside"}
    assert done.returncode == 0
    answer = web.proxy.get("/contact/")
    headers = {name.lower(): value for name, value in answer.headers.items()}
    [outside] = judge(f"https://{HOST}", answer.status, headers)
    assert outside.health is Health.OK
    env = web.checkout.env
    secrets = (env["SECRET_KEY"], env["KAT_FIELD_KEYS"], PASSWORD, "jordan", *TOLD)
    assert [one for one in secrets if one in done.stdout + done.stderr] == []


def test_the_commands_of_the_documents_work(web: Web) -> None:
    """As they are written, but for port, folders, key and number."""
    send_message(web, "127.0.0.42", "When may I drive again?")
    with closing(sqlite3.connect(web.server.var_dir / "db.sqlite3")) as database:
        [number] = database.execute("SELECT reference FROM contact_inquiry").fetchone()
    backups = web.checkout.path.parent / "backups-of-commands"
    backups.mkdir()
    lines = [line for path in documents() for line in commands(path.stem)]
    typed = [line for line in lines if line.startswith(TYPED)]

    for line in typed:
        type_line(web, line, {"4F7K-9QRT-2MXH": number}, backups)

    assert len(typed) >= 12


def type_line(web: Web, line: str, numbers: Mapping[str, str], backups: Path) -> None:
    """Run a line in a shell, in the checkout."""
    newest = max(backups.iterdir(), default=Path())
    real = {
        ":8000": f":{web.server.port}",
        "/srv/backups/kat-20261122T040000Z.sqlite3": str(newest),
        "/srv/backups/": f"{backups}/",
        "/var/backups/kat-site/": f"{backups}/",
        "/var/lib/kat-site": str(web.server.var_dir),
        "…": web.checkout.env["SECRET_KEY"],
        **numbers,
    }
    for written, meant in real.items():
        line = line.replace(written, meant)
    run = subprocess.run(
        ["bash", "-ec", line],
        cwd=web.checkout.path,
        env=outer(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, f"{line}\n{run.stdout}{run.stderr}"


@pytest.mark.long
def test_the_rules_of_mozillas_observatory_give_the_best_grade(web: Web) -> None:
    if not is_installed():
        pytest.skip(MISSING)

    found = grade(web.proxy)

    assert found["failed"] == {}
    assert found["grade"] == "A+"

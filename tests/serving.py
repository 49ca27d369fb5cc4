"""Start the real site, as `make run` does, on a free port with folders of its own."""

import atexit
import hashlib
import http.client
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlencode

import psycopg
from psycopg import sql

ROOT = Path(__file__).resolve().parent.parent
START_SECONDS = 180  # a first start reads and lints everything; a busy machine takes its time
STOP_SECONDS = 20
WEB = ("gunicorn", "--config", "gunicorn.conf.py", "kat_site.wsgi")
WHOLE = ("kat_site.processes",)  # the web server and the helper, as `make run` has them
POSTGRES = "KAT_TEST_POSTGRES"  # the address of a PostgreSQL to use in SQLite's place

# The site's variables as they are where nothing is set. They are set all the same, since the
# site would read those that are not from the .env of whoever runs the tests.
DEFAULTS: Mapping[str, str] = {
    "DEBUG": "False",
    "EMAIL_URL": "",
    "KAT_ALLOWED_HOSTS": "",
    "KAT_CONTACT_LIMIT": "5",
    "KAT_CONTACT_RECEIPTS": "False",
    "KAT_CONTACT_TO": "",
    "KAT_CONTENT_DIR": str(ROOT / "content"),
    "KAT_ENV": "demo",
    "KAT_EXPORT_FORM_URL": "",
    "KAT_FIELD_KEYS": "",
    "KAT_FINISHED_MB": "64",
    "KAT_HOST": "127.0.0.1",
    "KAT_LOG_FORMAT": "plain",
    "KAT_MAIL_FROM": "",
    "KAT_MAIL_TIMEOUT": "20",
    "KAT_REQUIRE_REVIEW": "False",
    "KAT_TRUSTED_PROXIES": "127.0.0.1,::1",
    "SECRET_KEY": "",
    "WEB_CONCURRENCY": "2",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server sent: no redirect is followed, nothing is decompressed."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8")


@dataclass(frozen=True, slots=True)
class Server:
    """A running site."""

    port: int
    content_dir: Path  # its own copy of content/: edit away
    var_dir: Path
    log: Path  # all that gunicorn and its workers printed
    process: subprocess.Popen[bytes]  # the gunicorn master

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def get(self, path: str, **headers: str) -> Answer:
        """Ask for a path once; `If_None_Match="…"` sends the header If-None-Match."""
        return self._ask("GET", path, None, headers)

    def head(self, path: str, **headers: str) -> Answer:
        """Ask for the headers of a path once."""
        return self._ask("HEAD", path, None, headers)

    def post(self, path: str, fields: Mapping[str, str], **headers: str) -> Answer:
        """Send a form once."""
        form = {"Content_Type": "application/x-www-form-urlencoded"}
        return self._ask("POST", path, urlencode(fields), form | headers)

    def _ask(self, method: str, path: str, body: str | None, headers: Mapping[str, str]) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        return ask_once(connection, method, path, body, headers)


def ask_once(
    connection: http.client.HTTPConnection,
    method: str,
    path: str,
    body: str | bytes | None,
    headers: Mapping[str, str],
) -> Answer:
    """Ask over a connection and close it; in names of headers, `_` stands for `-`."""
    try:
        written = {name.replace("_", "-"): headers[name] for name in headers}
        connection.request(method, path, body, written)
        response = connection.getresponse()
        return Answer(response.status, response.headers, response.read())
    finally:
        connection.close()


@contextmanager
def serving(folder: Path, *, command: Sequence[str] = WEB, **environment: str) -> Iterator[Server]:
    """Serve a copy of content/ from `folder` until the block ends: the web server alone, or WHOLE.

    The copy in `folder`/content is made unless it is there already. `environment` adds to the
    site's variables, which are otherwise as where nothing is set; without PORT it is a free one.
    """
    content_dir, var_dir, log = folder / "content", folder / "var", folder / "server.log"
    if not content_dir.exists():
        shutil.copytree(ROOT / "content", content_dir)
        shutil.copytree(started_once(), var_dir, dirs_exist_ok=True)
    port = int(environment.get("PORT", 0)) or free_port()
    variables = dict(os.environ) | site_variables(var_dir, port)
    variables |= {"KAT_CONTENT_DIR": str(content_dir)} | environment
    manage(variables, "migrate", "--verbosity", "0")
    if not (var_dir / "static").exists():
        manage(variables, "collectstatic", "--no-input", "--verbosity", "0")
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", *command],
            cwd=ROOT,
            env=variables,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # so that a test may press Ctrl-C there
        )
    with answering(Server(port, content_dir, var_dir, log, process)) as server:
        yield server


@contextmanager
def answering(server: Server) -> Iterator[Server]:
    """Wait until a server that was started answers; stop it when the block ends."""
    try:
        wait_until_ready(server)
        yield server
    finally:
        server.process.terminate()
        server.process.wait(STOP_SECONDS)


@cache
def started_once() -> Path:
    """Return the part of var/ that a first start with the shipped content leaves, made once."""
    folder = tempfile.TemporaryDirectory(prefix="kat-site-started-")
    atexit.register(folder.cleanup)
    home = Path(folder.name)
    variables = dict(os.environ) | site_variables(home / "made", 8000)
    variables |= {"DATABASE_URL": f"sqlite:///{home / 'made' / 'db.sqlite3'}"}
    manage(variables, "collectstatic", "--no-input", "--verbosity", "0")
    manage(variables, "shell", "-c", "from articles.editions import editions; editions().refresh()")
    for name in ("editions", "static"):
        shutil.copytree(home / "made" / name, home / "var" / name)
    return home / "var"


def site_variables(var_dir: Path, port: int) -> dict[str, str]:
    """Return every variable that the site reads, as where nothing but these two is set."""
    return dict(DEFAULTS) | {
        "DATABASE_URL": database_url(var_dir),
        "DJANGO_SETTINGS_MODULE": "kat_site.settings",
        "KAT_SITE_URL": f"http://127.0.0.1:{port}",
        "KAT_VAR_DIR": str(var_dir),
        "PORT": str(port),
    }


def database_url(var_dir: Path) -> str:
    """Return the address of the site's own database, new where the folder is new."""
    if POSTGRES not in os.environ:
        return f"sqlite:///{var_dir / 'db.sqlite3'}"
    name = f"kat_{hashlib.sha256(str(var_dir).encode()).hexdigest()[:16]}"
    server = os.environ[POSTGRES]
    connection = psycopg.connect(f"{server}/postgres", autocommit=True)
    with suppress(psycopg.errors.DuplicateDatabase), connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    return f"{server}/{name}"


def manage(variables: Mapping[str, str], *arguments: str) -> str:
    """Run manage.py and return what it printed; raise RuntimeError with it where it fails."""
    done = subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=dict(variables),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise RuntimeError(f"manage.py {' '.join(arguments)} failed:\n{done.stdout}")
    return done.stdout


def wait_until_ready(server: Server, seconds: float = START_SECONDS) -> None:
    """Return once /readyz answers 200; raise RuntimeError with the log where it does not."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and server.process.poll() is None:
        try:
            if server.get("/readyz").status == http.HTTPStatus.OK:
                return
        except OSError:
            pass
        time.sleep(0.1)
    raise RuntimeError(f"The site did not start.\n{server.log.read_text(encoding='utf-8')}")


def free_port() -> int:
    """Return a port of 127.0.0.1 on which nothing listens."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port

"""The servers that are compared, each started and stopped as a block."""

import http.client
import json
import os
import runpy
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from gunicorn.config import make_settings

from benchmarks.serving.load import ENCODING
from tests.serving import ROOT, free_port

START_SECONDS = 60
STOP_SECONDS = 20
PLAIN = (str, int, float, bool, dict)


@dataclass(frozen=True, slots=True)
class Running:
    """A server that answers."""

    name: str
    pid: int  # of its master
    port: int
    path: str  # of the page

    @property
    def url(self) -> str:
        """The page's address."""
        return f"http://127.0.0.1:{self.port}{self.path}"

    def fetch(self) -> tuple[int, Mapping[str, str], bytes]:
        """Return status, headers and body of the page as wrk asks for it."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request("GET", self.path, headers={"Accept-Encoding": ENCODING})
            answer = connection.getresponse()
            return answer.status, dict(answer.headers.items()), answer.read()
        finally:
            connection.close()


@contextmanager
def gunicorn(
    name: str, python: Path | str, application: str, *, folder: Path, path: str, **variables: str
) -> Iterator[Running]:
    """Serve a WSGI application from `folder`, with the settings of this site's gunicorn.conf.py."""
    settings = folder / "gunicorn-as-ours.py"
    settings.write_text(gunicorn_settings(), encoding="utf-8")
    port = free_port()
    command = [str(python), "-m", "gunicorn", f"--config={settings}", f"--bind=127.0.0.1:{port}"]
    with _process([*command, application], folder, variables) as pid:
        yield _wait(Running(name, pid, port, path))


def gunicorn_settings() -> str:
    """Return gunicorn.conf.py without its hooks and its log, which are this site's own."""
    own, known = runpy.run_path(str(ROOT / "gunicorn.conf.py")), make_settings()
    kept = {n: v for n, v in own.items() if n in known and isinstance(v, PLAIN)}
    return "".join(f"{name} = {kept[name]!r}\n" for name in sorted(kept.keys() - {"bind"}))


@contextmanager
def nginx(name: str, answer: Path, *, workers: int, folder: Path, path: str) -> Iterator[Running]:
    """Serve the answer's bytes from a file, with its headers."""
    port = free_port()
    configuration = folder / "nginx.conf"
    configuration.write_text(_nginx_settings(answer, workers, folder, port), encoding="utf-8")
    with _process(["nginx", "-p", str(folder), "-c", str(configuration)], folder, {}) as pid:
        yield _wait(Running(name, pid, port, path))


def _nginx_settings(answer: Path, workers: int, folder: Path, port: int) -> str:
    headers = json.loads((answer / "headers.json").read_bytes())
    own = ("content-type", "content-length", "etag", "last-modified")
    added = [f'add_header {n} "{v}";' for n, v in headers if n.lower() not in own]
    [kind] = [value for header, value in headers if header.lower() == "content-type"]
    places = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    # As root nginx would give its workers another user, who may not read the folder.
    user = "user root;" if os.geteuid() == 0 else ""
    return f"""{user}
daemon off;
worker_processes {workers};
pid {folder}/nginx.pid;
error_log {folder}/nginx.log;
events {{ worker_connections 1024; }}
http {{
  access_log off;
  sendfile on;
  keepalive_requests 1000000000;
  {" ".join(f"{place}_temp_path {folder}/{place};" for place in places)}
  server {{
    listen 127.0.0.1:{port};
    location / {{
      types {{ }}
      default_type "{kind}";
      {" ".join(added)}
      root {answer};
      try_files /body =404;
    }}
  }}
}}
"""


@contextmanager
def _process(command: Sequence[str], folder: Path, variables: Mapping[str, str]) -> Iterator[int]:
    with (folder / "server.log").open("ab") as log:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=os.environ | dict(variables),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )
    try:
        yield process.pid
    finally:
        process.terminate()
        process.wait(STOP_SECONDS)


def _wait(server: Running) -> Running:
    """Return the server once it sends the page; raise RuntimeError where it never does."""
    deadline = time.monotonic() + START_SECONDS
    found: object = None
    while time.monotonic() < deadline:
        try:
            status, _headers, _body = server.fetch()
        except OSError as error:
            found = error
        else:
            if status == http.HTTPStatus.OK:
                return server
            found = status
        time.sleep(0.1)
    raise RuntimeError(f"{server.name} does not send {server.url}: {found}")

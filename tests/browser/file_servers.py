"""Servers of files, with the configuration that an export writes and docs/export.md shows."""

import http.client
import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.serving import ROOT, STOP_SECONDS, Server, free_port

START_SECONDS = 20
EXAMPLES = re.compile(r"```(nginx|caddyfile)\n(.*?)```", re.DOTALL)
DEBIAN_MODULES = Path("/etc/nginx/modules-enabled")  # brotli's among them, where it is installed
MAIN = """{user}
daemon off;
worker_processes 1;
pid {home}/nginx.pid;
error_log stderr;
include {modules}/*.conf;
events {{ }}
http {{
  access_log off;
  client_body_temp_path {home}/body;
  proxy_temp_path {home}/proxy;
  fastcgi_temp_path {home}/fastcgi;
  uwsgi_temp_path {home}/uwsgi;
  scgi_temp_path {home}/scgi;
  {server}
}}
"""
FOR_CADDY = "{\n\tadmin off\n\tauto_https off\n\tstorage file_system %s\n}\n%s"


class ProgramMissing(Exception):
    """A server is not installed; says how to install it."""


def examples() -> dict[str, str]:
    """Return the configurations that the document shows, by server."""
    return dict(EXAMPLES.findall((ROOT / "docs/export.md").read_text(encoding="utf-8")))


@contextmanager
def nginx(files: Path, home: Path) -> Iterator[Server]:
    """Serve files with Debian's nginx, with brotli where its module is installed."""
    _need("nginx", "nginx-light libnginx-mod-http-brotli-static")
    port = free_port()
    server = examples()["nginx"].replace("443 ssl", f"127.0.0.1:{port}")
    server = re.sub(r"^\s*ssl_.*\n", "", server, flags=re.MULTILINE)
    if not any(DEBIAN_MODULES.glob("*brotli-static*")):
        server = server.replace("brotli_static on;", "")
    user = "user root;" if os.geteuid() == 0 else ""  # or its workers may not read the folder
    text = MAIN.format(user=user, home=home, modules=DEBIAN_MODULES, server=_at(files, server))
    configuration = home / "nginx.conf"
    configuration.write_text(text, encoding="utf-8")
    with _running(["nginx", "-c", str(configuration)], files, home, port) as found:
        yield found


@contextmanager
def caddy(files: Path, home: Path) -> Iterator[Server]:
    """Serve files with Caddy."""
    _need("caddy", "caddy")
    port = free_port()
    site = examples()["caddyfile"].replace("www.your-clinic.org", f"http://127.0.0.1:{port}")
    configuration = home / "Caddyfile"
    configuration.write_text(FOR_CADDY % (home / "storage", _at(files, site)), encoding="utf-8")
    command = ["caddy", "run", "--config", str(configuration), "--adapter", "caddyfile"]
    with _running(command, files, home, port) as found:
        yield found


def _at(files: Path, text: str) -> str:
    return text.replace("/srv/kat-site", str(files))


def _need(program: str, packages: str) -> None:
    if shutil.which(program) is None:
        raise ProgramMissing(f"{program} is not installed. On Debian: apt install {packages}")


@contextmanager
def _running(command: Sequence[str], files: Path, home: Path, port: int) -> Iterator[Server]:
    log = home / "log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=home, stdin=subprocess.DEVNULL, stdout=output, stderr=output
        )
    server = Server(port, files, home, log, process)
    try:
        _wait(server)
        yield server
    finally:
        process.terminate()
        process.wait(STOP_SECONDS)


def _wait(server: Server) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and server.process.poll() is None:
        try:
            server.get("/")
        except (OSError, http.client.HTTPException):
            time.sleep(0.05)
        else:
            return
    raise RuntimeError(f"The server did not start.\n{server.log.read_text(encoding='utf-8')}")

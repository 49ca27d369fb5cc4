"""Run the shipped configurations of nginx and Caddy, on loopback, in front of sites under test.

Host names, ports and folders are all that is put in the place of what a configuration says.
"""

import http.client
import os
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlencode

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.serving import ROOT, Answer, ask_once, free_port

HOST = "clinic.example"
DEPLOY = ROOT / "deploy"
NGINX_CONF = """\
{user}
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/start.log notice;
events {{ worker_connections 512; }}
http {{
    include /etc/nginx/mime.types;
    access_log {folder}/unclaimed.log combined;
    client_body_temp_path {folder}/bodies;
    proxy_temp_path {folder}/answers;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/kat-site.conf;
}}
"""


class ProxyMissing(Exception):
    """This machine has no such proxy."""


@dataclass(frozen=True, slots=True)
class Proxy:
    """A running proxy with TLS, on 127.0.0.1 alone."""

    name: str
    folder: Path  # its logs, certificate and pages
    http_port: int
    https_port: int
    process: subprocess.Popen[bytes]
    context: ssl.SSLContext  # of a visitor who trusts its certificate

    def connect(self, *, source: str = "127.0.0.1", host: str = HOST) -> ssl.SSLSocket:
        """Return a connection with TLS from an address of loopback's network."""
        plain = socket.create_connection(("127.0.0.1", self.https_port), 30, (source, 0))
        return self.context.wrap_socket(plain, server_hostname=host)

    def get(self, path: str, *, source: str = "127.0.0.1", **headers: str) -> Answer:
        """Ask once by https; `If_None_Match="…"` sends the header If-None-Match."""
        return self.ask("GET", path, source=source, headers=headers)

    def post(
        self, path: str, fields: Mapping[str, str], *, source: str = "127.0.0.1", **headers: str
    ) -> Answer:
        """Send a form once by https, as a page of the site would."""
        form = {
            "Content_Type": "application/x-www-form-urlencoded",
            "Origin": f"https://{HOST}",
        }
        body = urlencode(fields).encode()
        return self.ask("POST", path, source=source, headers=form | headers, body=body)

    def ask(
        self,
        method: str,
        path: str,
        *,
        source: str = "127.0.0.1",
        headers: Mapping[str, str] | None = None,
        body: bytes | None = None,
    ) -> Answer:
        """Ask once by https."""
        connection = http.client.HTTPSConnection(HOST, timeout=60)
        connection.sock = self.connect(source=source)
        return ask_once(connection, method, path, body, headers or {})

    def ask_plainly(self, path: str, host: str = HOST) -> Answer:
        """Ask once by http."""
        connection = http.client.HTTPConnection("127.0.0.1", self.http_port, timeout=60)
        return ask_once(connection, "GET", path, None, {"Host": host})

    @property
    def logs(self) -> str:
        """All that it has written down."""
        return "\n".join(
            path.read_text(encoding="utf-8", errors="replace")
            for path in sorted(self.folder.glob("*.log"))
        )


@contextmanager
def nginx(folder: Path, sites: Sequence[int], pages: Path) -> Iterator[Proxy]:
    """Run nginx with the shipped configuration in front of sites on these ports of 127.0.0.1."""
    program = _find("nginx", "apt install nginx")
    ports = (free_port(), free_port())
    context = make_certificate(folder)
    text = (DEPLOY / "nginx/kat-site.conf").read_text(encoding="utf-8")
    servers = "\n".join(
        f"    server 127.0.0.1:{port} max_fails=1 fail_timeout=1s;" for port in sites
    )
    text = replace_all(
        "\n".join(line for line in text.splitlines() if "listen [::]" not in line),
        {
            "    server 127.0.0.1:8000 max_fails=1 fail_timeout=1s;": servers,
            "listen 80": f"listen 127.0.0.1:{ports[0]}",
            "listen 443": f"listen 127.0.0.1:{ports[1]}",
            "/etc/nginx/snippets": str(DEPLOY / "nginx"),
            "/etc/letsencrypt/live/clinic.example": str(folder),
            "/var/log/nginx": str(folder),
            "/var/cache/kat-site": str(pages),
            "/var/www/html": str(folder / "acme"),
        },
    )
    (folder / "kat-site.conf").write_text(text, encoding="utf-8")
    user = "user root;" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(
        NGINX_CONF.format(user=user, folder=folder), encoding="utf-8"
    )
    with _running(
        [program, "-c", str(folder / "nginx.conf"), "-p", str(folder)], folder
    ) as process:
        yield _ready(Proxy("nginx", folder, *ports, process, context))


@contextmanager
def caddy(folder: Path, sites: Sequence[int], pages: Path) -> Iterator[Proxy]:
    """Run Caddy with the shipped configuration in front of sites on these ports of 127.0.0.1."""
    program = _find("caddy", "apt install caddy")
    ports = (free_port(), free_port())
    context = make_certificate(folder)
    own = (
        "{\n\tadmin off\n\tauto_https off\n\tdefault_bind 127.0.0.1"
        f"\n\thttp_port {ports[0]}\n\thttps_port {ports[1]}\n"
    )
    text = replace_all(
        (DEPLOY / "caddy/Caddyfile").read_text(encoding="utf-8"),
        {
            "\n{\n": f"\n{own}",
            "\nhttps://{$KAT_SITE_HOST:clinic.example} {\n": "\nhttps://{$KAT_SITE_HOST:clinic.example} {\n"
            f"\ttls {folder}/fullchain.pem {folder}/privkey.pem\n",
            "{$KAT_SITE_SERVERS:127.0.0.1:8000}": " ".join(f"127.0.0.1:{port}" for port in sites),
            "/var/cache/kat-site": str(pages),
        },
    )
    # Debian 12 and 13 ship Caddy 2.6.2, which knows the next line under its older name.
    text = replace_all(text, {"request_buffers 257KiB": "buffer_requests"})
    (folder / "Caddyfile").write_text(text, encoding="utf-8")
    command = [program, "run", "--config", str(folder / "Caddyfile"), "--adapter", "caddyfile"]
    with _running(command, folder) as process:
        yield _ready(Proxy("caddy", folder, *ports, process, context))


def replace_all(text: str, changes: Mapping[str, str]) -> str:
    """Return the text with all of the changes; raise ValueError for one that changes nothing."""
    for old, new in changes.items():
        if old not in text:
            raise ValueError(f"{old!r} is not in the configuration")
        text = text.replace(old, new)
    return text


def make_certificate(folder: Path) -> ssl.SSLContext:
    """Write a certificate of HOST, and return what trusts it."""
    folder.mkdir(parents=True, exist_ok=True)
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOST)])
    now = datetime.now(UTC)
    names = [x509.DNSName(HOST), x509.DNSName("localhost")]
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=30))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    chain = folder / "fullchain.pem"
    chain.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    (folder / "privkey.pem").write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return ssl.create_default_context(cafile=str(chain))


def _find(program: str, fix: str) -> str:
    found = shutil.which(program) or shutil.which(program, path="/usr/sbin")
    if found is None:
        raise ProxyMissing(f"{program} is not installed. Fix, on Debian or Ubuntu: {fix}")
    return found


@contextmanager
def _running(command: Sequence[str], folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    with (folder / "output.log").open("wb") as output:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=os.environ | {"HOME": str(folder), "XDG_DATA_HOME": str(folder)},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        yield process
    finally:
        process.terminate()
        process.wait(20)


def _ready(proxy: Proxy) -> Proxy:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and proxy.process.poll() is None:
        with suppress(OSError):
            proxy.connect().close()
            return proxy
        time.sleep(0.1)
    raise RuntimeError(f"{proxy.name} did not start:\n{proxy.logs}")

"""Each way in which a mail server does not take us in has its words, and its fix."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd import smtp
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, Envelope, LoginPassword, Session

from kat_site.installation.mail_server import check_mail_server
from kat_site.mail import SMTP, MailServer
from tests.deploy.proxies import make_certificate
from tests.serving import free_port

PASSWORD = "pa55word"


class Handler:
    """Takes one sender alone."""

    async def handle_MAIL(  # noqa: N802
        self,
        _server: smtp.SMTP,
        _session: Session,
        envelope: Envelope,
        sender: str,
        _options: object,
    ) -> str:
        if sender != "website@clinic.example":
            return f"550 {sender} is none of ours"
        envelope.mail_from = sender
        return "250 OK"


def log_in(
    _server: smtp.SMTP, _session: Session, _envelope: Envelope, _mechanism: str, data: LoginPassword
) -> AuthResult:
    return AuthResult(success=data.password == PASSWORD.encode(), handled=False)


@contextmanager
def running(**options: Any) -> Iterator[int]:
    controller = Controller(Handler(), hostname="127.0.0.1", port=free_port(), **options)
    controller.start()
    try:
        yield controller.port
    finally:
        controller.stop()


def attempt(
    port: int, *, host: str = "localhost", sender: str = "website@clinic.example", **how: Any
) -> str:
    """Return what is wrong, or nothing."""
    server = MailServer(SMTP, host, port, **how)
    found = check_mail_server(server, sender=sender, site_url="https://clinic.example")
    if found is None:
        return ""
    assert found[1]
    assert PASSWORD not in "".join(found)
    return found[0]


@pytest.fixture
def certificate(tmp_path: Path) -> ssl.SSLContext:
    """A server's side of a certificate for localhost, which nobody vouches for."""
    make_certificate(tmp_path)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(tmp_path / "fullchain.pem", tmp_path / "privkey.pem")
    return context


def test_a_server_that_needs_nothing() -> None:
    with running() as port:
        assert attempt(port) == ""
        assert "does not let this account send" in attempt(port, sender="x@elsewhere.example")
        assert "no STARTTLS, or no login" in attempt(port, use_tls=True)
        assert "no STARTTLS, or no login" in attempt(port, user="desk", password=PASSWORD)
        assert attempt(port, use_ssl=True) == "TLS with the mail server fails"


def test_a_server_with_tls_and_accounts(
    certificate: ssl.SSLContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    account: dict[str, Any] = {"user": "desk", "password": PASSWORD, "use_tls": True}
    options: dict[str, Any] = {
        "authenticator": log_in,
        "auth_required": True,
        "auth_require_tls": True,
    }
    with running(tls_context=certificate, require_starttls=True, **options) as port:
        unknown = attempt(port, **account)
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "fullchain.pem"))

        assert unknown.startswith("the mail server's certificate is not for this name, or nobody")
        assert attempt(port, **account) == ""
        assert "is not for this name" in attempt(port, host="127.0.0.1", **account)
        assert "refuses the user or the password" in attempt(port, **account | {"password": "x"})
        assert "wants a user and a password" in attempt(port, use_tls=True)


def test_a_server_with_tls_from_the_first_byte(
    certificate: ssl.SSLContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "fullchain.pem"))
    with running(ssl_context=certificate) as port:
        assert attempt(port, use_ssl=True) == ""


def test_a_server_that_is_not_there() -> None:
    assert attempt(free_port()) == "nothing listens on that port of the mail server"
    assert attempt(25, host="mail.invalid") == "the mail server's name is unknown"

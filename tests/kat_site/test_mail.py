"""The mail server and the addresses that the environment names."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from environ import Env

from kat_site.mail import SMTP, MailServer, read_mail_server, read_recipient, read_sender

ADVICE = (
    "write such as smtp+tls://user:password@mail.example.org:587 (STARTTLS), or smtp+ssl:// (port"
    " 465), or smtp:// (not encrypted); write @ in a user or password as %40"
)


@pytest.mark.parametrize(
    ("url", "server"),
    [
        ("", MailServer()),
        ("smtp://mail.example", MailServer(SMTP, "mail.example", 25)),
        ("smtp://[::1]:2525", MailServer(SMTP, "::1", 2525)),
        (
            "smtp+tls://desk%40clinic.example:p%2Fs%3As@mail.example",
            MailServer(SMTP, "mail.example", 587, "desk@clinic.example", "p/s:s", use_tls=True),
        ),
        (
            "smtp+ssl://desk:secret@mail.example:4650",
            MailServer(SMTP, "mail.example", 4650, "desk", "secret", use_ssl=True),
        ),
    ],
)
def test_a_mail_server_is_read_from_its_address(
    monkeypatch: pytest.MonkeyPatch, url: str, server: MailServer
) -> None:
    monkeypatch.setenv("EMAIL_URL", url)

    assert read_mail_server(Env()) == server


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        (
            "smtps://desk:s3cret@mail.example",
            "'smtps' is not a way to send mail that the site knows",
        ),
        ("mail.example:25", "'mail.example' is not a way to send mail that the site knows"),
        ("smtp+tls://", "this is not the address of a mail server"),
        ("smtp://desk:s3cret@mail.example:smtp", "this is not the address of a mail server"),
    ],
)
def test_what_is_no_mail_server_is_refused_without_its_password(
    monkeypatch: pytest.MonkeyPatch, url: str, problem: str
) -> None:
    monkeypatch.setenv("EMAIL_URL", url)

    with pytest.raises(ImproperlyConfigured) as refused:
        read_mail_server(Env())

    assert str(refused.value) == f"EMAIL_URL: {problem}\n  Fix: {ADVICE}"


@pytest.mark.parametrize(
    ("variable", "site_url", "sender"),
    [
        ("", "https://www.clinic.example", "website@clinic.example"),
        ("", "https://kat.clinic.example:8443", "website@kat.clinic.example"),
        ("", "http://127.0.0.1:8000", "website@localhost"),
        ("", "http://intranet", "website@localhost"),
        ("desk@clinic.example", "https://a.example", "desk@clinic.example"),
        (
            "The Clinic <desk@clinic.example>",
            "https://a.example",
            "The Clinic <desk@clinic.example>",
        ),
        (
            '"Clinic, Inc." <desk@clinic.example>',
            "https://a.example",
            '"Clinic, Inc." <desk@clinic.example>',
        ),
    ],
)
def test_mail_comes_from_the_site_or_from_whom_the_settings_name(
    monkeypatch: pytest.MonkeyPatch, variable: str, site_url: str, sender: str
) -> None:
    monkeypatch.setenv("KAT_MAIL_FROM", variable)

    assert read_sender(Env(), site_url) == sender


@pytest.mark.parametrize(
    "value", ["desk", "Clinic, Inc. <desk@clinic.example>", "a@b.example\nBcc: c@d.example"]
)
def test_a_sender_that_no_mail_can_come_from_is_refused(
    monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv("KAT_MAIL_FROM", value)

    with pytest.raises(ImproperlyConfigured) as refused:
        read_sender(Env(), "https://clinic.example")

    assert str(refused.value) == (
        f"KAT_MAIL_FROM: {value!r} is not an e-mail address\n  Fix: write such as"
        ' website@your-clinic.org or "Your Clinic" <website@your-clinic.org>'
    )


def test_notices_go_to_one_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KAT_CONTACT_TO", "a@clinic.example, b@clinic.example")

    with pytest.raises(ImproperlyConfigured) as refused:
        read_recipient(Env(), "KAT_CONTACT_TO")

    assert str(refused.value) == (
        "KAT_CONTACT_TO: 'a@clinic.example, b@clinic.example' is not an e-mail address\n"
        "  Fix: write one address, such as front.desk@your-clinic.org"
    )

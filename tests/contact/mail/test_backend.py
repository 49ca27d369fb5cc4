"""How mail leaves the site."""

import stat
from pathlib import Path

import pytest
from django.core.mail import EmailMessage
from post_office.models import STATUS, Email
from pytest_django import Settings

from contact.mail.backend import DeliveryFailed, EmailBackend
from contact.mail.sender import Sender
from contact.mail.smtp import greeting_name
from kat_site.mail import FILES
from tests.contact.mails import ADDRESS, make_notice, make_receipt
from tests.contact.smtp import Fault, MailServer

pytestmark = pytest.mark.django_db


def message(to: str = ADDRESS) -> EmailMessage:
    return EmailMessage("Subject", "Text", "website@clinic.example", [to])


@pytest.mark.parametrize(
    ("fault", "text"),
    [
        (Fault.REFUSED, "SMTPRecipientsRefused 550"),
        (Fault.REFUSED_FOR_NOW, "SMTPRecipientsRefused 451"),
        (Fault.NOT_STORED, "SMTPDataError 452"),
        (Fault.CLOSING, "SMTPSenderRefused 421"),
        (Fault.DROPS_MIDWAY, "SMTPServerDisconnected"),
        (Fault.DROPS_AFTER_DATA, "SMTPServerDisconnected"),
    ],
)
def test_an_error_is_its_class_and_code(smtp: MailServer, fault: Fault, text: str) -> None:
    smtp.plan(fault)

    with pytest.raises(DeliveryFailed) as failed:
        EmailBackend().send_messages([message()])

    assert str(failed.value) == text
    assert (failed.value.__cause__, failed.value.__context__) == (None, None)


def test_a_server_that_refuses_connections_is_named_by_the_error_alone(smtp: MailServer) -> None:
    smtp.stop()

    with pytest.raises(DeliveryFailed) as failed:
        EmailBackend().open()

    assert str(failed.value) == "ConnectionRefusedError"
    assert failed.value.is_about_server


def test_an_address_that_cannot_be_written_is_not_repeated(smtp: MailServer) -> None:
    with pytest.raises(DeliveryFailed) as failed:
        EmailBackend().send_messages([message("jane roe, of patients.example")])

    assert str(failed.value) == "ValueError"
    assert not failed.value.is_about_server


def test_after_an_error_the_next_mail_gets_a_new_connection(smtp: MailServer) -> None:
    smtp.plan(Fault.DROPS_MIDWAY)
    backend = EmailBackend()
    backend.open()
    with pytest.raises(DeliveryFailed):
        backend.send_messages([message()])

    backend.send_messages([message()])
    backend.close()

    assert len(smtp.taken) == 1


def test_without_a_server_mail_is_written_for_its_owner_alone(
    settings: Settings, tmp_path: Path
) -> None:
    settings.KAT_VAR_DIR = tmp_path / "var"
    settings.KAT_MAIL_TRANSPORT = FILES
    settings.KAT_CONTACT_RECEIPTS = True
    notice, receipt = make_notice(), make_receipt()

    Sender().send_due(lambda: True)

    folder = tmp_path / "var" / "mail"
    texts = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    assert texts.keys() == {f"{mail.message_id.strip('<>')}.eml" for mail in (notice, receipt)}
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert not any(ADDRESS in text for text in texts.values())
    assert not Email.objects.exclude(status=STATUS.sent)


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.clinic.example", "www.clinic.example"),
        ("http://127.0.0.1:8000", "[127.0.0.1]"),
        ("http://[::1]:8000", "[IPv6:::1]"),
    ],
)
def test_the_server_is_greeted_with_the_name_of_the_site(url: str, name: str) -> None:
    assert greeting_name(url) == name

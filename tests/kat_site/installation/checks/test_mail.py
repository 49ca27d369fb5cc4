"""What the doctor says of mail: the queue, the helper, the server."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from post_office.models import STATUS, Email
from pytest_django import Settings

from contact.mail.lock import FileLock
from kat_site.installation.checks.mail import check_helper, check_mail, check_queue
from kat_site.installation.findings import Health
from kat_site.mail import SMTP, MailServer
from tests.contact.smtp import mail_server
from tests.serving import free_port

TO = "jane.roe@patients.example"


@pytest.mark.django_db
def test_mail_that_is_stuck_is_an_error() -> None:
    notice = Email.objects.create(from_email="a@b.example", to=[TO], status=STATUS.queued)
    [fresh] = check_queue()
    Email.objects.filter(pk=notice.pk).update(created=datetime.now(UTC) - timedelta(hours=5))

    [stuck] = check_queue()

    assert (fresh.health, fresh.message) == (Health.OK, "1 mails wait, none for long.")
    assert stuck.health is Health.ERROR
    assert stuck.message == "1 of 1 mails that wait have waited for over four hours."
    assert stuck.fix
    assert TO not in stuck.message + stuck.fix


@pytest.mark.django_db
def test_whether_a_helper_runs(tmp_path: Path, settings: Settings) -> None:
    settings.KAT_VAR_DIR = tmp_path
    helper = FileLock(tmp_path / "mail.lock")
    [never] = check_helper()

    assert helper.acquire()
    [running] = check_helper()
    helper.release()
    [ended] = check_helper()

    assert [one.health for one in (never, running, ended)] == [
        Health.WARNING,
        Health.OK,
        Health.WARNING,
    ]
    assert never.fix == "systemctl start kat-helper, or make run, which runs it"


def test_a_mail_server_that_is_there_gone_or_not_named(settings: Settings) -> None:
    settings.MAIL_SERVER = MailServer()
    [none] = check_mail()
    with mail_server() as server:
        settings.MAIL_SERVER = MailServer(SMTP, "127.0.0.1", server.port)
        [there] = check_mail()
    settings.MAIL_SERVER = MailServer(SMTP, "127.0.0.1", free_port(), "desk", "pa55word")
    [gone] = check_mail()

    assert [one.health for one in (none, there, gone)] == [Health.WARNING, Health.OK, Health.ERROR]
    assert gone.message == "Nothing listens on that port of the mail server."
    assert "pa55word" not in gone.message + gone.fix
    assert server.taken == []

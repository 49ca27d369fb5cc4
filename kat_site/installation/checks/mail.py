"""Whether mail leaves the site: the queue, the helper that sends it, the mail server."""

from collections.abc import Iterator
from datetime import UTC, datetime

from django.conf import settings
from django.db import connection

from contact.mail.lock import sender_lock
from contact.mail.queue import read_queue
from kat_site.installation.findings import Finding, error, good, sentence, warning
from kat_site.installation.mail_server import check_mail_server
from kat_site.mail import FILES


def check_queue() -> Iterator[Finding]:
    """Look how long mail has waited; raise django.db.Error where there is no database."""
    queue = read_queue(datetime.now(UTC))
    if queue.late:
        text = f"{queue.late} of {queue.waiting} mails that wait have waited for over four hours."
        yield error("mail-queue", text, "see mail-server and helper, and the helper's log")
    else:
        yield good("mail-queue", f"{queue.waiting} mails wait, none for long.")


def check_helper() -> Iterator[Finding]:
    """Look whether a helper holds the sender's lock; one that could be had is free."""
    is_free = True
    if connection.vendor != "sqlite" or (settings.KAT_VAR_DIR / "mail.lock").exists():
        lock = sender_lock()
        is_free = lock.acquire()
        lock.release()
    if is_free:
        text = "No helper runs: mail waits, and nothing is deleted when its time is over."
        yield warning("helper", text, "systemctl start kat-helper, or make run, which runs it")
    else:
        yield good("helper", "A helper runs.")


def check_mail() -> Iterator[Finding]:
    """Connect to the mail server."""
    server = settings.MAIL_SERVER
    if server.transport == FILES:
        text = f"No mail leaves the site: it is written to {settings.KAT_VAR_DIR}/mail/."
        fix = "write EMAIL_URL=smtp+tls://user:password@host:587 into .env"
        yield warning("mail-server", text, fix)
        return
    wrong = check_mail_server(
        server, sender=settings.DEFAULT_FROM_EMAIL, site_url=settings.KAT_SITE_URL
    )
    if wrong:
        yield error("mail-server", sentence(wrong[0]), wrong[1])
    else:
        yield good("mail-server", "The mail server takes us in.")

"""What the doctor looks at once the settings could be read: database, mail, keys, content, files.

Nothing here repeats a setting, a name, an address or a message.
"""

import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.checks import ERROR, WARNING, run_checks
from django.db import DatabaseError, connection, models
from django.db.models import TextField
from django.db.models.functions import Cast

from articles.editions import result_cache
from articles.files import read_folder
from articles.loader import Loader
from articles.reviews import reviews
from articles.single_files import CLINIC
from contact.encryption import FieldKeyMissing, decrypt, is_newest
from contact.fields import EncryptedTextField
from contact.mail.lock import sender_lock
from contact.mail.queue import read_queue
from kat_site.installation.database_check import check_database, count_missing_migrations
from kat_site.installation.facts_file import clinic_file, read_clinic_text
from kat_site.installation.findings import Finding, error, good, sentence, warning
from kat_site.installation.leftovers import find_leftovers
from kat_site.installation.mail_check import check_mail_server, goes_to_files

MANAGE = ".venv/bin/python manage.py"
SAMPLE = 5  # rows of each field, the newest and the oldest, that the keys are tried on
CONTENT_CHECKS = "articles."  # told by check_content, with their lines


def check_settings() -> Iterator[Finding]:
    """Run what `manage.py check --deploy` runs; a warning matters in production."""
    if settings.KAT_ENV != "production":
        fix = "write KAT_ENV=production into .env before patients come"
        yield warning("settings", "The site runs as a demonstration.", fix)
        return
    found = [
        one
        for one in run_checks(include_deployment_checks=True)
        if one.level >= WARNING
        and not one.is_silenced()
        and not (one.id or "").startswith(CONTENT_CHECKS)
    ]
    for one in found:
        make = error if one.level >= ERROR else warning
        yield make("settings", f"{one.msg} ({one.id})", one.hint or "see docs/operations.md")
    if not found:
        yield good("settings", "Django and the site find nothing unsafe in the settings.")
    if not settings.KAT_SECURITY_CONTACT:
        text = "security.txt names the front desk for reports of weaknesses."
        fix = "set KAT_SECURITY_CONTACT to whoever looks after the site"
        yield warning("security-contact", text, fix)


def check_stored() -> Iterator[Finding]:
    """Look at the database, its tables, the keys and the mail that waits."""
    if wrong := check_database():
        yield error("database", sentence(wrong[0]), wrong[1])
        return
    try:
        missing = count_missing_migrations()
        if missing:
            yield error("database", f"{missing} migrations are missing.", f"{MANAGE} migrate")
            return
        yield good("database", f"{connection.vendor} answers, and has its tables.")
        yield from _check_keys()
        yield from _check_queue()
        yield from _check_helper()
    except DatabaseError as failure:
        text = f"The database fails ({type(failure).__name__})."
        yield error("database", text, "look at its own log")


def _check_keys() -> Iterator[Finding]:
    """Try the keys on the newest and the oldest texts of each encrypted field."""
    tokens = [token for model in apps.get_models() for token in _sample(model)]
    unreadable = sum(not _can_be_read(token) for token in tokens)
    if unreadable:
        text = f"{unreadable} of {len(tokens)} stored texts cannot be read with KAT_FIELD_KEYS."
        yield error("keys", text, "put the key that is missing behind the others, with a comma")
    elif any(not is_newest(token) for token in tokens):
        text = "Some texts are encrypted with an older key."
        yield warning("keys", text, f"{MANAGE} rotate_field_keys")
    else:
        yield good("keys", f"The keys read {len(tokens)} of {len(tokens)} stored texts.")


def _sample(model: type[models.Model]) -> list[str]:
    tokens: list[str] = []
    for field in model._meta.concrete_fields:  # noqa: SLF001 # public, for all its name
        if isinstance(field, EncryptedTextField):
            rows = model._base_manager.annotate(token=Cast(field.name, TextField()))  # noqa: SLF001
            for order in ("pk", "-pk"):
                tokens += rows.order_by(order).values_list("token", flat=True)[:SAMPLE]
    return [token for token in tokens if token]


def _can_be_read(token: str) -> bool:
    try:
        decrypt(token)
    except FieldKeyMissing:
        return False
    return True


def _check_queue() -> Iterator[Finding]:
    queue = read_queue(datetime.now(UTC))
    if queue.late:
        text = f"{queue.late} of {queue.waiting} mails that wait have waited for over four hours."
        yield error("mail-queue", text, "see mail-server and helper, and the helper's log")
    else:
        yield good("mail-queue", f"{queue.waiting} mails wait, none for long.")


def _check_helper() -> Iterator[Finding]:
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
    if goes_to_files():
        text = f"No mail leaves the site: it is written to {settings.KAT_VAR_DIR}/mail/."
        yield warning("mail-server", text, "set EMAIL_URL")
    elif wrong := check_mail_server():
        yield error("mail-server", sentence(wrong[0]), wrong[1])
    else:
        yield good("mail-server", "The mail server takes us in.")


def check_content() -> Iterator[Finding]:
    """Read the content: errors, placeholders, reviews."""
    content = Path(settings.KAT_CONTENT_DIR)
    library, problems = Loader(result_cache()).load(read_folder(content))
    errors = [problem for problem in problems if problem.is_error]
    for problem in errors:
        place = f"{problem.path}:{problem.line}"
        yield error("content", f"{place}: {problem.message}", problem.fix)
    if not errors:
        count = len(library.documents)
        yield good("content", f"{count} pages, {len(problems)} warnings of lint_content.")
    yield from _check_placeholders(content)
    found = reviews(library, datetime.now(library.clinic.zone).date())
    if found.overdue or found.changed:
        text = f"Reviews: {len(found.overdue)} overdue, {len(found.changed)} pages changed since."
        yield warning("reviews", text, f"{MANAGE} review list")
    else:
        yield good("reviews", f"None is overdue; {len(found.never)} pages have none yet.")


def _check_placeholders(content: Path) -> Iterator[Finding]:
    try:
        yaml, _ = read_clinic_text(clinic_file(content).read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError):
        return  # told as an error of the content
    left = find_leftovers(yaml) if yaml else ()
    if left:
        names = ", ".join(f"{one.name} (line {one.line})" for one in left)
        fix = f"write your own there, or run {MANAGE} setup, which asks for most of them"
        yield warning("clinic", f"Still placeholders in {CLINIC}: {names}.", fix)
    elif yaml:
        yield good("clinic", "clinic.yaml holds no placeholder.")


def check_var() -> Iterator[Finding]:
    """Look whether var/ can be written, and is closed to others."""
    folder = Path(settings.KAT_VAR_DIR)
    if not folder.is_dir():
        yield error("var", f"There is no folder {folder}.", f"mkdir -m 700 {folder}")
        return
    if not os.access(folder, os.W_OK | os.X_OK):
        fix = "chown it to the user who runs the site"
        yield error("var", f"{folder} cannot be written by this user.", fix)
    open_files = [
        name
        for name in ("secret_key", "field_key", "db.sqlite3")
        if (folder / name).exists()
        and (folder / name).stat().st_mode & 0o004
        and folder.stat().st_mode & 0o001
    ]
    if open_files:
        names = ", ".join(open_files)
        yield error("var", f"Others may read {names} in {folder}.", f"chmod 700 {folder}")
    foreign = [path.name for path in folder.iterdir() if path.stat().st_uid != folder.stat().st_uid]
    if foreign:
        text = f"Not its owner's, in {folder}: {', '.join(sorted(foreign))}."
        yield error("var", text, f"chown -R --reference={folder} {folder}")
    elif not open_files:
        yield good("var", f"{folder} can be written, and is closed to others.")


def check_static_files() -> Iterator[Finding]:
    """Look whether the static files were published, and since the last change of their sources."""
    fix = f"{MANAGE} collectstatic --no-input, then restart the site"
    manifest = Path(settings.STATIC_ROOT) / "staticfiles.json"
    if not manifest.exists():
        yield error("static-files", "The static files were never published.", fix)
        return
    published = manifest.stat().st_mtime
    newer = sum(
        Path(storage.path(name)).stat().st_mtime > published
        for finder in get_finders()
        for name, storage in finder.list([])
    )
    if newer:
        yield warning("static-files", f"{newer} changed since they were published.", fix)
    else:
        yield good("static-files", "The static files are published and current.")


def check_backups(folder: Path) -> Iterator[Finding]:
    """Look how old the newest backup in a folder is."""
    fix = f"{MANAGE} backup {folder}; docs/operations.md says how to do so each night"
    try:
        newest = max((path.stat().st_mtime for path in folder.glob("kat-*")), default=None)
    except OSError:
        newest = None
    if newest is None:
        yield warning("backups", f"There is no backup in {folder}.", fix)
        return
    age = timedelta(seconds=time.time() - newest)
    hours = age // timedelta(hours=1)
    if age > timedelta(hours=26):
        yield error("backups", f"The newest backup is {hours} hours old.", fix)
    else:
        yield good("backups", f"The newest backup is {hours} hours old.")

"""What a person has to do once the site is set up, each with the exact next command."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.conf import settings

from articles.editions import result_cache
from articles.files import read_folder
from articles.library import Library
from articles.loader import Loader
from articles.reviews import reviews
from articles.single_files import CLINIC
from kat_site.installation.facts_file import clinic_file, read_clinic_text
from kat_site.installation.findings import MANAGE
from kat_site.installation.leftovers import find_leftovers

SERVER = "docs/operations/one-machine.md, or containers.md beside it"


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do."""

    what: str
    how: str


def list_tasks(today: date) -> tuple[Task, ...]:
    """Return what is left: facts, pages, mail, and what is outside of this checkout."""
    content = Path(settings.KAT_CONTENT_DIR)
    library, problems = Loader(result_cache()).load(read_folder(content))
    errors = sum(problem.is_error for problem in problems)
    return (
        *_of_clinic(content, library),
        *(
            (Task(f"Mend {errors} errors in the content", f"{MANAGE} lint_content"),)
            if errors
            else ()
        ),
        *_of_pages(library, today),
        *_of_settings(),
        *_of_server(),
    )


def _of_clinic(content: Path, library: Library) -> Iterator[Task]:
    yaml, _ = read_clinic_text(clinic_file(content).read_text(encoding="utf-8"))
    for left in find_leftovers(yaml) if yaml else ():
        yield Task(
            f"{left.name} is still a placeholder: {left.value}",
            f"{CLINIC}:{left.line}: write your own, or delete the line if you have none",
        )
    if not library.clinic.clinicians:
        yield Task("No clinician is named who reviews pages", f"add clinicians: to {CLINIC}")
    sold = ", ".join(library.clinic.sells)
    yield Task(f"See that you sell this, and nothing else: {sold}", f"mend sells: in {CLINIC}")


def _of_pages(library: Library, today: date) -> Iterator[Task]:
    found = reviews(library, today)
    if found.never:
        yield Task(
            f"{len(found.never)} pages have no review of yours yet, and say so",
            f"{MANAGE} review list   (docs/review.md)",
        )
    if found.overdue:
        yield Task(f"{len(found.overdue)} reviews are overdue", f"{MANAGE} review list")
    yield Task(
        "Read these pages first, which speak for your clinic: about, privacy, terms",
        "content/pages/about.md, privacy.md, terms.md",
    )


def _of_settings() -> Iterator[Task]:
    if settings.KAT_ENV != "production":
        yield Task("The site runs as a demonstration", "write KAT_ENV=production into .env")
    if not settings.EMAIL_HOST:
        yield Task(
            "Name the server that sends mail: until then nobody hears of new messages",
            "write EMAIL_URL=smtp+tls://user:password@host:587 into .env",
        )
    if len(settings.KAT_FIELD_KEYS) > 1:
        yield Task(
            "Encrypt what the demonstration stored with the new key",
            f"{MANAGE} rotate_field_keys, then take the last key out of KAT_FIELD_KEYS",
        )
    yield Task(
        "Keep a copy of .env away from this machine and from the backups",
        "without KAT_FIELD_KEYS nobody can read the messages again",
    )


def _of_server() -> Iterator[Task]:
    host = settings.KAT_SITE_URL.partition("://")[2]
    yield Task(f"Let the name {host} point to this machine (DNS: A and AAAA)", f"host {host}")
    yield Task("Start the site, and put a proxy with TLS in front of it", SERVER)
    yield Task("Back up each night, and try a backup out", f"{MANAGE} backup /srv/backups/")
    yield Task("When all of it runs, ask what is wrong", f"{MANAGE} doctor")

"""Inquiries as CSV, safe to open in a spreadsheet."""

import csv
from collections.abc import Iterable, Iterator

from contact.models import Inquiry
from contact.staff.reading import read_field

BYTE_ORDER_MARK = "\ufeff"  # tells Excel that it is UTF-8
# What a spreadsheet takes for the beginning of a formula; the last four are what East Asian
# keyboards write. https://owasp.org/www-community/attacks/CSV_Injection
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
COLUMNS = (
    "reference", "received", "status", "read now", "topic", "answer by", "agrees to texts", "name",
    "e-mail", "telephone", "best time", "location", "page", "message", "assigned to", "closed",
)  # fmt: skip


class Line:
    """Takes one line from csv.writer, and hands it on."""

    def write(self, text: str) -> str:
        """Return the line."""
        return text


def stream_csv(inquiries: Iterable[Inquiry]) -> Iterator[str]:
    """Yield a byte order mark, the column names, and one line for each inquiry."""
    writer = csv.writer(Line())
    yield BYTE_ORDER_MARK
    yield writer.writerow(COLUMNS)
    for inquiry in inquiries:
        yield writer.writerow([make_safe(cell) for cell in _row(inquiry)])


def make_safe(cell: str) -> str:
    """Return the text, with an apostrophe ahead of what a spreadsheet would calculate."""
    return f"'{cell}" if cell.lstrip(" ").startswith(FORMULA_STARTS) else cell


def _row(inquiry: Inquiry) -> tuple[str, ...]:
    return (
        inquiry.reference,
        f"{inquiry.received_at:%Y-%m-%d %H:%M %Z}",
        inquiry.get_status_display(),
        "yes" if inquiry.is_urgent else "",
        inquiry.get_topic_display(),
        inquiry.get_preferred_contact_display(),
        "yes" if inquiry.text_consent else "no",
        *(
            read_field(inquiry, name)
            for name in ("name", "email", "phone", "best_time", "location", "about", "message")
        ),
        inquiry.assigned_to.get_username() if inquiry.assigned_to else "",
        f"{inquiry.closed_at:%Y-%m-%d %H:%M %Z}" if inquiry.closed_at else "",
    )

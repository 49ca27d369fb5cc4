"""When a sender may expect an answer."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from articles.files import read_folder
from articles.loader import load_library
from contact.answers import expected_answer
from tests.articles.content import CLINIC, make_content

SHORT_WEEK = """\
opening_hours:
  - days: [Monday, Thursday]
    opens: 09:00
    closes: 12:00
  - days: [Thursday]
    opens: 14:00
    closes: 18:30
time_zone: America/New_York"""


@pytest.mark.parametrize(
    ("now", "sentence"),
    [
        # The clinic's clock counts: in New York it is Sunday evening still.
        (datetime(2026, 11, 23, 2, tzinfo=UTC), "by 12:00 pm on Monday, November 23."),
        (datetime(2026, 11, 23, 15, tzinfo=UTC), "by 6:30 pm on Thursday, November 26."),
        (datetime(2026, 11, 26, 15, tzinfo=UTC), "by 12:00 pm on Monday, November 30."),
        (datetime(2026, 12, 31, 15, tzinfo=UTC), "by 12:00 pm on Monday, January 4."),
    ],
)
def test_it_is_when_the_clinic_closes_on_its_next_open_day(
    tmp_path: Path, now: datetime, sentence: str
) -> None:
    content = make_content(tmp_path)
    start, _hours, end = CLINIC.partition("opening_hours:")
    rest = end[end.index("time_zone: America/New_York") :].partition("\n")[2]
    content.write("clinic.yaml", f"{start}{SHORT_WEEK}\n{rest}")
    library, problems = load_library(read_folder(tmp_path))

    assert not [problem for problem in problems if problem.is_error and "clinic" in problem.path]
    assert expected_answer(library.clinic, now) == f"We aim to answer {sentence}"

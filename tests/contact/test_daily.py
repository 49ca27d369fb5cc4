"""What runs once a day."""

from datetime import UTC, datetime, timedelta

import pytest

from contact.daily import COMMANDS, DailyJobs

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)

pytestmark = pytest.mark.django_db


def test_every_command_runs_after_a_start_and_then_each_day(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run: list[str] = []
    monkeypatch.setattr("contact.daily.call_command", run.append)
    jobs = DailyJobs()

    counts = []
    for later in (timedelta(), timedelta(hours=23, minutes=59), timedelta(days=1)):
        jobs.run_due(NOW + later)
        counts.append(len(run))

    assert counts == [len(COMMANDS), len(COMMANDS), 2 * len(COMMANDS)]
    assert set(run) == set(COMMANDS)


def test_the_commands_exist_and_may_be_run_again() -> None:
    for _ in range(2):
        DailyJobs().run_due(NOW)


def test_one_that_fails_is_named_and_tried_again_in_an_hour_and_stops_no_other(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("contact.daily.COMMANDS", ("no_such_command", "clearsessions"))
    jobs = DailyJobs()

    for minutes in (0, 59, 60):
        jobs.run_due(NOW + timedelta(minutes=minutes))

    assert caplog.messages == ["The daily job no_such_command failed: CommandError"] * 2

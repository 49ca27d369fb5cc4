"""What the form carries, and what comes back."""

from datetime import UTC, datetime, timedelta

import pytest

from contact.signing import Timing, keyed_digest, read_form, sign_form

NOW = datetime(2026, 11, 22, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("age", "timing"),
    [
        (timedelta(seconds=-1), Timing.TOO_FAST),
        (timedelta(seconds=2.9), Timing.TOO_FAST),
        (timedelta(seconds=3), Timing.FINE),
        (timedelta(hours=24), Timing.FINE),
        (timedelta(hours=24, seconds=1), Timing.EXPIRED),
    ],
)
def test_a_form_tells_how_long_ago_it_was_shown(age: timedelta, timing: Timing) -> None:
    found, said = read_form(sign_form(NOW - age), NOW)

    assert said is timing
    assert found is not None
    assert found.shown_at == NOW - age


@pytest.mark.parametrize("token", ["", "x", ":::", "é", "\0", "a" * 100_000, sign_form(NOW)[:-1]])
def test_what_is_not_ours_is_missing(token: str) -> None:
    assert read_form(token, NOW) == (None, Timing.MISSING)


def test_each_showing_is_another() -> None:
    tokens = [read_form(sign_form(NOW), NOW)[0] for _ in range(50)]

    assert len({token.nonce for token in tokens if token}) == 50


def test_a_digest_tells_where_one_text_ends_and_the_next_begins() -> None:
    assert keyed_digest("a", "bc", "d") != keyed_digest("a", "b", "cd")
    assert keyed_digest("a", "b\0c") != keyed_digest("a", "b", "c")
    assert keyed_digest("a", "b") != keyed_digest("b", "b")

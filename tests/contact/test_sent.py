"""The page after the form."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.test import Client

from contact.models import Inquiry
from contact.signing import Sent, sign_sent
from tests.contact.sending import CRISIS, send, text_of

SUNDAY = datetime(2026, 11, 22, 15, tzinfo=UTC)


@pytest.mark.django_db
def test_crisis_words_are_never_quarantined_and_help_comes_first() -> None:
    answer = send(message=CRISIS, form=None, subject="x")

    inquiry = Inquiry.objects.get()
    assert (inquiry.status, inquiry.is_urgent) == ("new", True)
    assert inquiry.suspicions == ["form-not-ours", "hidden-field"]
    html = Client().get(answer.headers["Location"]).text
    assert text_of(html).startswith("Please get help now. We may not read this for hours.")
    assert text_of(html).index("988") < text_of(html).index("Your message is sent")
    assert text_of(html).index("911") < text_of(html).index("Your message is sent")


@pytest.mark.django_db
def test_the_page_after_it_tells_number_and_day() -> None:
    with time_machine.travel(SUNDAY):
        answer = Client().get(send().headers["Location"])

    inquiry = Inquiry.objects.get()
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert not answer.cookies
    assert inquiry.reference in answer.text
    assert "We aim to answer by 5:00 pm on Monday, November 23." in answer.text
    for private in ("Ana", "patient.example", "appointment"):
        assert private not in answer.text


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"r": ""},
        {"r": "4F7K-9QRT-2MXH"},
        {"r": "4F7K-9QRT-2MXH:1xUya3:forged"},
        {"r": "\0"},
        {"r": "é" * 5000},
    ],
)
def test_without_a_link_of_ours_it_is_a_general_page(query: dict[str, str]) -> None:
    answer = Client().get("/contact/sent/", query)

    assert answer.status_code == 200
    assert text_of(answer.text).startswith("After you write to us")
    assert "4F7K" not in answer.text


@pytest.mark.parametrize("is_urgent", [False, True])
def test_an_hour_later_it_is_a_general_page(is_urgent: bool) -> None:
    link = {"r": sign_sent(Sent("4F7K-9QRT-2MXH", is_urgent))}

    with time_machine.travel(timedelta(minutes=59)):
        before = Client().get("/contact/sent/", link)
    with time_machine.travel(timedelta(minutes=61)):
        after = Client().get("/contact/sent/", link)

    assert "4F7K-9QRT-2MXH" in before.text
    assert "4F7K-9QRT-2MXH" not in after.text


def test_the_link_does_not_tell_what_is_urgent() -> None:
    with time_machine.travel(SUNDAY, tick=False):
        plain, urgent = (
            sign_sent(Sent("4F7K-9QRT-2MXH", is_urgent)) for is_urgent in (False, True)
        )

    assert plain.rpartition(":")[0] == urgent.rpartition(":")[0]
    assert len(plain) == len(urgent)

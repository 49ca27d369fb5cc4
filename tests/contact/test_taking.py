"""What the form takes, and how it is kept."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.test import Client
from post_office.models import Email
from pytest_django import Settings

from contact.models import Inquiry
from tests.contact.sending import FILLED, fill_in, send, token

SUNDAY = datetime(2026, 11, 22, 15, tzinfo=UTC)


@pytest.mark.django_db
def test_a_message_is_stored_and_a_notice_queued() -> None:
    answer = send(
        phone="(202) 555-0188",
        best_time="mornings",
        topic="cost",
        about="/articles/side-effects-and-risks/",
    )

    assert answer.status_code == 303
    assert answer.headers["Location"].startswith("/contact/sent/?r=")
    assert answer.headers["Cache-Control"] == "no-store"
    assert not answer.cookies
    inquiry = Inquiry.objects.get()
    found = {name: getattr(inquiry, name) for name in ("name", "email", "phone", "best_time")}
    assert found == {
        "name": "Ana Example",
        "email": "ana@patient.example",
        "phone": "+12025550188",
        "best_time": "mornings",
    }
    assert (inquiry.topic, inquiry.status, inquiry.about, inquiry.message) == (
        "cost",
        "new",
        "/articles/side-effects-and-risks/",
        FILLED["message"],
    )
    assert Email.objects.count() == 1


@pytest.mark.django_db
def test_what_may_be_left_out_may_be_missing() -> None:
    answer = send(form=token(), email=None, preferred_contact="phone", phone="202-555-0143")

    assert answer.status_code == 303
    inquiry = Inquiry.objects.get()
    assert (inquiry.topic, inquiry.best_time, inquiry.email, inquiry.about) == ("other", "", "", "")


@pytest.mark.django_db
@pytest.mark.parametrize("wrong", ["/articles/nothing/", "https://evil.example/", "\0" * 300])
def test_a_page_that_does_not_exist_is_not_kept(wrong: str) -> None:
    send(about=wrong)

    assert Inquiry.objects.get().about == ""


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("preferred", "ticked", "kept"),
    [("text", "on", True), ("text", None, False), ("phone", "on", False), ("email", "on", False)],
)
def test_consent_to_texts_counts_with_texts_alone(
    preferred: str, ticked: str | None, kept: bool
) -> None:
    send(preferred_contact=preferred, phone="202-555-0143", text_consent=ticked)

    assert Inquiry.objects.get().text_consent is kept


@pytest.mark.django_db
def test_the_message_reads_as_it_was_typed() -> None:
    typed = "  Hello,\n\n\tdo you take <b>cash</b> & cards? 🙂 Gracias — спасибо — 谢谢 — شكرا \n"

    send(message=typed.replace("\n", "\r\n"))

    assert Inquiry.objects.get().message == typed


@pytest.mark.usefixtures("two_places")
@pytest.mark.django_db
def test_a_clinic_with_several_places_asks_which() -> None:
    assert '<option value="River office">' in Client().get("/contact/").text

    send(location="River office")

    assert Inquiry.objects.get().location == "River office"
    assert send(location="Elsewhere").status_code == 422


@pytest.mark.django_db
def test_a_clinic_with_one_place_does_not_ask_which() -> None:
    send(location="Elsewhere")

    assert Inquiry.objects.get().location == ""


@pytest.mark.django_db
def test_what_was_sent_before_is_known_after_a_day_too() -> None:
    filled = fill_in()
    Client().post("/contact/", filled)

    with time_machine.travel(timedelta(hours=25)):
        assert Client().post("/contact/", filled).status_code == 303
    assert Inquiry.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("changes", "suspicion"),
    [
        ({"form": None}, "form-not-ours"),
        ({"form": "forged"}, "form-not-ours"),
        ({"form": token() + "x"}, "form-not-ours"),
        ({"subject": "Hello"}, "hidden-field"),
    ],
)
def test_a_suspect_is_kept_and_its_sender_sees_the_same(
    changes: dict[str, str | None], suspicion: str
) -> None:
    answer = send(**changes)

    assert answer.status_code == 303
    inquiry = Inquiry.objects.get()
    assert (inquiry.status, inquiry.suspicions) == ("quarantined", [suspicion])
    shown = Client().get(answer.headers["Location"]).text
    assert inquiry.reference in shown
    assert "Your message is sent" in shown


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("seconds", "status"),
    [(0.0, "quarantined"), (2.9, "quarantined"), (3.0, "new"), (86_399, "new")],
)
def test_under_three_seconds_is_suspicious(seconds: float, status: str) -> None:
    with time_machine.travel(SUNDAY, tick=False):
        send(form=token(seconds))

    assert Inquiry.objects.get().status == status


@pytest.mark.django_db
def test_an_empty_honeypot_is_as_good_as_none() -> None:
    send(subject="  ")

    assert Inquiry.objects.get().status == "new"


@pytest.mark.django_db
def test_a_long_text_is_suspicious_from_the_third_time_in_a_day() -> None:
    text = "Please tell me whether you have an appointment on Monday."

    for _ in range(3):
        send(message=text)
    with time_machine.travel(timedelta(hours=24, seconds=10)):
        send(message=text.upper())

    assert list(Inquiry.objects.order_by("pk").values_list("status", "suspicions")) == [
        ("new", []),
        ("new", []),
        ("quarantined", ["copies"]),
        ("new", []),
    ]


@pytest.mark.django_db
def test_a_short_text_may_come_often() -> None:
    for _ in range(4):
        send(message="Please call me")

    assert set(Inquiry.objects.values_list("status", flat=True)) == {"new"}


@pytest.mark.django_db
def test_sent_twice_it_is_one_inquiry_and_changed_it_is_two() -> None:
    filled = fill_in()

    first, second = (Client().post("/contact/", filled) for _ in range(2))
    changed = Client().post("/contact/", filled | {"message": "I forgot something."})

    number = Inquiry.objects.order_by("pk")[0].reference
    assert Inquiry.objects.count() == Email.objects.count() == 2
    assert [number in answer.headers["Location"] for answer in (first, second, changed)] == [
        True,
        True,
        False,
    ]


@pytest.mark.django_db
def test_the_last_one_that_an_hour_allows_may_be_sent_twice(settings: Settings) -> None:
    settings.KAT_CONTACT_LIMIT = 1
    filled = fill_in()

    statuses = [Client().post("/contact/", filled).status_code for _ in range(2)]

    assert statuses == [303, 303]

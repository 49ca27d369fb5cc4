"""What the form does not take, and what it says then."""

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client
from post_office.models import Email
from pytest_django import Settings

from contact.models import Attempt, Inquiry
from tests.contact.sending import CRISIS, FILLED, fill_in, find_hidden, send, text_of, token


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_other_methods_are_refused(method: str) -> None:
    assert Client().generic(method.upper(), "/contact/").status_code == 405


MISSING: Mapping[str, Mapping[str, str | None]] = {
    "Enter your name.": {"name": " "},
    "Write a message.": {"message": " \r\n "},
    "Tick the box so that we may answer you.": {"consent": None},
    "Choose how we should answer.": {"preferred_contact": None},
    "Choose one of the answers in the list.": {"topic": "horses"},
    "Enter your e-mail address, or choose another way for us to answer.": {"email": ""},
    "Enter your telephone number, or choose another way for us to answer.": {
        "preferred_contact": "phone"
    },
    "Enter the telephone number for text messages, or choose another way for us to answer.": {
        "preferred_contact": "text"
    },
    "Enter an e-mail address such as name@example.com.": {"email": "ana at patient"},
    "Enter a telephone number with its area code, such as 202-555-0143. Begin one from outside the"
    " United States with + and its country code.": {"phone": "555-0143"},
    "Write this on one line, without special control characters.": {
        "name": "Ana\r\nBcc: all@patient.example"
    },
    "A character in your message cannot be read. Please type the message anew.": {
        "message": "a\0b"
    },
    "Your message has 2,001 characters. Please shorten it to 2,000, or call us to tell us more.": {
        "message": "a" * 2001
    },
    "Use no more than 120 characters here.": {"name": "a" * 121},
}


@pytest.mark.django_db
@pytest.mark.parametrize("problem", MISSING)
def test_what_is_wrong_is_said_twice_and_linked(problem: str) -> None:
    answer = send(**MISSING[problem])

    html = answer.text
    assert answer.status_code == 422
    assert re.search(r"<title>\s*Error: Contact us", html)
    [target] = re.findall(rf'<li><a href="#(\w+)">{re.escape(problem)}</a></li>', html)
    assert len(re.findall(rf'<(?:input|select|textarea)[^>]* id="{target}"', html)) == 1
    [marked] = re.findall(
        rf'id="(id_\w+_error)"><span[^>]*>Error:</span> {re.escape(problem)}', html
    )
    assert f'aria-describedby="{marked}"' in html or f' {marked}"' in html
    assert html.count(" autofocus") == 1
    assert not Inquiry.objects.exists()


def test_a_field_that_is_wrong_says_so_to_a_screen_reader() -> None:
    html = send(name="").text
    [name] = re.findall(r"<input[^>]* id=\"id_name\"[^>]*>", html)

    assert 'aria-invalid="true"' in name
    assert 'aria-describedby="id_name_error"' in name


def test_everything_typed_is_kept() -> None:
    html = send(
        name="",
        preferred_contact="text",
        phone="not a number",
        best_time="noon",
        topic="referral",
        text_consent="on",
        message="Line one\r\nline <two>",
        about="/articles/side-effects-and-risks/",
    ).text

    for text in (
        'value="not a number"',
        'value="noon"',
        '<option value="referral" selected>',
        'value="ana@patient.example"',
        "Line one\r\nline &lt;two&gt;</textarea>",
        'value="/articles/side-effects-and-risks/" checked',
    ):
        assert text in html
    for ticked in ("preferred_contact_2", "text_consent", "consent"):
        [found] = re.findall(rf'<input [^>]*id="id_{ticked}"[^>]*>', html)
        assert " checked" in found


def test_a_page_that_was_let_go_does_not_come_back() -> None:
    assert "You came from" not in send(name="").text


@pytest.mark.django_db
def test_a_form_that_is_mended_is_the_same_showing_of_it() -> None:
    shown = token()

    assert find_hidden(send(name="", form=shown).text)["form"] == shown


@pytest.mark.django_db
def test_after_a_day_it_asks_to_send_again_and_keeps_what_was_typed() -> None:
    old = token(seconds_ago=25 * 3600)

    answer = send(form=old)

    assert answer.status_code == 422
    assert (
        "This page was open for more than a day. Please send your message once more." in answer.text
    )
    assert FILLED["message"] in answer.text
    assert not Inquiry.objects.exists()
    new = find_hidden(answer.text)["form"]
    assert new != old
    with time_machine.travel(timedelta(seconds=5)):
        assert send(form=new).status_code == 303
    assert Inquiry.objects.get().status == "new"


@pytest.mark.django_db
def test_too_many_from_one_address_are_refused_in_plain_words(settings: Settings) -> None:
    settings.KAT_CONTACT_LIMIT = 2
    shown = token()

    statuses = [send(message=f"Message {number}").status_code for number in range(2)]
    answer = send(message="The third <message>", form=shown)

    assert statuses == [303, 303]
    assert answer.status_code == 429
    assert answer.headers["Retry-After"] == "3600"
    assert text_of(answer.text).startswith("Please wait, or call us This message is not sent.")
    assert "(202) 555-0143" in answer.text
    assert "The third &lt;message&gt;</textarea>" in answer.text
    assert find_hidden(answer.text)["form"] == shown
    assert Inquiry.objects.count() == 2


@pytest.mark.django_db
def test_an_hour_later_they_are_taken_again(settings: Settings) -> None:
    settings.KAT_CONTACT_LIMIT = 1
    send()

    with time_machine.travel(timedelta(minutes=59)):
        assert send().status_code == 429
    with time_machine.travel(timedelta(minutes=61)):
        assert send().status_code == 303


@pytest.mark.django_db
def test_what_is_wrong_counts_for_nothing(settings: Settings) -> None:
    settings.KAT_CONTACT_LIMIT = 1
    for _ in range(3):
        send(name="")

    assert send().status_code == 303


@pytest.fixture(params=["contact_inquiry", "contact_attempt", "post_office_email"])
def missing_table(request: pytest.FixtureRequest, transactional_db: None) -> Iterator[str]:
    """A table that is not there."""
    name = str(request.param)
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {name} RENAME TO away")
    yield name
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE away RENAME TO {name}")


@pytest.mark.usefixtures("missing_table")
def test_whatever_the_database_says_it_asks_to_call() -> None:
    client = Client()
    client.cookies["sessionid"] = "unknown"

    answer = send(client, message="Do not lose me")

    assert answer.status_code == 503
    assert text_of(answer.text).startswith("We cannot take your message just now")
    assert "Do not lose me</textarea>" in answer.text
    assert "(202) 555-0143" in answer.text


def test_half_a_message_is_never_kept(missing_table: str) -> None:
    send()

    models = {model._meta.db_table: model for model in (Inquiry, Attempt, Email)}
    del models[missing_table]
    assert [model._default_manager.count() for model in models.values()] == [0, 0]


@pytest.mark.django_db
def test_help_comes_first_where_the_message_is_not_taken(settings: Settings) -> None:
    settings.KAT_CONTACT_LIMIT = 1
    send()

    too_many, wrong = send(message=CRISIS), send(message=CRISIS, name="")

    assert text_of(too_many.text).startswith("Please get help now.")
    assert "Please get help now." in wrong.text


def test_a_forged_form_is_refused_in_plain_words() -> None:
    answer = Client(enforce_csrf_checks=True).post("/contact/", fill_in())

    assert answer.status_code == 403
    assert "Your form was not sent" in answer.text
    assert "(202) 555-0143" in answer.text

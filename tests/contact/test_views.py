"""The contact page before anything is sent."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from contact.signing import read_form


def test_it_gives_telephone_hours_and_address() -> None:
    html = Client().get("/contact/").text

    for text in (
        "(202) 555-0143",
        "Monday to Friday",
        "9:00 am to 5:00 pm",
        "100 Example Street",
        "988",
        "911",
    ):
        assert text in html


def test_it_asks_for_nothing_but_what_it_needs() -> None:
    html = Client().get("/contact/").text
    form = html[
        html.index('<form class="form"') : html.index("</form>", html.index("Send message"))
    ]

    assert set(re.findall(r' name="(\w+)"', form)) == {
        "csrfmiddlewaretoken",
        "form",
        "name",
        "preferred_contact",
        "email",
        "phone",
        "text_consent",
        "best_time",
        "topic",
        "message",
        "consent",
        "subject",
    }
    assert " checked" not in form


def test_emergencies_and_health_details_are_spoken_of_before_the_message() -> None:
    html = Client().get("/contact/").text
    before = html[html.index('<form class="form"') : html.index("<textarea")]

    for text in ('href="tel:911"', 'href="tel:988"', "leave out health details"):
        assert text in before


def test_what_to_read_before_deciding_stands_between_the_telephone_and_the_form() -> None:
    html = Client().get("/contact/").text

    places = [
        html.index(words)
        for words in (
            '<p class="page-head__call">Telephone: <a href="tel:',
            "More places that help now",
            'href="/articles/side-effects-and-risks/"',
            "Send a message",
        )
    ]
    assert places == sorted(places)


def test_the_honeypot_is_hidden_from_everybody() -> None:
    html = Client().get("/contact/").text

    assert re.search(
        r'<div class="form__trap" hidden>\s*<label for="id_subject">Leave this empty</label>\s*'
        r'<input type="text" name="subject" id="id_subject" autocomplete="off" tabindex="-1">\s*</div>',
        html,
    )


def test_it_names_the_page_the_visitor_came_from_and_lets_it_go() -> None:
    html = Client().get("/contact/?about=/articles/side-effects-and-risks/").text

    assert 'You came from the page <a href="/articles/side-effects-and-risks/">' in html
    assert 'name="about" id="id_about" value="/articles/side-effects-and-risks/" checked' in html


@pytest.mark.parametrize(
    "about",
    [
        "/articles/nothing/",
        "https://evil.example/",
        "//evil.example",
        "<b>",
        "javascript:alert(1)",
        "\0",
        "",
    ],
)
def test_what_names_no_page_is_dropped(about: str) -> None:
    html = Client().get("/contact/", {"about": about}).text

    assert "You came from" not in html
    assert "evil" not in html


def test_a_head_request_is_answered_as_a_get_without_its_body() -> None:
    answer = Client().head("/contact/")

    assert (answer.status_code, answer.content) == (200, b"")
    assert answer.headers["Cache-Control"] == "no-store"


def test_its_one_cookie_is_against_forged_forms() -> None:
    answer = Client().get("/contact/")

    assert list(answer.cookies) == ["csrftoken"]
    assert answer.cookies["csrftoken"]["max-age"] == timedelta(days=2).total_seconds()


def test_the_form_is_stored_nowhere() -> None:
    assert Client().get("/contact/").headers["Cache-Control"] == "no-store"


def test_back_finds_the_address_of_the_form_again() -> None:
    """A browser forgets what was typed into a page whose own address something was sent to."""
    assert 'action="/contact/?send"' in Client().get("/contact/").text


def test_a_browser_gets_the_same_form_all_day() -> None:
    browser, another = (Client(headers={"Sec-Fetch-Mode": "navigate"}) for _ in range(2))

    first, again, foreign = (nonce_of(client) for client in (browser, browser, another))

    assert first == again
    assert first != foreign


def test_what_is_no_browser_gets_another_form_each_time() -> None:
    program = Client()

    assert nonce_of(program) != nonce_of(program)


def nonce_of(client: Client) -> str:
    """Return what a form shown now counts as."""
    html = client.get("/contact/").text
    found = re.search(r'name="form" value="([^"]+)"', html)
    assert found is not None
    token, _timing = read_form(found[1], timezone.now())
    assert token is not None
    return token.nonce

"""The contact page."""

import pytest
from django.test import Client


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


def test_it_names_the_page_the_visitor_came_from() -> None:
    html = Client().get("/contact/?about=/articles/side-effects-and-risks/").text

    assert 'You came from the page <a href="/articles/side-effects-and-risks/">' in html


@pytest.mark.parametrize(
    "about",
    [
        "/articles/nothing/",
        "https://evil.example/",
        "//evil.example",
        "<b>",
        "javascript:alert(1)",
        "",
    ],
)
def test_what_names_no_page_is_dropped(about: str) -> None:
    html = Client().get("/contact/", {"about": about}).text

    assert "You came from" not in html
    assert "evil" not in html


def test_it_sets_no_cookie_and_is_not_kept() -> None:
    answer = Client().get("/contact/")

    assert not answer.cookies
    assert answer.headers["Cache-Control"] == "no-store"

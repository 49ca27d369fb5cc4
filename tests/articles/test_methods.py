"""What a page says of itself: who may ask how, and what its answer depends on."""

from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from articles.methods import READS, reading_page


def show(request: HttpRequest) -> HttpResponse:
    """Show what a view finds in the query."""
    return HttpResponse(f"{request.GET.dict()}")


def test_a_reading_page_has_no_query_to_read() -> None:
    request = RequestFactory().get("/?a=1&q=2")

    answer = reading_page(show)(request)

    assert answer.content == b"{}"
    assert answer["Cache-Control"] == "public, max-age=0, must-revalidate"


def test_a_page_says_with_which_names_something_else_answers() -> None:
    plain, choosy = (RequestFactory().get("/?q=2") for _ in range(2))

    reading_page(show)(plain)
    reading_page(show, unless=("q",))(choosy)

    assert plain.META[READS] == ()
    assert choosy.META[READS] == ("q",)


def test_a_reading_page_takes_no_form() -> None:
    assert reading_page(show)(RequestFactory().post("/")).status_code == 405

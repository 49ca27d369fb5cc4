"""What the first view of an article costs a phone on a slow line, in bytes and requests."""

import pytest

from benchmarks.first_view import FIRST_FLIGHT, KB, article_paths, weigh

FIRST_SCREEN = 6 * KB
WHOLE_VIEW = 60 * KB
MOST_REQUESTS = 5  # one is left for a clinic's logo
LONGEST = 20 * KB  # with fifty sources; docs/performance.md says which are above 14 KB
PATHS = article_paths()


@pytest.mark.parametrize("path", PATHS)
def test_the_first_screen_waits_for_no_file_and_a_part_of_the_page(path: str) -> None:
    view = weigh(path)

    assert view.files == 0
    assert view.paint <= FIRST_SCREEN


@pytest.mark.parametrize("path", PATHS)
def test_style_and_text_of_an_article_arrive_in_the_first_flight(path: str) -> None:
    view = weigh(path)

    assert view.paint < view.text < view.html
    assert view.text <= FIRST_FLIGHT


@pytest.mark.parametrize("path", PATHS)
def test_an_article_with_all_of_its_sources_stays_light(path: str) -> None:
    assert weigh(path).html <= LONGEST


@pytest.mark.parametrize("path", PATHS)
def test_an_article_is_few_requests_and_few_bytes_in_all(path: str) -> None:
    view = weigh(path)

    assert view.requests <= MOST_REQUESTS
    assert view.total <= WHOLE_VIEW

"""What the first view of an article costs a phone on a slow line, in bytes and requests."""

import pytest

from benchmarks.first_view import FIRST_FLIGHT, KB, SOURCES, article_paths, weigh

WHOLE_VIEW = 60 * KB
MOST_REQUESTS = 6
LONGEST = 20 * KB  # with fifty sources; docs/performance.md says which are above 14 KB
PATHS = article_paths()


@pytest.mark.parametrize("path", PATHS)
def test_style_and_text_of_an_article_arrive_in_the_first_flight(path: str) -> None:
    view = weigh(path)

    assert view.text < view.html, f"no {SOURCES.decode()} in the page"
    assert view.style + view.text <= FIRST_FLIGHT


@pytest.mark.parametrize("path", PATHS)
def test_an_article_with_all_of_its_sources_stays_light(path: str) -> None:
    assert weigh(path).first <= LONGEST


@pytest.mark.parametrize("path", PATHS)
def test_an_article_is_few_requests_and_few_bytes_in_all(path: str) -> None:
    view = weigh(path)

    assert view.requests <= MOST_REQUESTS
    assert view.total <= WHOLE_VIEW

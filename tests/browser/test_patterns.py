"""The page of patterns, which only `make edit` has, is held to what every page is held to."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.test_nu_checker import check
from tests.browser.visits import SCHEMES, WIDTHS, Look, Scheme, Visit, look_at
from tests.serving import Server

PATTERNS = "/patterns/"


@pytest.fixture(scope="module")
def visits(browser: Browser, edit_site: Server) -> tuple[Visit, ...]:
    """What the browser found on the page, in every way it can be seen."""
    looks = [Look(PATTERNS, scheme, width) for scheme in SCHEMES for width in WIDTHS]
    return look_at(browser, edit_site.url, looks)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing(visits: tuple[Visit, ...], scheme: Scheme) -> None:
    found = [
        f"{visit.look}: {line}"
        for visit in visits
        if visit.look.scheme == scheme
        for line in (*visit.violations, *visit.messages)
    ]

    assert found == []


def test_it_is_no_wider_than_the_window(visits: tuple[Visit, ...]) -> None:
    assert {width for visit in visits for width in visit.overflow} == set(WIDTHS)
    assert [
        str(visit.look)
        for visit in visits
        for window, page in visit.overflow.items()
        if page > window
    ] == []


def test_it_sets_no_cookie_and_asks_nobody_else(
    visits: tuple[Visit, ...], edit_site: Server
) -> None:
    asked = {address for visit in visits for address in visit.requested}

    assert asked
    assert [one for one in asked if not one.startswith(f"{edit_site.url}/")] == []
    assert [name for visit in visits for name in visit.cookies] == []


def test_the_nu_checker_finds_nothing(nu_checker: Path, edit_site: Server, tmp_path: Path) -> None:
    page = tmp_path / "patterns.html"
    page.write_bytes(edit_site.get(PATTERNS).body)

    assert b"/// call-us" in page.read_bytes()
    assert check(nu_checker, [page]) == []

"""What a proxy shows in the site's place: no barrier, no mistake in the HTML, nothing fetched."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from articles.down_pages import TITLES, write_down_pages
from articles.editions import current_edition
from tests.browser.test_nu_checker import check
from tests.browser.visits import ALL_WAYS, Look, look_at_page


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    written = tmp_path_factory.mktemp("down")
    write_down_pages(written, current_edition().library.clinic)
    return written


@pytest.mark.parametrize("name", TITLES)
def test_a_page_has_no_barrier_in_either_scheme_and_fits_a_phone(
    browser: Browser, folder: Path, name: str
) -> None:
    address = (folder / name).as_uri()

    visits = look_at_page(
        browser, address, [Look(name, scheme, width) for scheme, width in ALL_WAYS]
    )

    assert [problem for visit in visits for problem in (*visit.violations, *visit.messages)] == []
    assert {one for visit in visits for one in visit.requested} == {address}
    assert all(page <= window for visit in visits for window, page in visit.overflow.items())


def test_the_html_has_no_mistake(nu_checker: Path, folder: Path) -> None:
    assert check(nu_checker, sorted(folder.iterdir())) == []

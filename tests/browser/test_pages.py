"""Every page in a real browser: nothing for axe to find, no error, no third party, no cookie."""

from urllib.parse import urlsplit

from tests.browser.pages import UNLISTED, kind
from tests.browser.visits import Visit, plan
from tests.serving import Server


def test_every_page_answers_as_it_should(site: Server, pages: tuple[str, ...]) -> None:
    statuses = {path: site.get(path).status for path in pages}

    assert statuses == {path: UNLISTED.get(path, 200) for path in pages}


def test_the_sitemap_names_pages_of_every_kind(pages: tuple[str, ...]) -> None:
    kinds = {kind(path) for path in pages} - set(UNLISTED)

    folders = {"articles", "articles/…", "faq", "faq/…", "pages/…", "topics", "topics/…"}
    assert {"", "contact", *folders} <= kinds


def test_a_plan_sees_each_page_once_and_each_kind_in_every_way() -> None:
    plain = [str(look) for look in plan(["/", "/pages/a/", "/pages/b/"], is_thorough=False)]

    assert plain == [
        "/ (light, 320)",
        "/ (light, 1280)",
        "/ (dark, 320)",
        "/ (dark, 1280)",
        "/pages/a/ (light, 320)",
        "/pages/a/ (light, 1280)",
        "/pages/a/ (dark, 320)",
        "/pages/a/ (dark, 1280)",
        "/pages/b/ (light, 1280)",
    ]


def test_a_thorough_plan_sees_each_page_in_both_schemes_and_at_both_widths() -> None:
    thorough = [str(look) for look in plan(["/pages/a/", "/pages/b/"], is_thorough=True)]

    assert thorough == [
        "/pages/a/ (light, 320)",
        "/pages/a/ (light, 1280)",
        "/pages/a/ (dark, 320)",
        "/pages/a/ (dark, 1280)",
        "/pages/b/ (light, 320)",
        "/pages/b/ (dark, 1280)",
    ]


def test_axe_finds_nothing(visits: tuple[Visit, ...]) -> None:
    found = [f"{visit.look}: {line}" for visit in visits for line in visit.violations]

    assert found == []


def test_the_console_stays_empty(visits: tuple[Visit, ...]) -> None:
    found = [f"{visit.look}: {line}" for visit in visits for line in visit.messages]

    assert found == []


def test_no_request_leaves_the_site(visits: tuple[Visit, ...], site: Server) -> None:
    foreign = [
        f"{visit.look}: {address}"
        for visit in visits
        for address in visit.requested
        if not address.startswith(f"{site.url}/")
    ]

    assert all(visit.requested for visit in visits)
    assert foreign == []


def test_no_page_sets_a_cookie_but_the_one_with_the_form(visits: tuple[Visit, ...]) -> None:
    found = {(urlsplit(visit.look.path).path, name) for visit in visits for name in visit.cookies}

    assert found == {("/contact/", "csrftoken")}


def test_no_page_scrolls_sideways(visits: tuple[Visit, ...]) -> None:
    found = [
        f"{visit.look}: {page} pixels wide in a window of {window}"
        for visit in visits
        for window, page in visit.overflow.items()
        if page > window
    ]

    assert all(320 in visit.overflow for visit in visits)
    assert found == []

"""The site while its content is edited, and that none of it exists otherwise."""

import pytest
from django.test import Client

from articles.editions import editions
from tests.articles.content import ContentFolder

URLS = ("/edit/", "/edit/review/", "/edit/state")


def save(site: ContentFolder, **fields: str) -> None:
    site.article("risks/a", **fields)
    editions().refresh()


def test_a_page_says_that_its_file_has_no_errors(site: ContentFolder, client: Client) -> None:
    save(site)

    html = client.get("/articles/a/").text

    assert "content/articles/risks/a.md has no errors, and " in html
    assert '<link rel="stylesheet" href="/static/css/edit.css">' in html
    assert '<aside class="edit-margin"' in html


def test_a_broken_page_says_what_to_mend_above_its_last_good_version(
    site: ContentFolder, client: Client
) -> None:
    save(site, title="First")
    save(site, title="[First")

    answer = client.get("/articles/a/")

    assert answer.status_code == 200
    assert "1 thing to mend in content/articles/risks/a.md" in answer.text
    assert "What you see below is the last good version." in answer.text
    assert ">Line 2</span> a bracket is opened and not closed</p>" in answer.text
    page = answer.text.partition('<main class="')[2]
    assert ">First</h1>" in page
    assert "to mend" not in page


def test_a_page_that_was_never_good_says_what_to_mend(site: ContentFolder, client: Client) -> None:
    save(site, title="[First")

    answer = client.get("/articles/a/")

    assert answer.status_code == 404
    assert "1 thing to mend in content/articles/risks/a.md" in answer.text
    assert "There is no good version to show yet." in answer.text


def test_a_question_is_edited_as_an_article_is(site: ContentFolder, client: Client) -> None:
    site.question("risks/q", question="First?")
    site.question("risks/new", question="New?", status="draft")
    editions().refresh()
    site.question("risks/q", question="[First?")
    editions().refresh()

    page, every = client.get("/faq/q/").text, client.get("/faq/").text

    assert "1 thing to mend in content/faq/risks/q.md" in page
    assert ">First?</h1>" in page
    assert ">First?</h3>" in every
    assert ">(Draft) New?</h3>" in every
    assert "Draft: readers do not see this page." in client.get("/faq/new/").text
    assert '<a href="/faq/q/">First?</a>' in client.get("/edit/review/").text


def test_a_draft_is_marked_on_its_page_and_in_lists(site: ContentFolder, client: Client) -> None:
    save(site, title="New", status="draft")

    assert "Draft: readers do not see this page." in client.get("/articles/a/").text
    assert "(Draft) New" in client.get("/topics/risks/").text
    assert "(Draft) New" in client.get("/articles/").text


def test_what_an_editor_wrote_is_shown_as_text(site: ContentFolder, client: Client) -> None:
    site.article("risks/a", body="<script>alert(1)</script>\n")
    editions().refresh()

    html = client.get("/articles/a/").text

    assert "<script>alert(1)</script>" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


def test_all_problems_are_listed_with_their_pages(site: ContentFolder, client: Client) -> None:
    save(site, title="[First")

    html = client.get("/edit/").text

    assert '<a href="/articles/a/">content/articles/risks/a.md</a>' in html
    assert "a bracket is opened and not closed" in html
    assert '<meta name="robots" content="noindex">' in html


def test_what_is_due_for_review_is_listed(site: ContentFolder, client: Client) -> None:
    save(site, title="Never looked at")

    html = client.get("/edit/review/").text

    assert html.index("Never reviewed by a clinician") < html.rindex("Never looked at")
    assert '<meta name="robots" content="noindex">' in html


def test_the_state_changes_with_a_save(site: ContentFolder, client: Client) -> None:
    save(site)
    before = client.get("/edit/state").json()["version"]
    assert f'data-edit-version="{before}"' in client.get("/articles/a/").text

    save(site, title="New")

    assert client.get("/edit/state").json()["version"] != before


@pytest.mark.parametrize("url", [*URLS, "/articles/a/", "/"])
def test_no_cookie_is_set_and_the_policy_is_as_strict(
    site: ContentFolder, client: Client, url: str
) -> None:
    save(site)

    answer = client.get(url)

    assert answer.status_code == 200
    assert not answer.cookies
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert "unsafe" not in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("url", URLS)
def test_none_of_it_exists_on_the_site_that_readers_get(site: ContentFolder, url: str) -> None:
    assert Client().get(url).status_code == 404


@pytest.mark.parametrize("url", ["/", "/articles/a/", "/pages/about/", "/articles/gone/"])
def test_pages_that_readers_get_hold_nothing_of_it(site: ContentFolder, url: str) -> None:
    save(site)

    html = Client().get(url).text

    assert "edit-" not in html
    assert "edit.css" not in html
    assert "{% endblock" not in html

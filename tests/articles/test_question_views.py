"""The pages of questions and answers, asked for as a browser does."""

import re

import pytest
from django.test import Client

from tests.articles.content import ContentFolder

PAGES = ("/faq/", "/faq/is-it-safe/")
HOME = "title: Welcome\nlead: What this site says.\nmost_asked: [is-it-safe, will-i-be-awake]\n"


@pytest.fixture
def client(site: ContentFolder) -> Client:
    site.article("risks/bladder")
    site.question(
        "risks/is-it-safe",
        question="Is it safe?",
        answer="Nobody knows. [@short-2018]",
        body="More is said here. [@short-2018]\n\n## What is not known\n\nMuch.\n",
        related="[articles/bladder, faq/will-i-be-awake]",
        order="2",
    )
    site.question("risks/can-you-overdose", question="Can you overdose?", order="3")
    site.question("basics/will-i-be-awake", question="Will I be awake?")
    site.write("home.yaml", HOME)
    return Client()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_answers_without_cookie_and_is_asked_for_again_each_time(
    client: Client, path: str
) -> None:
    answer = client.get(path)
    again = client.get(path, headers={"If-None-Match": answer.headers["ETag"]})

    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert not answer.cookies
    assert again.status_code == 304
    assert client.post(path).status_code == 405


def test_all_questions_stand_in_their_groups_with_their_answers(client: Client) -> None:
    html = client.get("/faq/").text

    parts = [
        'href="#basics"',
        'href="#risks"',
        '<h2 id="basics">What it is</h2>',
        '<h3 class="question__title">Will I be awake?</h3>',
        '<h2 id="risks">Risks and safety</h2>',
        '<h3 class="question__title">Is it safe?</h3>',
        "Nobody knows.",
        'href="/faq/is-it-safe/"',
        '<h3 class="question__title">Can you overdose?</h3>',
        "</article>",
    ]
    places = [html.index(part, html.index("<article")) for part in parts]
    assert places == sorted(places)
    assert html.count("<h1") == html.count("<main") == 1
    assert "More is said here." not in html


def test_the_id_of_a_question_lies_inside_its_details(client: Client) -> None:
    html = client.get("/faq/").text

    inside = re.findall(r"<details class=\"question\">(.*?)</details>", html, re.DOTALL)
    ids = [re.findall(r'id="([^"]*)"', part.partition("</summary>")[2]) for part in inside]
    assert ids == [["will-i-be-awake"], ["is-it-safe"], ["can-you-overdose"]]


def test_marks_on_the_page_of_all_questions_lead_to_each_one_s_own_sources(client: Client) -> None:
    html = client.get("/faq/").text

    assert 'href="/faq/is-it-safe/#source-1"' in html
    assert 'id="cite-' not in html
    assert 'id="source-1"' in client.get("/faq/is-it-safe/").text


def test_a_question_shows_its_parts_in_order(client: Client) -> None:
    html = client.get("/faq/is-it-safe/").text

    parts = [
        'href="/faq/#risks"',
        "<article",
        "<h1",
        "Is it safe?",
        "Short answer",
        "Nobody knows.",
        'href="#source-1"',
        "Not yet reviewed by a clinician",
        "More is said here.",
        'id="what-is-not-known"',
        "</article>",
        'id="review-note"',
        'id="sources"',
        'id="related"',
        'href="/articles/bladder/"',
        'href="/faq/will-i-be-awake/"',
        'id="siblings"',
        'aria-current="page"',
        'aria-label="Previous and next question"',
        'href="/faq/can-you-overdose/" rel="next"',
        "Was this what you needed?",
        'href="/contact/?about=/faq/is-it-safe/"',
    ]
    place = html.index("<main")
    for part in parts:
        place = html.find(part, place)
        assert place != -1, part
    assert html.count("<h1") == html.count("<main") == html.count("<article") == 1
    assert 'rel="prev"' not in html, "the question before it is in another group"


def test_a_question_describes_itself_by_its_short_answer(client: Client) -> None:
    html = client.get("/faq/is-it-safe/").text

    assert "<title>Is it safe? | Test Clinic</title>" in html
    assert '<meta name="description" content="Nobody knows.">' in html
    assert '<link rel="canonical" href="http://127.0.0.1:8000/faq/is-it-safe/">' in html


def test_a_search_in_the_questions_is_not_to_be_found(client: Client) -> None:
    html = client.get("/faq/?q=awake%22%3E%3Cscript%3E").text

    assert '<meta name="robots" content="noindex">' in html
    assert 'rel="canonical"' not in html
    assert "awake&quot;&gt;&lt;script&gt;" in html
    assert 'name="robots"' not in client.get("/faq/").text


def test_help_stands_above_what_touches_on_suicide(client: Client, site: ContentFolder) -> None:
    help_ = ('href="tel:988"', 'href="sms:988"', 'href="tel:911"')
    site.question("risks/a", question="Does it help suicidal thoughts?", answer="It may not.")
    site.question("risks/b", answer="It may not, either.", body="Some think of suicide.\n")

    every, near, far = (client.get(path).text for path in ("/faq/", "/faq/a/", "/faq/b/"))

    for html in (near.partition("<article")[2], every.partition('id="a"')[2]):
        before = html.partition("It may not.")[0]
        assert all(link in before for link in help_)
        assert "help-first--near" in before
    for html in (far.partition("<article")[2], every.partition('id="b"')[2]):
        before = html.partition("It may not, either.")[0]
        assert all(link in before for link in help_)
        assert "help-first--near" not in before
    assert "help-first" not in client.get("/faq/is-it-safe/").text


def test_without_questions_there_is_no_page_of_them(site: ContentFolder) -> None:
    client = Client()

    assert client.get("/faq/").status_code == 404
    assert 'href="/faq/"' not in client.get("/").text
    assert "/faq/" not in client.get("/sitemap.xml").text


def test_the_navigation_leads_to_the_questions(client: Client) -> None:
    assert '<a class="site-nav__link" href="/faq/">Questions</a>' in client.get("/").text
    assert 'href="/faq/" aria-current="page"' in client.get("/faq/").text


def test_the_home_page_lists_what_is_most_asked(client: Client) -> None:
    html = client.get("/").text.partition('id="most-asked"')[2].partition("</section>")[0]

    assert re.findall(r'href="([^"]*)"', html) == [
        "/faq/is-it-safe/",
        "/faq/will-i-be-awake/",
        "/faq/",
    ]
    assert "All 3 questions" in html


def test_a_topic_lists_the_questions_whose_first_article_is_its_own(
    client: Client, site: ContentFolder
) -> None:
    site.article("basics/other")
    site.question("risks/also", related="[articles/other, articles/bladder]")

    html = client.get("/topics/risks/").text.partition('id="questions"')[2]

    assert re.findall(r'class="question-links__link" href="([^"]*)"', html) == ["/faq/is-it-safe/"]


def test_an_older_name_leads_to_the_question_in_one_hop(
    client: Client, site: ContentFolder
) -> None:
    site.question("risks/new-name", aliases="[old-name]")

    answer = client.get("/faq/old-name/")

    assert (answer.status_code, answer.headers["Location"]) == (301, "/faq/new-name/")
    assert client.get("/articles/old-name/").status_code == 404


def test_an_expired_question_is_gone_and_its_successor_is_named(
    client: Client, site: ContentFolder
) -> None:
    site.question(
        "risks/old",
        question="A retired question?",
        expires_on="2026-02-01",
        superseded_by="is-it-safe",
    )

    answer = client.get("/faq/old/")

    assert answer.status_code == 410
    assert 'href="/faq/is-it-safe/"' in answer.text
    assert "A retired question" not in answer.text


def test_an_unknown_question_is_not_found_and_the_nearest_one_is_named(
    client: Client, site: ContentFolder
) -> None:
    site.article("risks/who-should-not-have-kat", title="An article")
    site.question("risks/who-should-not-have-kat", question="A question?")

    answer = client.get("/faq/who-should-not-have-kt/")

    assert answer.status_code == 404
    found = re.findall(r'suggestions__link" href="([^"]*)"', answer.text)
    assert found[:2] == ["/faq/who-should-not-have-kat/", "/articles/who-should-not-have-kat/"]


@pytest.mark.parametrize(
    "fields", [{"status": "draft"}, {"publish_on": "2999-01-01"}, {"expires_on": "2026-02-01"}]
)
def test_a_hidden_question_leaks_nowhere(site: ContentFolder, fields: dict[str, str]) -> None:
    link = "See [it](../../faq/risks/secret.md). [@short-2018]\n"
    site.article("risks/shown", body=link, related="[faq/secret]")
    site.question("basics/also", body=link.replace("../faq/", ""), related="[faq/secret]")
    site.question("risks/secret", question="Zebra?", answer="Zebra.", **fields)
    site.write("home.yaml", "title: T\nlead: L\nmost_asked: [secret, also]\n")
    client = Client()

    listed = ("/", "/faq/", "/faq/also/", "/articles/shown/", "/topics/risks/")
    files = ("/sitemap.xml", "/feed.xml", "/search/?q=zebra", "/faq/?q=zebra", "/faq/secrt/")
    for path in (*listed, *files, "/contact/?about=/faq/secret/"):
        text = client.get(path).text
        assert "Zebra" not in text, path
        assert "/faq/secret/" not in text, path
    assert 'id="risks"' not in client.get("/faq/").text
    assert client.get("/faq/secret/").status_code in (404, 410)


def test_the_sitemap_and_the_feed_name_questions(client: Client, site: ContentFolder) -> None:
    site.question("risks/new", changed="2026-03-04")

    sitemap, feed = client.get("/sitemap.xml").text, client.get("/feed.xml").text

    assert "<loc>http://127.0.0.1:8000/faq/</loc><lastmod>2026-03-04</lastmod>" in sitemap
    assert "<loc>http://127.0.0.1:8000/faq/new/</loc><lastmod>2026-03-04</lastmod>" in sitemap
    assert feed.index("/faq/new/") < feed.index("/articles/bladder/")

"""The way from a first question to a decision: where it leads, and where the pages show it."""

import re
from datetime import date

import pytest
from django.test import Client

from articles.library import Library
from articles.readers_view import readers_view
from tests.articles.conftest import Load
from tests.articles.content import HOME, ContentFolder

TODAY = date(2026, 6, 1)
WAY = """\
way:
  - title: Know what it is
    articles: [what, how]
  - title: Never written
    articles: [gone]
  - title: See what can go wrong
    articles: [harm]
  - title: Decide
    articles: [decide]
before_contact: [harm, hidden, decide]
"""
TOPICS = """\
- {slug: decision, title: Decide, kicker: A, lead: To decide.}
- {slug: basics, title: Basics, kicker: B, lead: What it is.}
- {slug: risks, title: Risks, kicker: C, lead: What can go wrong.}
- {slug: apart, title: Apart, kicker: D, lead: Something else.}
"""


@pytest.fixture
def shelf(content: ContentFolder) -> ContentFolder:
    """A folder with a way over three topics, and a topic that is not on it."""
    content.write("articles/topics.yaml", TOPICS)
    content.write("home.yaml", HOME + WAY)
    for order, name in enumerate(("basics/how", "basics/what", "basics/why")):
        content.article(name, order=str(order))
    for name in ("risks/harm", "risks/rare", "decision/decide", "apart/one", "apart/two"):
        content.article(name)
    content.article("risks/hidden", status="draft")
    return content


@pytest.fixture
def library(shelf: ContentFolder, load: Load) -> Library:
    assert shelf.path.is_dir()
    return readers_view(load()[0], TODAY)


def slugs(library: Library, slug: str) -> tuple[str | None, str | None]:
    """Return the slugs of what comes before and after an article."""
    before, after = library.neighbors(library.articles[slug])
    return before.slug if before else None, after.slug if after else None


def test_steps_without_an_article_that_can_be_read_are_left_out(library: Library) -> None:
    assert [(step.title, [one.slug for one in step.articles]) for step in library.way.steps] == [
        ("Know what it is", ["what", "how"]),
        ("See what can go wrong", ["harm"]),
        ("Decide", ["decide"]),
    ]


@pytest.mark.parametrize(
    ("slug", "before", "after"),
    [
        ("what", None, "how"),
        ("how", "what", "harm"),
        ("harm", "how", "decide"),
        ("decide", "harm", None),
        # No step names these two: one goes back to the step of their topic, and on to the next.
        ("why", "how", "harm"),
        ("rare", "harm", "decide"),
        # No step has their topic.
        ("one", None, "two"),
        ("two", "one", None),
    ],
)
def test_previous_and_next_lead_along_the_way(
    library: Library, slug: str, before: str | None, after: str | None
) -> None:
    assert slugs(library, slug) == (before, after)


def test_without_a_way_the_order_is_that_of_the_topics(shelf: ContentFolder, load: Load) -> None:
    shelf.write("home.yaml", HOME)

    library = readers_view(load()[0], TODAY)

    assert library.way.steps == ()
    assert slugs(library, "decide") == (None, "how")
    assert slugs(library, "why") == ("what", "harm")


@pytest.mark.parametrize(
    ("slug", "number", "next_step"),
    [
        ("what", 1, None),
        ("how", 1, "See what can go wrong"),
        ("rare", 2, "Decide"),
        ("decide", 3, None),
    ],
)
def test_an_article_knows_its_step_and_whether_the_next_begins(
    library: Library, slug: str, number: int, next_step: str | None
) -> None:
    place = library.way.place_of(library.articles[slug])

    assert place is not None
    assert (place.number, place.count) == (number, 3)
    assert (place.next_step.title if place.next_step else None) == next_step


def test_what_has_no_topic_on_the_way_has_no_place(library: Library) -> None:
    assert library.way.place_of(library.articles["one"]) is None
    assert library.way.after_topic("apart") is None


def test_what_comes_after_a_topic_is_the_step_after_its_last(library: Library) -> None:
    after = {topic.slug: library.way.after_topic(topic.slug) for topic in library.topics}

    assert {slug: step.title for slug, step in after.items() if step} == {
        "basics": "See what can go wrong",
        "risks": "Decide",
    }


def test_an_article_on_the_way_twice_is_reported(shelf: ContentFolder, load: Load) -> None:
    shelf.write("home.yaml", HOME + WAY.replace("[decide]", "\n      - decide\n      - what", 1))

    assert (
        'content/home.yaml:13: the article "what" stands twice below "way:"'
        "\n  Fix: delete it here, or above" in map(str, load()[1])
    )


@pytest.fixture
def client(shelf: ContentFolder, site: ContentFolder) -> Client:
    assert shelf is site
    return Client()


def part(html: str, start: str, end: str) -> str:
    """Return what stands between two places of a page."""
    return html.partition(start)[2].partition(end)[0]


def links(html: str) -> list[str]:
    return re.findall(r'href="([^"]*)"', html)


def test_the_home_page_shows_the_steps(client: Client) -> None:
    steps = part(client.get("/").text, '<ol class="path">', "</ol>")

    assert re.findall(r'"path__title">([^<]*)<', steps) == [
        "Know what it is",
        "See what can go wrong",
        "Decide",
    ]
    assert links(steps) == [f"/articles/{slug}/" for slug in ("what", "how", "harm", "decide")]


def test_without_a_way_the_home_page_has_no_steps(client: Client, site: ContentFolder) -> None:
    site.write("home.yaml", HOME)

    html = client.get("/").text

    assert 'class="path"' not in html
    assert 'id="way"' not in html


def test_an_article_ends_with_its_step_and_the_next(client: Client) -> None:
    pager = part(client.get("/articles/rare/").text, '<nav class="pager"', "</nav>")

    assert "Step 2 of 3: See what can go wrong" in pager
    assert "Next step: Decide" in pager
    assert links(pager) == ["/#way", "/articles/harm/", "/articles/decide/"]


def test_a_topic_ends_with_what_comes_next(client: Client) -> None:
    after = part(client.get("/topics/risks/").text, '<section class="next-step"', "</section>")

    assert "What comes next" in after
    assert links(after) == ["/articles/decide/", "/#way"]
    assert 'class="next-step"' not in client.get("/topics/decision/").text


@pytest.mark.parametrize(
    "path", ["/", "/topics/risks/", "/articles/one/", "/pages/about/", "/faq/"]
)
def test_the_box_with_the_telephone_names_what_to_read_first_after_the_number(
    client: Client, site: ContentFolder, path: str
) -> None:
    site.question("risks/does-it-hurt")

    box = part(client.get(path).text, '<section class="contact-panel"', "</section>")

    number, contact, *first = links(box)
    assert number == "tel:+12025550143"
    assert contact.startswith("/contact/")
    assert first == ["/articles/harm/", "/articles/decide/"]


def test_the_end_of_an_answer_names_it_too(client: Client, site: ContentFolder) -> None:
    site.question("risks/does-it-hurt")

    end = part(client.get("/faq/does-it-hurt/").text, '<section class="needed"', "</section>")

    assert links(end)[-2:] == ["/articles/harm/", "/articles/decide/"]


def test_a_page_does_not_name_itself(client: Client) -> None:
    box = part(client.get("/articles/harm/").text, 'class="before-contact"', "</section>")

    assert links(box) == ["/articles/decide/"]

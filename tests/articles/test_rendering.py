"""A body becomes safe HTML, whatever it is; what is valid comes through unchanged."""

import re
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles import rendering, rendering_limits
from articles.problems import Level, Problem
from articles.rendering import NumberedText, Rendered, pack, render
from articles.sanitizer import TAGS, sanitize
from tests.articles.extensions.bodies import IMAGES, PATH

FORMAT = Path(__file__).parents[2] / "docs" / "content-format.md"
SIGNS = [
    *("[", "](", ")", "![", "[@short-2018]", "[@", "[^a]", "[^a]: ", "[x]: javascript:a", "[x]"),
    *("\n\n", "\n", "- ", "1. ", "    ", "> ", "## ", "### ", "#", ":   ", "---", "===", "\t"),
    *("/// note", "/// steps", "/// do", "//// note", "///", "```", "~~~", "`", "*", "**", "_"),
    *("| a | b |", "|---|---|", "|", "Table: x", "{{ x }}", "{%", "{#id}", "\\", "&amp;", "&lt;"),
    *("<b>", "<script>", "</script>", "<a href=x onclick=y>", "<!--", "-->", "<![CDATA[", "<?"),
    *("javascript:", "&#106;avascript:", "java\tscript:", "data:", "http://x", "//x", "\\\\x"),
    *("https://x.org", "<https://x.org>", "<x@y.org>", "tel:911", "../risks/x.md", "#x", "'", '"'),
    *(
        "../../images/wave.svg",
        "![a](../../images/wave.svg)",
        "word ",
        "é",
        "\0",
        "\2",
        "\U000f0005",
    ),
]
BODIES = st.one_of(
    st.lists(st.sampled_from(SIGNS), max_size=30).map("".join),
    st.text(max_size=200),
)


class Inspector(HTMLParser):
    """Collects what must not be in HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.found.append(tag)
        for name, value in attrs:
            if name.startswith(("on", "data-")) or name == "style":
                self.found.append(name)
            if name == "href" and not re.match(r"#|/(?![/\\])|https://|mailto:|tel:", value or ""):
                self.found.append(value or "")
            if name == "src" and value not in [image.url for image in IMAGES.values()]:
                self.found.append(value or "")


@settings(max_examples=400, deadline=None)
@given(body=BODIES, point=BODIES)
def test_arbitrary_text_never_raises_and_never_becomes_script(body: str, point: str) -> None:
    points = [NumberedText(point, 3)]

    found, problems = render(body, path=PATH, first_line=9, key_points=points, images=IMAGES)

    assert [Inspector(html).found for html in (found.html, *found.key_points)] == [[], []]
    assert not {"unreadable", "too-nested"} & {problem.rule for problem in problems}
    last = 9 + len(re.split(r"\r\n|\r|\n", body))
    of_point = range(3, 4 + point.count("\n"))
    assert all(one.line in of_point or 9 <= one.line < last for one in problems)
    shown = "".join([found.html, *(f"{problem.message}{problem.fix}" for problem in problems)])
    assert not re.search("[\x02\x03\U000f0000-\U0010ffff]|klzzwxh", shown)


def read_format() -> tuple[Rendered, tuple[Problem, ...]]:
    """Render every example of docs/content-format.md, as one body."""
    examples = re.findall(r"^```markdown\n(?!---)(.*?)^```$", FORMAT.read_text(), re.M | re.S)
    cells = re.findall(r"^\| .* \| `(\[.*?\]\(.*?\))` \|$", FORMAT.read_text(), re.M)
    body = "\n".join(["## Examples {#bladder}\n", *examples, *cells])
    return render(body, path=PATH, images=IMAGES)


def test_every_example_of_the_documentation_is_valid() -> None:
    found, problems = read_format()

    assert problems == ()
    for name in (
        "callout--warning",
        "care-card--call-911",
        "advice--dont",
        "steps__time",
        "caption",
    ):
        assert name in found.html
    assert found.html.count("<a href=") >= 7


def test_the_second_wall_takes_nothing_from_what_is_valid(monkeypatch: pytest.MonkeyPatch) -> None:
    before: list[str] = []

    def let_through(html: str) -> str:
        before.append(html)
        return html

    monkeypatch.setattr(rendering, "sanitize", let_through)

    read_format()

    [unchecked] = before
    assert sanitize(unchecked) == unchecked.replace("&#x27;", "'").replace("\u00a0", "&nbsp;")


def test_an_empty_body() -> None:
    assert render("", path=PATH) == (
        Rendered(
            packed_html=pack(""),
            key_points=(),
            point_texts=(),
            headings=(),
            sections=(),
            citations=(),
            citation_counts=(),
            uses=(),
            links=(),
            images=(),
            word_count=0,
        ),
        (),
    )


@pytest.mark.parametrize("body", ["\n", "   \n\n\t", "\r\n"])
def test_a_body_of_nothing_but_space(body: str) -> None:
    assert render(body, path=PATH)[0].html == ""


@pytest.mark.parametrize(
    "body",
    [
        "One\r\n\r\n- three\r\n- four\r\n",
        "One\n\n- three\n- four",
        "One  \n  \n- three   \n- four\t\n\n\n\n",
        "\n\nOne\n\n-   three\n-\tfour\n",
    ],
)
def test_line_ends_and_spaces_that_nobody_sees_do_not_matter(body: str) -> None:
    found, problems = render(body, path=PATH)

    assert problems == ()
    assert re.sub(" +<", "<", found.html) == "<p>One</p>\n<ul><li>three</li><li>four</li></ul>"


def test_a_plain_list_and_a_numbered_one_are_two_lists() -> None:
    found, _ = render("- one\n\n1. two\n2. three\n\ntext\n\n3. four", path=PATH)

    assert found.html == (
        "<ul><li>one</li></ul>\n<ol><li>two</li><li>three</li></ol>\n<p>text</p>\n"
        '<ol start="3"><li>four</li></ol>'
    )


def test_definitions_quotes_and_code() -> None:
    found, _ = render("Off-label\n:   Using `it` *so*.\n\n> Quote\n\n    code <b>", path=PATH)

    assert found.html == (
        "<dl><dt>Off-label</dt><dd>Using <code>it</code> <em>so</em>.</dd></dl>\n"
        "<blockquote><p>Quote</p></blockquote>\n<pre><code>code &lt;b&gt;\n</code></pre>"
    )


def test_all_problems_come_at_once_in_the_order_of_lines() -> None:
    _, problems = render("[a](http://x.org)\n\n### B <i>\n\n/// nite\nx\n///\n\n[@c d]", path=PATH)

    assert [(problem.line, problem.rule) for problem in problems] == [
        (1, "link-scheme"),
        (3, "heading-jump"),
        (3, "raw-html"),
        (5, "block-unknown"),
        (9, "citation-syntax"),
    ]
    assert {problem.level for problem in problems} == {Level.ERROR}
    assert {problem.path for problem in problems} == {PATH}


def test_a_text_that_runs_the_parser_out_of_stack_is_a_problem(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(rendering_limits, "DEEP", re.compile("(?!)"))
    body = "1. " * 1000

    found, problems = render(f"{body}<b>", path=PATH, first_line=3)

    assert found.html == f"<p>{body}&lt;b&gt;</p>"
    assert [str(problem) for problem in problems] == [
        f"{PATH}:3: lists, quotes or signs lie too deep inside each other\n"
        "  Fix: take some levels of them away"
    ]


def test_a_fault_of_the_parser_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(text: str, body: object) -> Element:
        raise IndexError(f"{text} {type(body).__name__}")

    monkeypatch.setattr(rendering, "parse", fail)

    found, problems = render("<b>", path=PATH, first_line=4, key_points=[NumberedText("<i>", 2)])

    assert found.html == "<p>&lt;b&gt;</p>"
    assert found.key_points == ("&lt;i&gt;",)
    assert [str(problem) for problem in problems] == [
        f"{PATH}:4: the body cannot be read: IndexError <b> Body\n"
        "  Fix: undo the last change, and report this"
    ]


def test_the_same_text_gives_the_same_result_in_many_threads() -> None:
    bodies = [f"## {n}\n\n[@a{n}] [^b]\n\n[^b]: {n}\n\n/// note\n<b>\n///" for n in range(20)] * 3
    expected = [render(body, path=PATH) for body in bodies]

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda body: render(body, path=PATH), bodies)) == expected

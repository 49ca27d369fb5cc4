"""Sections are cut out of a page whole, and fit together on another one."""

from articles.excerpts import Excerpt, cut, join, section_ids

PAGE = """\
<p>Before.</p>
<h2 id="one">One</h2>
<p>First<br>line, <img src="/images/a.png" alt="A">and more.</p>
<h3 id="sub">Sub</h3>
<section class="care-card care-card--call-us" aria-labelledby="call-us-if"><h3 class="care-card__title" id="call-us-if">Call us if</h3></section>
<h2 id="two">Two</h2>
<p>See <a href="#one">one</a>.</p>"""


def mark(key: str, use: int, number: int) -> str:
    return f'<a id="cite-{number}-{use}" href="#source-{key}" role="doc-noteref">[{number}]</a>'


def section(html: str, *, url: str = "/articles/a/", level: int = 2) -> Excerpt:
    return Excerpt(url, "x", level, html)


def test_a_section_ends_where_one_as_high_begins() -> None:
    found = cut(PAGE, "one", url="/articles/a/")

    assert found is not None
    assert found.html == PAGE[PAGE.index("<h2") : PAGE.index('\n<h2 id="two"')]


def test_a_section_below_another_can_be_cut_out() -> None:
    found = cut(PAGE, "sub", url="/articles/a/")

    assert found is not None
    assert (found.level, found.html.count("<h3")) == (3, 2)
    assert "Two" not in found.html


def test_a_title_in_a_box_is_no_section() -> None:
    assert section_ids(PAGE) == ("one", "sub", "two")
    assert cut(PAGE, "call-us-if", url="/articles/a/") is None


def test_lines_that_begin_inside_a_tag_do_not_move_the_cut() -> None:
    found = cut('<p\nclass="a">x</p>\n<h2 id="a">Æ</h2>\n<p>y</p>', "a", url="/articles/a/")

    assert found is not None
    assert found.html == '<h2 id="a">Æ</h2>\n<p>y</p>'


def test_sources_are_numbered_in_the_order_of_the_new_page() -> None:
    first = section(f"<h2>A</h2>{mark('b', 4, 9)} {mark('a', 1, 1)}")
    second = section(f"<h2>B</h2>{mark('b', 1, 1)}", url="/articles/b/")

    joined = join([first, second])

    assert joined.citations == {"b": 2, "a": 1}
    assert joined.parts == (
        f"<h2>A</h2>{mark('b', 1, 1)} {mark('a', 1, 2)}",
        f"<h2>B</h2>{mark('b', 2, 1)}",
    )


def test_an_id_that_two_articles_have_is_used_once_and_what_leads_to_it_follows() -> None:
    html = (
        '<h2 id="x">X</h2><svg aria-labelledby="t d"><title id="t">T</title>'
        '<desc id="d">D</desc><path id="p" fill="url(#p)"></path></svg><a href="#x">x</a>'
    )

    joined = join([section(html), section(html, url="/articles/b/")])

    assert joined.parts == (
        html,
        '<h2 id="x-2">X</h2><svg aria-labelledby="t-2 d-2"><title id="t-2">T</title>'
        '<desc id="d-2">D</desc><path id="p-2" fill="url(#p-2)"></path></svg><a href="#x-2">x</a>',
    )


def test_a_link_to_what_is_not_on_the_new_page_leads_to_the_article() -> None:
    [part] = join([section('<h2 id="x">X</h2><a href="#elsewhere">y</a>')]).parts

    assert part == '<h2 id="x">X</h2><a href="/articles/a/#elsewhere">y</a>'


def test_headings_are_lifted_so_that_no_level_is_left_out() -> None:
    [part] = join([section('<h3 id="x">X</h3><h4 id="y">Y</h4>', level=3)]).parts

    assert part == '<h2 id="x">X</h2><h3 id="y">Y</h3>'


def test_the_choices_of_two_worksheets_are_not_one_group() -> None:
    html = '<h2>A</h2><input type="radio" name="choice-1">'

    joined = join([section(html), section(html, url="/articles/b/")])

    assert [part.partition("name=")[2] for part in joined.parts] == [
        '"choice-1-1">',
        '"choice-1-2">',
    ]

"""Worksheets: statements to weigh and prompts to write below, in a form that sends nothing."""

import re

import pytest

from articles.rendering import render
from articles.words import words_of
from tests.articles.extensions.bodies import PATH, html, problems, rendered

CHOICES = ("Not at all", "A little bit", "Somewhat", "Quite a bit", "Very much")
WEIGH = "## A\n\n/// weigh | How much?\n- Cost\n- *Feeling* better [@a]\n///"
WRITE = "## A\n\n/// write | To ask\n- What worries *me*\n///"
OFF = '<button type="submit" disabled="" hidden="">Nothing is sent</button></div></form>'


def choices(number: int) -> str:
    return "".join(
        '<label class="weigh__choice">'
        f'<input type="radio" name="choice-{number}"><span class="weigh__word">{words}</span></label>'
        for words in CHOICES
    )


def test_statements_to_weigh() -> None:
    assert html(WEIGH) == (
        '<h2 id="a">A</h2>\n'
        '<form class="weigh" method="dialog" autocomplete="off" aria-labelledby="how-much">'
        '<h3 class="weigh__title" id="how-much">How much?</h3>'
        '<fieldset class="weigh__row"><legend class="weigh__statement">Cost</legend>'
        f'<div class="weigh__choices">{choices(1)}</div></fieldset>'
        '<fieldset class="weigh__row"><legend class="weigh__statement"><em>Feeling</em> better'
        '\N{NO-BREAK SPACE}<sup class="citation">'
        '<a id="cite-1-1" href="#source-a" role="doc-noteref">[1]</a></sup></legend>'
        f'<div class="weigh__choices">{choices(2)}</div></fieldset>'
        '<div class="worksheet__foot"><p class="worksheet__note">Nothing you choose here is saved or'
        " sent. To keep it, print this page.</p>"
        '<button class="worksheet__clear" type="reset">Clear what I chose</button>' + OFF
    )


def test_prompts_to_write_below() -> None:
    assert html(WRITE) == (
        '<h2 id="a">A</h2>\n'
        '<form class="write" method="dialog" autocomplete="off" aria-labelledby="to-ask">'
        '<h3 class="write__title" id="to-ask">To ask</h3>'
        '<label class="write__row"><span class="write__prompt">What worries <em>me</em></span>'
        '<textarea class="write__text" rows="3" autocomplete="off" spellcheck="false"></textarea>'
        '</label><div class="worksheet__foot"><p class="worksheet__note">Nothing you write here is'
        " saved or sent. To keep it, print this page.</p>"
        '<button class="worksheet__clear" type="reset">Clear what I wrote</button>' + OFF
    )


def test_every_form_keeps_to_itself() -> None:
    found = html(f"{WEIGH}\n\n{WRITE.removeprefix('## A')}")

    forms = re.findall("<form [^>]*>", found)
    assert len(forms) == 2
    assert all('method="dialog"' in form and "action" not in form for form in forms)
    assert re.findall(r'<button type="submit"[^>]*>', found) == [
        '<button type="submit" disabled="" hidden="">'
    ] * len(forms)
    assert "name=" not in found.partition('class="write"')[2]


@pytest.mark.parametrize("between", ["\n- ", "\n\n- "])
def test_numbers_and_empty_lines_in_a_list_make_no_difference(between: str) -> None:
    numbered = WEIGH.replace("- Cost\n- ", "1. Cost\n2. ")

    assert html(WEIGH.replace("\n- *", f"{between}*")) == html(WEIGH) == html(numbered)


def test_what_search_reads_is_what_the_editor_wrote() -> None:
    found = rendered(f"{WEIGH}\n\n{WRITE.removeprefix('## A')}")

    [section] = found.sections
    assert section.text == "How much? Cost · Feeling better · To ask · What worries me"
    assert found.word_count == len(words_of(f"A {section.text}"))
    assert [heading.title for heading in found.headings] == ["A"]


def test_no_word_of_a_worksheet_leads_to_the_glossary() -> None:
    found, _ = render(f"{WEIGH}\n\nCost.", path=PATH, terms={"cost": "cost"})

    assert '<legend class="weigh__statement">Cost</legend>' in found.html
    assert '<a class="term" href="/glossary/#cost">Cost</a>.' in found.html


def test_two_worksheets_with_one_title_have_two_names() -> None:
    found = html(f"{WRITE}\n\n## B\n\n{WRITE.partition(chr(10) * 2)[2]}")

    assert re.findall(r'aria-label[a-z]*="([^"]*)"', found) == ["to-ask", "To ask: B"]


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (
            WEIGH.removeprefix("## A\n\n"),
            "1 block-placement: there is no heading with ## above the box /// weigh"
            " -> put a line such as ## What matters to me above it",
        ),
        (
            WEIGH.replace(" | How much?", ""),
            "3 worksheet-title: the box /// weigh has no title"
            " -> say what it asks: /// weigh | How much does each of these matter to you?",
        ),
        (
            WRITE.replace("- What worries *me*", "What worries me"),
            "3 worksheet-list: the box /// write has no list in it"
            " -> write one prompt a line, such as - The question that matters most to me",
        ),
        (
            WRITE.replace("- What", "Think of this:\n\n- What"),
            "3 worksheet-list: the box /// write holds more than one list -> write one prompt a"
            " line, such as - The question that matters most to me; put other text above the box"
            " or below it",
        ),
        (
            WEIGH.replace("- *Feeling* better [@a]\n", ""),
            "3 worksheet-items: the box /// weigh has 1 statement -> write 2 to 12 of them",
        ),
        (
            WEIGH.replace("- Cost", "\n".join(["- Cost"] * 12)),
            "3 worksheet-items: the box /// weigh has 13 statements -> write 2 to 12 of them: keep"
            " those that matter most, or make a second box of the rest",
        ),
        (
            WRITE.replace("- What", "\n".join(["- One"] * 8) + "\n- What"),
            "3 worksheet-items: the box /// write has 9 prompts -> write 1 to 8 of them: keep those"
            " that matter most, or make a second box of the rest",
        ),
        (
            WEIGH.replace("- Cost", "- Cost\n    - a lot"),
            '4 worksheet-item: "Cost" has more below it than its own words'
            " -> write it as one line of text, or make two of it",
        ),
        (
            WEIGH.replace("- Cost", "- Cost\n\n    And more.\n"),
            '4 worksheet-item: "Cost" has more below it than its own words'
            " -> write it as one line of text, or make two of it",
        ),
        (
            WEIGH.replace("- Cost", "- "),
            "3 worksheet-item: one of the statements in the box /// weigh has no words"
            " -> write them, such as - Feeling better within days, even if it may not last",
        ),
        (
            "## A\n\n/// write | To ask\n///",
            "3 block-empty: the box /// write is empty"
            " -> write its text between /// write and ///, or delete both lines",
        ),
        (
            WEIGH.replace("/// weigh", "/// weight"),
            '3 block-unknown: there is no box named "weight" -> write /// weigh | How much?',
        ),
    ],
)
def test_what_is_wrong_is_said_with_its_line(body: str, problem: str) -> None:
    assert problems(body) == [problem]


def test_a_worksheet_without_an_end_ends_with_its_list() -> None:
    assert problems(f"{WRITE.removesuffix('///')}\n## B\n\nText.") == [
        "3 block-unclosed: the box /// write has no end"
        " -> type /// on a line of its own after line 4, or wherever the box is to end"
    ]

from hypothesis import given
from hypothesis import strategies as st

from articles.linting.sentences import Sentence, split, split_text


def texts(body: str) -> list[str]:
    return [sentence.text for sentence in split(body)]


def lines(body: str, first_line: int = 1) -> list[tuple[int, str]]:
    return [(sentence.line, sentence.text) for sentence in split(body, first_line)]


def test_a_sentence_knows_the_line_it_begins_on() -> None:
    body = "One sentence. Another that\ngoes on. A third.\n\nA new paragraph."

    found = lines(body, first_line=10)

    assert found == [
        (10, "One sentence."),
        (10, "Another that goes on."),
        (11, "A third."),
        (13, "A new paragraph."),
    ]


def test_abbreviations_and_decimals_end_no_sentence() -> None:
    body = "Dr. Lee gave 0.5 mg per kg, e.g. by vein. It took 40 min. The U.S. agency agreed."

    assert texts(body) == [
        "Dr. Lee gave 0.5 mg per kg, e.g. by vein.",
        "It took 40 min.",
        "The U.S. agency agreed.",
    ]


def test_an_abbreviation_may_end_a_sentence() -> None:
    assert texts("Come at 9 a.m. The clinic opens then.") == [
        "Come at 9 a.m.",
        "The clinic opens then.",
    ]


def test_no_is_a_sentence_but_not_before_a_number() -> None:
    assert texts("No. Ketamine is not.") == ["No.", "Ketamine is not."]
    assert texts("See No. 4 of the list.") == ["See No. 4 of the list."]


def test_marks_links_and_code_are_gone_and_citations_kept_apart() -> None:
    body = "It **may** help [some people](../who.md#a) [@short-2018; @le-2022]. Run `x. y` now.[^1]"

    assert split(body) == (
        Sentence("It may help some people .", 1, citations=("short-2018", "le-2022")),
        Sentence("Run now.", 1),
    )


def test_a_citation_after_the_full_stop_belongs_to_the_sentence_before() -> None:
    [first, second] = split("It fades in days. [@newport-2015] Ask your clinic.")

    assert (first.text, first.citations) == ("It fades in days.", ("newport-2015",))
    assert (second.text, second.citations) == ("Ask your clinic.", ())


def test_headings_items_tables_and_captions_say_what_they_are() -> None:
    body = (
        "## Risks {#risks}\n"
        "\n"
        "You may feel:\n"
        "\n"
        "- dizzy\n"
        "1. sleepy\n"
        "\n"
        "Table: Side effects\n"
        "\n"
        "| Effect | With |\n"
        "|---|---:|\n"
        "| Dizzy | 38 in 100 |\n"
        "\n"
        "> Quoted words.\n"
    )

    found = [(s.line, s.kind, s.text, s.heading, s.lead_in) for s in split(body)]

    assert found == [
        (1, "heading", "Risks", "", ""),
        (3, "paragraph", "You may feel:", "Risks", ""),
        (5, "list", "dizzy", "Risks", "You may feel:"),
        (6, "list", "sleepy", "Risks", "You may feel:"),
        (8, "caption", "Side effects", "Risks", ""),
        (10, "table", "Effect; With", "Risks", ""),
        (12, "table", "Dizzy; 38 in 100", "Risks", "Effect; With"),
        (14, "quote", "Quoted words.", "Risks", ""),
    ]


def test_items_of_a_care_card_and_of_a_dont_list_carry_its_title() -> None:
    body = "/// call-911\n- someone cannot be woken\n///\n\n/// dont\n- drive today\n///\n\nAfter."

    assert lines(body) == [
        (2, "Call 911 if someone cannot be woken"),
        (6, "Do not drive today"),
        (9, "After."),
    ]


def test_a_callout_title_is_a_heading_of_its_own() -> None:
    [title, text] = split("/// warning | Never drive\nWait for the next day.\n///")

    assert (title.kind, title.text) == ("heading", "Never drive")
    assert (text.kind, text.text, text.line) == ("paragraph", "Wait for the next day.", 2)


def test_fenced_and_indented_code_and_comments_are_left_out() -> None:
    body = "```\nKetamine cures.\n```\n\n    indented code\n\n<!-- a\nnote -->Text."

    assert lines(body) == [(8, "Text.")]


def test_questions_are_known_also_in_quotes() -> None:
    [plain, quoted, statement] = split("Is it safe? “Can we stop?” It is not.")

    assert (plain.is_question, quoted.is_question, statement.is_question) == (True, True, False)


def test_windows_lines_count_like_others() -> None:
    assert lines("One.\r\n\r\nTwo.\r\n") == [(1, "One."), (3, "Two.")]


def test_an_alternative_text_and_a_caption_are_read() -> None:
    assert texts('![A quiet room](room.jpg "Where you rest")') == [
        "A quiet room.",
        "Where you rest",
    ]


def test_the_words_of_a_picture_are_no_paragraph() -> None:
    found = split('![A room. A bed.](room.jpg "Rest. Wait.")\nMore text.')

    assert [sentence.kind for sentence in found] == [*["image"] * 4, "paragraph"]
    assert len({sentence.block for sentence in found}) == 2


def test_front_matter_values_are_split_as_well() -> None:
    found = split_text("It may help. It may not.", 4, "key_point")

    assert found == (
        Sentence("It may help.", 4, kind="key_point"),
        Sentence("It may not.", 4, kind="key_point"),
    )


@given(
    st.text(
        alphabet=st.characters(codec="utf-8") | st.sampled_from("#-*|>/`[](){}@^!.\n \t"),
        max_size=200,
    )
)
def test_any_text_can_be_split_and_keeps_to_its_lines(body: str) -> None:
    last = body.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 7

    found = split(body, first_line=7)

    assert all(7 <= sentence.line <= last and sentence.text for sentence in found)

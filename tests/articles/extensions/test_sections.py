"""The page as plain text: one section a heading, words parted, no marks."""

from articles.rendering import Section
from tests.articles.extensions.bodies import rendered


def test_a_section_for_each_heading_of_the_second_and_third_level() -> None:
    body = "Zero.\n\n## One\n\nTwo.\n\n### Three\n\nFour.\n\n#### Five\n\nSix.\n\n## Seven"

    assert rendered(body).sections == (
        Section("", "", "Zero."),
        Section("one", "One", "Two."),
        Section("three", "Three", "Four. Five · Six."),
        Section("seven", "Seven", ""),
    )


def test_no_section_before_the_first_heading_where_there_is_no_text() -> None:
    assert [section.id for section in rendered("## One\n\ntwo").sections] == ["one"]


def test_marks_of_citations_and_footnotes_are_left_out() -> None:
    body = "One. [@a; @b] Two.[^c]\n\n## Three [@a]\n\n[^c]: Four."

    assert rendered(body).sections == (Section("", "", "One. Two."), Section("three", "Three", ""))


def test_words_of_cells_items_and_blocks_stay_apart() -> None:
    body = (
        "- one\n- *two*`three`\n\nTable: T\n\n| a | b |\n|---|---|\n| c | d |\n\n"
        "Term\n:   meaning\n\n> quote\n\n/// note | Title\ntext\n///\n\n"
        '![alt](../../images/wave.svg "caption")\n\n```\ncode\n  more\n```'
    )

    [section] = rendered(body).sections

    assert section.text == (
        "one · twothree · T · a · b · c · d · Term · meaning · quote · Title · text · caption"
        " · code more"
    )


def test_a_part_that_ends_as_a_sentence_needs_no_sign_behind_it() -> None:
    [section] = rendered("- One.\n- two?\n- three:\n- four\n\nFive").sections

    assert section.text == "One. two? three: four · Five"


def test_signs_are_characters_and_not_markup() -> None:
    [section] = rendered("5 < 6 &amp; \\*7\\* `<b>`  \n  8\t9").sections

    assert section.text == "5 < 6 & *7* <b> 8 9"


def test_words_are_counted_in_everything_a_reader_reads() -> None:
    body = (
        "## One two\n\nThree. [@a]\n\nTable: four\n\n| five | six |\n|---|---|\n| seven | eight |\n\n"
        '![not this](../../images/wave.svg "nine")\n\nten[^a]\n\n[^a]: eleven'
    )

    assert rendered(body).word_count == 11

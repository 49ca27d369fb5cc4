"""The files of words are read, and what is wrong in them is said with line and fix."""

from articles.word_lists import CRISIS, SYNONYMS, CrisisWords, SynonymGroup
from tests.articles.conftest import Load
from tests.articles.content import ContentFolder


def problems_of(load: Load, path: str) -> list[str]:
    return [
        f"{one.line} {one.level.value} {one.message} / {one.fix}"
        for one in load()[1]
        if one.path == path
    ]


def test_both_files_may_be_missing(load: Load) -> None:
    library, _ = load()

    assert (library.synonyms, library.crisis_words) == ((), CrisisWords())
    assert library.crisis.match("suicide")


def test_both_files_are_read(content: ContentFolder, load: Load) -> None:
    content.article("risks/a", title="Antidepressants", lead="About blood pressure.")
    content.write(
        "synonyms.yaml",
        "- words: [Zoloft, on]\n  means: [antidepressant]\n- words: [BP, blood pressure]\n",
    )
    content.write("crisis.yaml", "words: [unalive]\nharmless: [overdue]\n")

    library, _ = load()

    assert problems_of(load, SYNONYMS) == problems_of(load, CRISIS) == []
    assert library.synonyms == (
        SynonymGroup(words=("Zoloft", "on"), means=("antidepressant",)),
        SynonymGroup(words=("BP", "blood pressure")),
    )
    assert library.crisis.match("unalive")
    assert not library.crisis.match("overdue")


def test_what_cannot_be_read_is_an_error_and_the_rest_is_used(
    content: ContentFolder, load: Load
) -> None:
    content.article("risks/a", title="Antidepressants")
    content.write(
        "synonyms.yaml",
        "- words: [Zoloft]\n  color: [antidepressant]\n"
        "- words: [Prozac]\n  means: [antidepressant]\n"
        "- words: ['?!']\n  means: [antidepressant]\n",
    )

    library, _ = load()

    assert library.synonyms == (SynonymGroup(words=("Prozac",), means=("antidepressant",)),)
    assert problems_of(load, SYNONYMS) == [
        '2 error "color:" is not a name that is known here / delete the line, or write one of: words, means.',
        '5 error "?!" as entry 1 below "words:" has no letters / write a word as people type it',
    ]


def test_a_word_alone_needs_a_meaning(content: ContentFolder, load: Load) -> None:
    content.write("synonyms.yaml", "- words: [Zoloft]\n")

    assert problems_of(load, SYNONYMS) == [
        '1 error "Zoloft" stands alone / add "means:" with the words that the site uses for it,'
        " or a second word"
    ]


def test_a_file_that_is_no_list_is_an_error(content: ContentFolder, load: Load) -> None:
    content.write("synonyms.yaml", "words: [a, b]\n")

    assert problems_of(load, SYNONYMS) == [
        '1 error this is not a list / write one entry after another, each beginning with "- words: […]"'
    ]


def test_a_meaning_that_no_page_has_is_a_warning(content: ContentFolder, load: Load) -> None:
    content.article("risks/a", title="Antidepressants")
    content.write("synonyms.yaml", "- words: [Zoloft]\n  means:\n    - antidepresant\n")

    assert problems_of(load, SYNONYMS) == [
        '3 warning means: no page has the word "antidepresant", so this finds nothing / '
        'use a word of the content. Did you mean "antidepressants"?'
    ]


def test_a_word_in_two_entries_is_a_warning(content: ContentFolder, load: Load) -> None:
    content.article("risks/a", title="Antidepressants and medicines")
    content.write(
        "synonyms.yaml",
        "- words: [Zoloft]\n  means: [antidepressant]\n- words: [zoloft]\n  means: [medicine]\n",
    )

    assert problems_of(load, SYNONYMS) == [
        '3 warning words: "zoloft" stands in line 1 already / '
        "delete it in one of the two entries, and put what it means together"
    ]


def test_the_rules_for_readers_texts_leave_both_alone(content: ContentFolder, load: Load) -> None:
    content.article("risks/a", title="Cure")
    content.write("synonyms.yaml", "- words: [miracle cure, cure]\n")
    content.write("crisis.yaml", "phrases: [take my own life]\n")

    assert problems_of(load, SYNONYMS) == problems_of(load, CRISIS) == []

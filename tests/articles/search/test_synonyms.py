"""Synonyms are found whatever the endings are, the longest phrase first."""

from articles.search.synonyms import Span, Synonyms
from articles.stems import stem_of
from articles.word_lists import SynonymGroup

GROUPS = (
    SynonymGroup(words=("Zoloft", "Prozac"), means=("antidepressant",)),
    SynonymGroup(words=("BP", "blood pressure")),
    SynonymGroup(words=("ride home", "ride"), means=("drive",)),
    SynonymGroup(words=("Zoloft",), means=("my medicines",)),
)


def spans(*words: str) -> list[Span]:
    return list(Synonyms(GROUPS, stem_of).find(words))


def test_words_lead_to_what_they_mean_and_not_back() -> None:
    assert spans("prozac") == [Span(0, 1, (("antidepressant",),))]
    assert spans("antidepressant") == []


def test_words_without_a_meaning_stand_for_each_other() -> None:
    assert spans("bp") == [Span(0, 1, (("blood", "pressure"),))]
    assert spans("high", "blood", "pressures") == [Span(1, 2, (("bp",),))]


def test_a_longer_phrase_comes_before_a_part_of_it() -> None:
    assert spans("a", "ride", "home") == [Span(1, 2, (("drive",),))]
    assert spans("rides", "now") == [Span(0, 1, (("drive",),))]


def test_two_entries_for_a_word_are_put_together() -> None:
    assert spans("zoloft") == [Span(0, 1, (("antidepressant",), ("my", "medicines")))]

"""What content/synonyms.yaml and content/crisis.yaml may say."""

from collections.abc import Iterable, Iterator
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from articles.files import ROOT
from articles.schema import FrontMatter, Text
from articles.words import words_of

SYNONYMS = f"{ROOT}/synonyms.yaml"
CRISIS = f"{ROOT}/crisis.yaml"
MOST_WORDS = 7  # of one phrase


def has_words(value: str) -> str:
    """Return a phrase unchanged; raise ValueError where it has no words, or too many."""
    count = len(words_of(value))
    if count == 0:
        raise ValueError(f'"{value}" has no letters. Fix: write a word as people type it')
    if count > MOST_WORDS:
        raise ValueError(
            f'"{value}" has {count} words; {MOST_WORDS} are allowed.'
            " Fix: keep the words that matter"
        )
    return value


Phrase = Annotated[Text, AfterValidator(has_words)]


class SynonymGroup(FrontMatter):
    """One entry of content/synonyms.yaml: what people type, and what the site says for it."""

    words: Annotated[
        tuple[Phrase, ...], Field(min_length=1, description="Words or phrases that people type.")
    ]
    means: Annotated[
        tuple[Phrase, ...],
        Field(
            description="What the site says for them. Without it, each of the words stands for"
            " all the others."
        ),
    ] = ()

    @model_validator(mode="after")
    def leads_somewhere(self) -> Self:
        """Refuse a word that has nothing to lead to."""
        if not self.means and len(self.words) < 2:
            raise ValueError(
                f'"{self.words[0]}" stands alone. Fix: add "means:" with the words that the site'
                " uses for it, or a second word"
            )
        return self


class CrisisWords(FrontMatter):
    """What content/crisis.yaml may say: signs that somebody needs help at once."""

    words: Annotated[tuple[Phrase, ...], Field(description="Each of these alone is enough.")] = ()
    phrases: Annotated[
        tuple[Phrase, ...],
        Field(description="These words in this order; up to two others may stand between."),
    ] = ()
    together: Annotated[
        tuple[Phrase, ...], Field(description="These words near each other, in any order.")
    ] = ()
    harmless: Annotated[
        tuple[Phrase, ...], Field(description="Phrases that look alike and mean no harm.")
    ] = ()


def synonym_words(groups: Iterable[SynonymGroup]) -> Iterator[str]:
    """Yield every word of the synonyms, typed or meant."""
    for group in groups:
        for phrase in (*group.words, *group.means):
            yield from words_of(phrase)

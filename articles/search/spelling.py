"""Spelling: words that nobody knows, mended with words of the content and of the synonyms."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import log2

from rapidfuzz.distance import OSA, JaroWinkler
from rapidfuzz.process import extract

from articles.words import Word

# Most changes that a word of so many letters may need; a swap of neighbors is one change.
MOST_CHANGES = ((4, 1), (7, 2), (11, 3))
LEAST_ALIKE = 0.9  # Jaro-Winkler similarity to a word that needs more than one change
LONGEST = 40  # letters of a word that is worth mending
FIRST_LETTER_COST = 0.5  # people rarely miss the first letter
OTHER_LETTER_COST = 0.2  # and rather leave a letter out than type another one
FREQUENCY_GAIN = 0.06  # a word that stands twice as often is nearer by so much ...
MOST_GAIN = 0.49  # ... but never as near as one that needs a change less
LEAST_PART = 4  # letters of either part, where a missing space is put in
LEAST_COUNT = 3  # how often either part must be in the content


@dataclass(frozen=True, slots=True)
class Mend:
    """One or two words of a query, and what to put in their place."""

    first: int  # place of the first word
    count: int  # how many words are replaced
    words: tuple[str, ...]


class Speller:
    """Mends words with the help of words that are known."""

    def __init__(self, frequencies: Mapping[str, int]) -> None:
        self._frequencies = {
            word: count for word, count in frequencies.items() if not _has_digit(word)
        }
        self._words = list(self._frequencies)

    def mend(self, words: Sequence[Word], unknown: Collection[int]) -> tuple[Mend, ...]:
        """Return what to put in place of the words at the places `unknown`, where that is clear."""
        found: list[Mend] = []
        for place in sorted(unknown):
            if found and found[-1].first + found[-1].count > place:
                continue
            mend = self._join(words, place) or self._replace(words[place].form, place)
            if mend:
                found.append(mend)
        return tuple(found)

    def nearest(self, word: str, most_changes: int) -> str | None:
        """Return the known word that needs the fewest changes, the more frequent one of equals."""
        near = extract(
            word,
            self._words,
            scorer=OSA.distance,
            processor=None,
            limit=20,
            score_cutoff=most_changes,
        )
        costs = (
            (self._cost(word, known, changes), known)
            for known, changes, _ in near
            if changes < 2 or JaroWinkler.similarity(word, known) >= LEAST_ALIKE
        )
        return min(costs, default=(0.0, None))[1]

    def _cost(self, word: str, known: str, changes: float) -> float:
        gain = min(MOST_GAIN, FREQUENCY_GAIN * log2(self._frequencies[known] + 1))
        cost = changes - gain
        if word[0] != known[0]:
            cost += FIRST_LETTER_COST
        if len(word) == len(known) and sorted(word) != sorted(known):
            cost += OTHER_LETTER_COST
        return cost

    def _replace(self, word: str, place: int) -> Mend | None:
        if len(word) > LONGEST or _has_digit(word):
            return None
        most = _most_changes(word)
        if most == 0:
            return None
        near = self.nearest(word, 1) if len(word) > MOST_CHANGES[0][0] else self._near_short(word)
        if near:
            return Mend(place, 1, (near,))
        parts = self._split(word)
        if parts:
            return Mend(place, 1, parts)
        near = self.nearest(word, most) if most > 1 else None
        return Mend(place, 1, (near,)) if near else None

    def _near_short(self, word: str) -> str | None:
        """Return the nearest word that begins alike, with a letter more or less, or two swapped."""
        near = self.nearest(word, 1)
        if near is None or near[0] != word[0]:
            return None
        is_swap = len(near) == len(word) and sorted(near) == sorted(word)
        return near if is_swap or len(near) != len(word) else None

    def _split(self, word: str) -> tuple[str, str] | None:
        """Return the two known words that the word consists of."""
        pairs = ((word[:end], word[end:]) for end in range(LEAST_PART, len(word) - LEAST_PART + 1))
        known = (pair for pair in pairs if self._frequency_of_rarer(pair) >= LEAST_COUNT)
        return max(known, key=self._frequency_of_rarer, default=None)

    def _frequency_of_rarer(self, pair: tuple[str, str]) -> int:
        return min(self._frequencies.get(part, 0) for part in pair)

    def _join(self, words: Sequence[Word], place: int) -> Mend | None:
        """Take a space out that stands within a known word."""
        for first in (place, place - 1):
            if 0 <= first < len(words) - 1:
                joined = words[first].form + words[first + 1].form
                if joined in self._frequencies:
                    return Mend(first, 2, (joined,))
        return None


def _most_changes(word: str) -> int:
    return max((changes for length, changes in MOST_CHANGES if len(word) >= length), default=0)


def _has_digit(word: str) -> bool:
    return not word.isalpha() and any(char.isdigit() for char in word)

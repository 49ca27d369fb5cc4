"""Signs in a text that somebody may need help at once: thoughts of suicide, self-harm, overdose.

They only ever put help in sight, so they are meant to be found too often rather than too rarely.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from rapidfuzz.distance import OSA

from articles.word_lists import CrisisWords
from articles.words import words_of

MOST_CHARACTERS = 20_000  # of a text that is read; a contact message has fewer
MOST_WORDS = 4_000
GAP = 3  # places from one word of a phrase to the next, at most
ROOM = 4  # words of any kind among words that stand together
ENDINGS = ("s", "d", "ed", "es", "in", "ing")
# Always signs, whatever content/crisis.yaml says or lacks.
BASIC = CrisisWords(
    words=("suicide", "suicidal", "self harm"),
    together=("kill myself", "want die", "end my life", "hurt myself", "overdose now"),
)
Signs = tuple[tuple[str, ...], ...]
Places = Mapping[str, set[int]]  # {word of a sign: where the text has it, or nearly so}


class CrisisSigns:
    """Finds the signs of one crisis file, misspelled ones too."""

    def __init__(self, given: CrisisWords | None = None) -> None:
        known = given or CrisisWords()
        self._alone = _split((*BASIC.words, *known.words))
        self._ordered = _split((*BASIC.phrases, *known.phrases))
        self._together = _split((*BASIC.together, *known.together))
        self._harmless = _split(known.harmless)
        signs = (*self._alone, *self._ordered, *self._together)
        self._words = frozenset(word for sign in signs for word in sign)
        self._run_together = frozenset("".join(sign) for sign in signs if len(sign) > 1)

    def match(self, text: str) -> bool:
        """Tell whether a text of any kind and length has a sign of a crisis."""
        words = list(words_of(text[:MOST_CHARACTERS])[:MOST_WORDS])
        self._take_out_harmless(words)
        if any(_alike_long(word, run) for word in set(words) for run in self._run_together):
            return True
        places = self._places(words)
        return (
            any(_in_order(sign, places, gap=1) for sign in self._alone)
            or any(_in_order(sign, places, gap=GAP) for sign in self._ordered)
            or any(_are_near(sign, places) for sign in self._together)
        )

    def _take_out_harmless(self, words: list[str]) -> None:
        for phrase in self._harmless:
            for place in range(len(words) - len(phrase) + 1):
                if tuple(words[place : place + len(phrase)]) == phrase:
                    words[place : place + len(phrase)] = [""] * len(phrase)

    def _places(self, words: Sequence[str]) -> Places:
        """Return where each word of a sign stands, with a space inside it too ("sui cide")."""
        pairs = map("".join, pairwise(words))
        alike: dict[str, tuple[str, ...]] = {}
        found: dict[str, set[int]] = {}
        for place, word in enumerate(words):
            if word not in alike:
                alike[word] = tuple(sign for sign in self._words if is_alike(word, sign))
            for sign in alike[word]:
                found.setdefault(sign, set()).add(place)
        for place, pair in enumerate(pairs):
            if pair in self._words:
                found.setdefault(pair, set()).add(place)
        return found


def is_alike(word: str, sign: str) -> bool:
    """Tell whether a word is the word of a sign, another form of it, or a misspelling."""
    if word == sign or _is_form(word, sign):
        return True
    if not word or abs(len(word) - len(sign)) > 2 or len(word) < 3:
        return False
    most = 2 if len(sign) > 7 else 1
    changes = OSA.distance(word, sign, score_cutoff=most)
    if changes > most or (changes == 2 and word[0] != sign[0]):
        return False
    if len(sign) <= 3:
        return sorted(word) == sorted(sign)
    if len(sign) == 4:  # with another letter it is another word: "like" and "life"
        return sorted(word) == sorted(sign) or (len(word) != 4 and word[0] == sign[0])
    return True


def _is_form(word: str, sign: str) -> bool:
    """Tell whether a word is a sign with an ending, such as "cutting" or "ending"."""
    roots = (sign, sign.removesuffix("e"), sign + sign[-1])
    return len(sign) > 2 and any(word == root + ending for root in roots for ending in ENDINGS)


def _alike_long(word: str, run: str) -> bool:
    """Tell whether a word is a whole phrase without its spaces, such as "killmyself"."""
    return len(run) > 6 and abs(len(word) - len(run)) < 2 and OSA.distance(word, run) < 2


def _split(phrases: Iterable[str]) -> Signs:
    return tuple(dict.fromkeys(words for phrase in phrases if (words := words_of(phrase))))


def _in_order(sign: Sequence[str], places: Places, *, gap: int) -> bool:
    """Tell whether the words follow one another, each at most `gap` places after the last."""
    ends = places.get(sign[0], set())
    for word in sign[1:]:
        reached = {end + step for end in ends for step in range(1, gap + 1)}
        ends = reached & places.get(word, set())
    return bool(ends)


def _are_near(sign: Sequence[str], places: Places) -> bool:
    """Tell whether the words stand near each other, in any order."""
    if not all(word in places for word in sign):
        return False
    reach = len(sign) + ROOM
    return any(
        all(not places[word].isdisjoint(range(start, start + reach)) for word in sign)
        for start in set().union(*(places[word] for word in sign))
    )

"""Signs in a text that somebody may need help at once: thoughts of suicide, self-harm, overdose.

Some are listed, by the clinic too; where none is, the wording as a whole is weighed, since few who
are in danger say so in the words of a list. Signs only ever put help in sight, so they are meant to
be found too often rather than too rarely.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract, extractOne

from articles import crisis_wording
from articles.word_lists import CrisisWords
from articles.words import words_of

MOST_CHARACTERS = 20_000  # of a text that is read; a contact message has fewer
MOST_WORDS = 4_000
GAP = 3  # places from one word of a phrase to the next, at most
ROOM = 4  # words of any kind among words that stand together
LEAST_WEIGHT = -1.0  # of a text's wording: those who are in danger should be seen, so below 0
LEAST_RUN = 7  # letters of a sign without its spaces
ENDINGS = ("s", "d", "ed", "es", "in", "ing")
# Always signs, whatever content/crisis.yaml says or lacks.
BASIC = CrisisWords(
    words=("suicide", "suicidal", "self harm"),
    together=("kill myself", "want die", "end my life", "hurt myself", "overdose now"),
)
Signs = tuple[tuple[str, ...], ...]
Places = Mapping[str, set[int]]  # {word of a sign: where the text has it, or nearly so}


@lru_cache(maxsize=2)
def signs_of(words: CrisisWords) -> "CrisisSigns":
    """Return what finds these signs: the same object for the next edition."""
    return CrisisSigns(words)


class CrisisSigns:
    """Finds the signs of one crisis file, misspelled ones too."""

    def __init__(self, given: CrisisWords | None = None) -> None:
        known = given or CrisisWords()
        self._alone = _split((*BASIC.words, *known.words))
        self._ordered = _split((*BASIC.phrases, *known.phrases))
        self._together = _split((*BASIC.together, *known.together))
        self._harmless = _split(known.harmless)
        signs = (*self._alone, *self._ordered, *self._together)
        self._words = sorted({word for sign in signs for word in sign})
        self._forms: dict[str, list[str]] = {}
        for sign in self._words:
            for form in _forms(sign):
                self._forms.setdefault(form, []).append(sign)
        joined = [" ".join(sign) for sign in signs]
        self._foreign = tuple(sign for sign in joined if not sign.isascii())
        runs = {"".join(sign) for sign in signs if len(sign) > 1}
        self._run_together = sorted(run for run in runs if len(run) >= LEAST_RUN)

    def match(self, text: str) -> bool:
        """Tell whether a text of any kind and length has a sign of a crisis, or reads like one."""
        words = list(words_of(text[:MOST_CHARACTERS])[:MOST_WORDS])
        self._take_out_harmless(words)
        if any(self._is_run_together(word) for word in set(words)):
            return True
        places = self._places(words)
        return (
            self._has_foreign(" ".join(words))
            or any(_in_order(sign, places, gap=1) for sign in self._alone)
            or any(_in_order(sign, places, gap=GAP) for sign in self._ordered)
            or any(_are_near(sign, places) for sign in self._together)
            or crisis_wording.weigh([word for word in words if word]) > LEAST_WEIGHT
        )

    def _has_foreign(self, text: str) -> bool:
        """Tell whether a text has a sign in another script; some put no space between words."""
        return not text.isascii() and any(sign in text for sign in self._foreign)

    def _is_run_together(self, word: str) -> bool:
        """Tell whether a word is a whole sign without its spaces, such as "killmyself"."""
        if len(word) < LEAST_RUN:
            return False
        near = extractOne(
            word, self._run_together, scorer=OSA.distance, processor=None, score_cutoff=1
        )
        return near is not None

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
                alike[word] = self._find_alike(word)
            for sign in alike[word]:
                found.setdefault(sign, set()).add(place)
        for place, pair in enumerate(pairs):
            if pair in self._words:
                found.setdefault(pair, set()).add(place)
        return found

    def _find_alike(self, word: str) -> tuple[str, ...]:
        """Return the words of signs that a word is, is a form of, or may be a misspelling of."""
        found = list(self._forms.get(word, ()))
        if len(word) > 2:
            near = extract(
                word, self._words, scorer=OSA.distance, processor=None, limit=None, score_cutoff=2
            )
            found += [sign for sign, n, _ in near if n and _has_allowed_changes(word, sign, n)]
        return tuple(found)


def _has_allowed_changes(word: str, sign: str, changes: float) -> bool:
    """Tell whether a word that is so many changes away may be the sign, misspelled."""
    if changes == 2:
        return len(sign) > 7 and word[0] == sign[0]
    if len(sign) <= 3:
        return sorted(word) == sorted(sign)
    if len(sign) == 4:  # with another letter it is another word: "like" and "life"
        return sorted(word) == sorted(sign) or (len(word) != 4 and word[0] == sign[0])
    return True


def _forms(sign: str) -> Iterator[str]:
    """Yield a word of a sign, and the same with endings, such as "cutting" or "ending"."""
    yield sign
    if len(sign) > 2:
        for root in (sign, sign.removesuffix("e"), sign + sign[-1]):
            yield from (root + ending for ending in ENDINGS)


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

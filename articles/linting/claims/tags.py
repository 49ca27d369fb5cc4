"""Which meanings stand where in a sentence: each word and phrase of `senses`, in one pass."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from articles.linting.claims.senses import SENSES

_NUMBER = (
    r"(?:\d+(?:\.\d+)?|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|"
    r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)"
)
_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
SHAPES: dict[str, re.Pattern[str]] = {
    "SHARE": re.compile(
        rf"(?<!\w)(?:(?:{_TENS} )?{_NUMBER} ?%|{_NUMBER}(?: \w+)? (?:in|out of|of|of every|"
        rf"in every|"
        rf"from) (?:every |our |the )?(?:{_NUMBER})(?! (?:minutes|hours|days|weeks|months|visits|"
        rf"sessions))|(?:two|three|one|a) (?:thirds?|quarters?|fifths?)|(?<!an )half(?! an?\b|"
        rf" hour)|"
        rf"four fifths)(?!\w)"
    ),
    "AMOUNT": re.compile(
        rf"(?<!\w)(?:{_NUMBER}|a|an|another|extra|half an?|the) (?:\w+ )?(?:mg|milligrams?|mcg|"
        rf"lozenges?|troches?|tablets?|sprays?|puffs?|squirts?|drops|capsules?|gumm(?:y|ies)|"
        rf"ml)(?!\w)"
        rf"|(?<!\w)\d+(?:\.\d+)?(?:mg|mcg|ml)(?!\w)"
    ),
    "EXTRA": re.compile(
        r"(?<!\w)(?:another|an extra|extra|a second|a third|one more|two more|a few more|double|"
        r"a higher|a bigger|"
        r"more) (?:\w+ )?(?:doses?|lozenges?|troches?|sprays?|tablets?)(?!\w)"
    ),
    "FREQUENCY": re.compile(
        rf"(?<!\w)(?:every (?:other |single )?(?:{_NUMBER} )?(?:days?|hours?|weeks?|nights?|"
        rf"evenings?|"
        rf"mornings?)|(?:once|twice|{_NUMBER} times|{_NUMBER}) (?:a|per|each|every) (?:day|week|"
        rf"month|"
        rf"night)|(?:twice|once) (?:daily|weekly)|daily|nightly|(?:each|at) (?:night|bedtime|"
        rf"evening|"
        rf"morning))(?!\w)"
    ),
    "SAYS": re.compile(
        r"[,!?.] ?(?:says?|said|writes?|wrote|shares?|raves?|recalls?|gushes|adds|"
        r"told us)(?= [a-z])"
    ),
    "HOURS": re.compile(
        rf"(?<!\w)(?:{_NUMBER}|a few|a couple of|several|an|half an|about an) (?:\w+ )?"
        rf"(?:minutes?|hours?)(?!\w)"
    ),
}  # what is told by its shape

_TOKEN = re.compile(r"\d+(?:\.\d+)?|\w+|%|\$")
_LONGEST_PHRASE = 8  # words
_PREFIX = "*"  # at the end of a word: any word that begins so


@dataclass(frozen=True, slots=True)
class Tag:
    """A meaning, and the place of the words that have it."""

    sense: str
    start: int
    end: int


@dataclass(slots=True)
class _Node:
    """What may follow the words so far, and the meanings that they have."""

    senses: list[str] = field(default_factory=list)
    words: dict[str, "_Node"] = field(default_factory=dict)
    prefixes: dict[str, "_Node"] = field(default_factory=dict)

    def add(self, phrase: Sequence[str], sense: str) -> None:
        """Take a phrase in."""
        if not phrase:
            self.senses.append(sense)
            return
        first, *rest = phrase
        known = self.prefixes if first.endswith(_PREFIX) else self.words
        known.setdefault(first.rstrip(_PREFIX), _Node()).add(rest, sense)

    def follow(self, word: str) -> list["_Node"]:
        """Return the nodes that a word leads to."""
        found = [self.words[word]] if word in self.words else []
        if self.prefixes:
            beginnings = (word[:end] for end in range(2, len(word) + 1))
            found += [self.prefixes[each] for each in beginnings if each in self.prefixes]
        return found


def _read(senses: Mapping[str, str]) -> _Node:
    """Return the first node of all meanings."""
    first = _Node()
    for sense, words in senses.items():
        for phrase in words.split(","):
            first.add(phrase.split(), sense)
    return first


_begin = lru_cache(maxsize=20_000)(_read(SENSES).follow)


class Tags:
    """The meanings of one sentence, in the spelling of `normal`."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words = [(found[0], found.start(), found.end()) for found in _TOKEN.finditer(text)]

    @cached_property
    def all(self) -> Mapping[str, tuple[Tag, ...]]:
        """Every meaning in the sentence with its places, in their order."""
        found: dict[str, list[Tag]] = {}
        for tag in self._find():
            found.setdefault(tag.sense, []).append(tag)
        for sense, shape in SHAPES.items():
            for match in shape.finditer(self._text):
                found.setdefault(sense, []).append(Tag(sense, match.start(), match.end()))
        return {sense: tuple(tags) for sense, tags in found.items()}

    def of(self, senses: str) -> tuple[Tag, ...]:
        """Return the places of one meaning, or of several: `GOOD|BETTER`."""
        return tuple(tag for sense in senses.split("|") for tag in self.all.get(sense, ()))

    def _find(self) -> Iterator[Tag]:
        """Yield each meaning as it is met."""
        for place, (first, start, first_end) in enumerate(self._words):
            nodes, reached = _begin(first), first_end
            for word, _, end in self._words[place + 1 : place + _LONGEST_PHRASE]:
                yield from _tags(nodes, start, reached)
                nodes = [after for node in nodes for after in node.follow(word)]
                reached = end
                if not nodes:
                    break
            yield from _tags(nodes, start, reached)


def _tags(nodes: Sequence[_Node], start: int, end: int) -> Iterator[Tag]:
    """Yield the meanings that words have which led to the nodes."""
    for node in nodes:
        for sense in node.senses:
            yield Tag(sense, start, end)

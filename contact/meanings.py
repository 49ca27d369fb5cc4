"""Words of like meaning, in groups: contact/meanings.toml.

They let contact/wording.py judge a word that no example has by its kin, and by its translations.
"""

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from contact.phrases import NO_SPACES, plain, words_of

GROUPS = Path(__file__).with_name("meanings.toml")
LONGEST = 3  # words of an entry that is joined by hyphens
NEAR = 3  # words apart, at most, that two groups count as a pair
LONGEST_BEGINNING = 20  # letters of an entry with *, at most


def meanings(plain_text: str, words: Sequence[str]) -> frozenset[str]:
    """Return the groups of a text, and each two that stand close to each other, in order.

    What has no spaces between words has no order either: there, any two groups are a pair.
    """
    placed = [_groups_at(words, place) for place in range(len(words))]
    found = {f"<{name}>" for names in placed for name in names}
    for place, names in enumerate(placed):
        near = {name for others in placed[place + 1 : place + 1 + NEAR] for name in others}
        found |= {f"<{first} {second}>" for first in names for second in near}
    inside = sorted(_groups().inside(plain_text)) if NO_SPACES.search(plain_text) else []
    found |= {f"<{name}>" for name in inside}
    return frozenset(found | {f"<{one} + {other}>" for one, other in _pairs(inside)})


def _pairs(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    for place, one in enumerate(names):
        yield from ((one, other) for other in names[place + 1 :])


def _groups_at(words: Sequence[str], place: int) -> frozenset[str]:
    """Return the groups of a word, and of the entries of several words that begin with it."""
    found = _groups_of(words[place])
    for length in range(2, LONGEST + 1):
        found |= _groups().joined.get(tuple(words[place : place + length]), frozenset())
    return found


def _groups_of(word: str) -> frozenset[str]:
    longest = min(len(word), LONGEST_BEGINNING)
    beginnings = (word[:length] for length in range(2, longest + 1))
    starting = (_groups().starts.get(beginning, frozenset()) for beginning in beginnings)
    return _groups().whole.get(word, frozenset()).union(*starting)


class _Groups:
    """The groups, by how their words are found."""

    def __init__(self, written: Iterable[tuple[str, str]]) -> None:
        self.whole: dict[str, frozenset[str]] = {}
        self.starts: dict[str, frozenset[str]] = {}
        self.joined: dict[tuple[str, ...], frozenset[str]] = {}
        self._inside: list[tuple[str, str]] = []
        for name, entry in written:
            self._add(name, plain(entry.replace("-", " ").rstrip("*")), is_start=entry[-1] == "*")

    def _add(self, name: str, entry: str, *, is_start: bool) -> None:
        words = words_of(entry)
        if NO_SPACES.search(entry):
            self._inside.append((entry, name))
        elif len(words) > 1:
            self.joined[tuple(words)] = self.joined.get(tuple(words), frozenset()) | {name}
        else:
            place = self.starts if is_start else self.whole
            place[words[0]] = place.get(words[0], frozenset()) | {name}

    def inside(self, plain_text: str) -> set[str]:
        """Return the groups of the entries that a text without spaces has."""
        return {name for entry, name in self._inside if entry in plain_text}


@cache
def _groups() -> _Groups:
    written = tomllib.loads(GROUPS.read_text(encoding="utf-8"))
    return _Groups((name, entry) for name, words in written.items() for entry in words.split())

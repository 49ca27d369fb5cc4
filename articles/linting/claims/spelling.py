"""What a pattern spells: its parse tree, and the beginnings of the word that it begins with."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from re import _constants as op  # type: ignore[attr-defined]  # CPython's own; only read
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from articles.linting.claims.words import NAME, words_of

LONGEST = 7  # characters of a beginning

_MOST = 300  # beginnings of one word; more say little, and cost more than they save
_EMPTY = (op.AT, op.ASSERT, op.ASSERT_NOT)  # without a condition only more can match
_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT)
_WORD_START = re.compile(r"\w*")

Heads = frozenset[str]
_NEW: Heads = frozenset([""])  # a word of which nothing is spelled
_FIRST_STAND_IN = 0xE000  # of the characters that no text has
Parts = tuple["str | Choice | Repeat | None", ...]  # None: any characters


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """One of several sequences."""

    branches: tuple[Parts, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Repeat:
    """A sequence once, several times, or not at all."""

    parts: Parts
    can_lack: bool
    can_recur: bool


def parse(pattern: str) -> Parts:
    """Return the parts of a regular expression in which `<NAME>`s stand; see `words.source`."""
    return _simplify(parser.parse(NAME.sub(_stand_in, pattern)))


def fragments(pattern: str) -> tuple[str, ...]:
    """Return texts of which every match of a pattern holds one; the empty one if none is known."""
    return tuple(sorted(_fragments(parse(pattern)) or ("",)))


def heads(parts: Parts) -> Heads | None:
    """Return the beginnings of the word with which the parts must begin, or None."""
    found = _spell(parts, _NEW)[0]
    return found if "" not in found and len(found) <= _MOST else None


_stood_for: list[Choice] = []  # what each stand-in stands for; the words of a name, once
_stand_ins: dict[str, str] = {}


def _stand_in(found: re.Match[str]) -> str:
    """Return the one character that stands for a `<NAME>` while a pattern is parsed."""
    name = found[1]
    if name not in _stand_ins:
        whole = Choice((_simplify(parser.parse(words_of(name))),))
        _stand_ins[name] = chr(_FIRST_STAND_IN + len(_stood_for))
        _stood_for.append(whole)
    return _stand_ins[name]


def _simplify(nodes: Iterable[tuple[Any, Any]]) -> Parts:
    """Return a parse tree with its letters put together and its conditions left out."""
    parts: list[str | Choice | Repeat | None] = []
    for kind, value in nodes:
        if kind is op.LITERAL and value >= _FIRST_STAND_IN:
            parts.append(_stood_for[value - _FIRST_STAND_IN])
        elif kind is op.LITERAL:
            is_going_on = bool(parts) and isinstance(parts[-1], str)
            parts.append(f"{parts.pop()}{chr(value)}" if is_going_on else chr(value))
        elif kind is op.SUBPATTERN:
            parts.append(Choice((_simplify(value[-1]),)))
        elif kind is op.BRANCH:
            parts.append(Choice(tuple(_simplify(branch) for branch in value[1])))
        elif kind in _REPEATS:
            parts.append(Repeat(_simplify(value[2]), value[0] == 0, value[1] != 1))
        elif kind not in _EMPTY:
            parts.append(None)
    return tuple(parts)


def _fragments(parts: Parts) -> Heads | None:
    """Return texts of which one is in whatever the parts match, the longest that there are."""
    found = [each for part in parts if (each := _fragments_of(part)) is not None]
    return max(found, key=lambda texts: min(map(len, texts)), default=None)


def _fragments_of(part: str | Choice | Repeat | None) -> Heads | None:
    """Return texts of which one is in whatever one part matches."""
    if isinstance(part, str):
        return frozenset([part])
    if isinstance(part, Choice):
        found = [_fragments(branch) for branch in part.branches]
        known = [each for each in found if each is not None]
        return frozenset[str]().union(*known) if len(known) == len(found) else None
    return _fragments(part.parts) if isinstance(part, Repeat) and not part.can_lack else None


def _spell(parts: Parts, before: Heads) -> tuple[Heads, Heads]:
    """Spell a word on: return every beginning, and those of them that go on after the parts."""
    done: Heads = frozenset()
    for part in parts:
        if not before or len(before) + len(done) > _MOST:
            return done | before, frozenset()
        ended, before = _spell_part(part, before)
        done |= ended
    return done | before, before


def _spell_part(part: str | Choice | Repeat | None, before: Heads) -> tuple[Heads, Heads]:
    """Spell a word on with one part: the beginnings that end in it, and those that go on."""
    if isinstance(part, str):
        return _spell_text(part, before)
    if isinstance(part, Choice):
        return _spell_new(part) if before == _NEW else _spell_choice(part, before)
    if isinstance(part, Repeat):
        every, going = _spell(part.parts, before)
        lacking = before if part.can_lack else frozenset()
        if part.can_recur:  # what comes after the first time is not spelled
            return every, lacking
        return every - going, going | lacking
    return before, frozenset()


@lru_cache(maxsize=4096)
def _spell_new(choice: Choice) -> tuple[Heads, Heads]:
    """Spell a word that begins with a choice; the words of a name begin many patterns."""
    return _spell_choice(choice, _NEW)


def _spell_choice(choice: Choice, before: Heads) -> tuple[Heads, Heads]:
    """Spell a word on with each branch of a choice."""
    found = [_spell(branch, before) for branch in choice.branches]
    going = frozenset[str]().union(*(on for _, on in found))
    return frozenset[str]().union(*(every - on for every, on in found)), going


def _spell_text(text: str, before: Heads) -> tuple[Heads, Heads]:
    """Spell a word on with letters; a word ends where another character follows."""
    start = _WORD_START.match(text)
    longer = {head + (start[0] if start else "") for head in before}
    if not text.isalnum():
        return frozenset(head[:LONGEST] for head in longer), frozenset()
    ended = frozenset(head[:LONGEST] for head in longer if len(head) >= LONGEST)
    return ended, frozenset(head for head in longer if len(head) < LONGEST)

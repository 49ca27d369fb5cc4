"""A recipe names meanings which, put together in one part of a sentence, make a claim.

`@CURE ILL` is a word of cure and one of illness, in either order; what the sentence does with the
word of cure counts (denies, asks, asserts). A recipe is made of:

    @A|B   the marked meaning: A or B
    C|D    in the same part of the sentence, C or D
    <C >C  the same, but before it, or after it
    +E     anywhere in the sentence
    -F     nowhere in the sentence
    !G     not in the same part
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from articles.linting.claims.tags import Tag, Tags

_PART_END = re.compile(r"[;.!?]| but | because | although ")
_SIGNS = "@<>+-!"
_DENIED = re.compile(r"\b(?:not|never|no|without|hardly)(?: (?!only|just)\w+)? $")
_COMPANIONS = frozenset(("HELPS", "RELIEF", "IMPROVE", "CURE", "EFFECT", "SUITS"))  # if not denied


@dataclass(frozen=True, slots=True)
class Recipe:
    """What must stand in a sentence, and what must not."""

    marked: str
    others: tuple[tuple[str, str], ...]  # a sign, or "", and meanings

    @property
    def needed(self) -> tuple[list[str], ...]:
        """Sets of meanings; a sentence must have one of each."""
        near = (senses for sign, senses in self.others if sign not in ("-", "!"))
        return tuple(senses.split("|") for senses in (self.marked, *near))

    @property
    def forbidden(self) -> list[str]:
        """Meanings that a sentence must not have."""
        return [one for sign, senses in self.others if sign == "-" for one in senses.split("|")]

    def find(self, text: str, tags: Tags) -> Iterator[Tag]:
        """Yield the marked words wherever the whole recipe is there."""
        if not self._may_be(tags):
            return
        for tag in tags.of(self.marked):
            start, end = part_of(text, tag)
            near = [
                (sign, [other for other in tags.of(senses) if not _is_denied(text, other)])
                for sign, senses in self.others
            ]
            if all(_stands(sign, others, tag, start, end) for sign, others in near):
                yield tag

    def _may_be(self, tags: Tags) -> bool:
        """Say whether all meanings are in the sentence, and none that must not be."""
        return bool(tags.of(self.marked)) and all(
            bool(tags.of(senses)) is (sign != "-") for sign, senses in self.others if sign != "!"
        )


@cache
def recipe(source: str) -> Recipe:
    """Read a recipe as it is written."""
    marked = ""
    others = []
    for word in source.split():
        sign = word[0] if word[0] in _SIGNS else ""
        senses = word.removeprefix(sign)
        if sign == "@":
            marked = senses
        else:
            others.append((sign, senses))
    return Recipe(marked, tuple(others))


def part_of(text: str, tag: Tag) -> tuple[int, int]:
    """Return the part of a sentence that a word stands in, up to a stop or a “but”."""
    start = max((found.end() for found in _PART_END.finditer(text, 0, tag.start)), default=0)
    found = _PART_END.search(text, tag.end)
    return start, found.start() if found else len(text)


def _is_denied(text: str, tag: Tag) -> bool:
    """Say whether a word of good is denied just before it: “will not help”."""
    return tag.sense in _COMPANIONS and _DENIED.search(text, 0, tag.start) is not None


def _stands(sign: str, tags: list[Tag], marked: Tag, start: int, end: int) -> bool:
    """Say whether one of the tags stands where the sign wants it."""
    if sign in "+-" and sign:
        return True  # of the whole sentence, and seen to already
    near = [
        tag
        for tag in tags
        if start <= tag.start
        and tag.end <= end
        and (tag.end <= marked.start or tag.start >= marked.end)
    ]
    if sign == "<":
        return any(tag.end <= marked.start for tag in near)
    if sign == ">":
        return any(tag.start >= marked.end for tag in near)
    return bool(near) is (sign != "!")

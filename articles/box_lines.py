"""The lines that begin and end boxes.

Where such a line is missing or misspelt, this says so, and what was meant. Whoever reads on reads
the lines as they were meant, so that one slip is one problem and not a page of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from articles.box_kinds import KINDS, meant_kind, take_name
from articles.box_marks import (
    END,
    LIKE_A_START,
    LIKE_AN_END,
    START,
    find_end,
    find_last_line,
    find_pairs,
)


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wrong with one of these lines."""

    index: int  # of the line, from 0
    rule: str
    message: str
    fix: str


@dataclass(frozen=True, slots=True)
class Boxes:
    """The lines of a body with every box as it was meant: as many lines as there were.

    An end that had to be put in stands behind a line break at the end of the line above it.
    """

    lines: tuple[str, ...]
    slips: tuple[Slip, ...]
    unknown: frozenset[int]  # where a box of an unknown kind began; that line is empty now


def mend_boxes(lines: Sequence[str], first_line: int) -> Boxes:
    """Return the lines with boxes of known kinds alone, each with its end; code has none."""
    mender = _Mender(list(lines), first_line)
    for index in range(len(lines)):
        mender.mend_start(index)
    mender.pairs = find_pairs(mender.lines)
    for index, line in enumerate(mender.lines):
        if start := START.match(line):
            mender.mend_end(index, start["signs"])
    for index, line in enumerate(mender.lines):
        if END.match(line) and index not in mender.ends:
            mender.drop_end(index)
    for index in mender.unknown:
        mender.lines[index] = ""
    slips = sorted(mender.slips, key=lambda slip: slip.index)
    return Boxes(tuple(mender.lines), tuple(slips), frozenset(mender.unknown))


class _Mender:
    """Goes over the lines, first for what begins boxes, then for what ends them."""

    def __init__(self, lines: list[str], first_line: int) -> None:
        self.lines = lines
        self.first_line = first_line  # of the file
        self.slips: list[Slip] = []
        self.unknown: set[int] = set()
        self.ends: set[int] = set()  # of boxes of known kinds
        self.ends_of_unknown: set[int] = set()
        self.pairs: dict[int, int] = {}

    def mend_start(self, index: int) -> None:
        """Write the first line of a box as it was meant."""
        line = self.lines[index]
        start = START.match(line)
        like = None if start else LIKE_A_START.match(line)
        if start is None and like is None:
            return
        name, rest = take_name((start or like)["text"])  # type: ignore[index] # one of them is there
        kind = meant_kind(name)
        if like is not None:
            self._mend_signs(index, kind, rest)
        elif start is not None and kind is None:
            self.unknown.add(index)
            every = ", ".join(f"/// {one}" for one in KINDS)
            self._slip(index, "block-unknown", _no_box(name), f"write one of: {every}")
        elif start is not None and kind != name.lower():
            self.lines[index] = f"{start['signs']} {kind} {rest}".rstrip()
            self._slip(index, "block-unknown", _no_box(name), f"write {self.lines[index]}")

    def _mend_signs(self, index: int, kind: str | None, rest: str) -> None:
        """Take a line for the beginning of a box that has other signs than three slashes."""
        if kind is None or (rest and not rest.startswith("|")):
            return  # text
        shown = " ".join(self.lines[index].split())
        self.lines[index] = f"/// {kind} {rest}".rstrip()
        message = f'the line "{shown}" begins no box: a box begins with three slashes'
        self._slip(index, "block-slashes", message, f"write {self.lines[index]}")

    def mend_end(self, start: int, slashes: str) -> None:
        """Find the end of a box; put it in where it is missing."""
        ends = self.ends_of_unknown if start in self.unknown else self.ends
        place, has_end = find_end(self.lines, start, slashes)
        if has_end:
            ends.add(place)
            return
        if start in self.pairs:
            self._part_from_inner(start, self.pairs[start], slashes)
        elif (meant := self._meant_end(start, place)) is not None:
            shown = " ".join(self.lines[meant].split())
            message = f'the line "{shown}" does not end the box that begins with {slashes}'
            self._slip(meant, "block-slashes", message, f"write {slashes}")
            self.lines[meant] = slashes
            ends.add(meant)
        elif start not in self.unknown:  # else its kind is what is to be mended first
            self._put_end(start, place, slashes)

    def _part_from_inner(self, start: int, end: int, slashes: str) -> None:
        """Give a box around another one a slash more."""
        box = self.lines[start].strip()
        message = f"the box {box} has another box in it that begins with as many slashes"
        fix = f"write /{box} here, and /{slashes} on line {self.first_line + end}, where it ends"
        self._slip(start, "block-nested", message, fix)
        self.lines[start], self.lines[end] = f"/{box}", f"/{slashes}"
        self.ends.add(end)

    def _meant_end(self, start: int, place: int) -> int | None:
        """Return the index of a line that was surely meant to end a box, with the wrong signs."""
        depth = 0  # of boxes inside it that are open
        for index in range(start + 1, place):
            line = self.lines[index]
            if START.match(line):
                depth += 1
            elif END.match(line):
                depth -= 1
            if depth < 0 or (depth == 0 and LIKE_AN_END.match(line)):
                return index
        is_end = place < len(self.lines) and END.match(self.lines[place]) is not None
        return place if is_end and place not in self.ends | self.ends_of_unknown else None

    def _put_end(self, start: int, place: int, slashes: str) -> None:
        kind = take_name(self.lines[start].strip().lstrip("/"))[0].lower()
        last = find_last_line(self.lines, start, place, kind)
        message = f"the box {slashes} {kind} has no end"
        fix = f"type {slashes} on a line of its own after line {self.first_line + last}"
        if last > start:
            fix += ", or wherever the box is to end"
        self._slip(start, "block-unclosed", message, fix)
        self.lines[last] += f"\n{slashes}"

    def drop_end(self, index: int) -> None:
        """Take an end out that ends nothing, or a box of an unknown kind."""
        if index not in self.ends_of_unknown:
            message = f"the line {self.lines[index].strip()} ends a box, and none is open above it"
            fix = "delete it, or write the first line of the box where it begins, such as /// note"
            self._slip(index, "block-unopened", message, fix)
        self.lines[index] = ""

    def _slip(self, index: int, rule: str, message: str, fix: str) -> None:
        self.slips.append(Slip(index, rule, message, fix))


def _no_box(name: str) -> str:
    return f'there is no box named "{name}"'

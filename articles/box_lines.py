"""The lines that begin and end boxes.

Where such a line is missing or misspelt, this says so, and what was meant. Whoever reads on reads
the lines as they were meant, so that one slip is one problem and not a page of them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from articles.box_kinds import CHARTS, KINDS, STEPS, meant_kind, take_name

START = re.compile(r"^[ ]*(?P<signs>/{3,})[ ]*(?P<text>[\w-].*)$")
END = re.compile(r"^[ ]*(?P<signs>/{3,})[ ]*$")
SIGNS = r"/{1,2}|/(?:[ ]+/){1,3}|\\{2,}|:{3,}|!{3,}"  # in place of three slashes
LIKE_A_START = re.compile(rf"^[ ]{{0,3}}(?P<signs>{SIGNS})[ ]*(?P<text>[A-Za-z].*)$")
LIKE_AN_END = re.compile(rf"^[ ]{{0,3}}(?P<signs>{SIGNS})[ ]*$")
HEADING = re.compile(r"^#{1,6}(?!#)")
PART = re.compile(r"^#{1,2}(?!#)")  # what ends a box of steps, whose steps begin with ###


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
        place, has_end = _find_end(self.lines, start, slashes)
        if has_end:
            ends.add(place)
            return
        outer = self._end_around(start, slashes)
        if outer is not None:
            self._part_from_inner(start, outer, slashes)
        elif (meant := self._meant_end(start, place)) is not None:
            shown = " ".join(self.lines[meant].split())
            message = f'the line "{shown}" does not end the box that begins with {slashes}'
            self._slip(meant, "block-slashes", message, f"write {slashes}")
            self.lines[meant] = slashes
            ends.add(meant)
        elif start not in self.unknown:  # else its kind is what is to be mended first
            self._put_end(start, place, slashes)

    def _end_around(self, start: int, slashes: str) -> int | None:
        """Return the index of the end of a box around another one with as many slashes."""
        depth = 0
        for index in range(start + 1, len(self.lines)):
            mark = START.match(self.lines[index]) or END.match(self.lines[index])
            if PART.match(self.lines[index]):
                return None
            if mark and mark["signs"] == slashes:
                depth += 1 if "text" in mark.re.groupindex else -1
            if depth < 0:
                return index
        return None

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
        last = _last_line(self.lines, start, place, kind)
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


def _find_end(lines: Sequence[str], start: int, slashes: str) -> tuple[int, bool]:
    """Return the index of the line that ends a box and True; without one, how far to look.

    Without an end of its own it ends above the next box, or the end of another.
    """
    for index in range(start + 1, len(lines)):
        if (end := END.match(lines[index])) and len(end["signs"]) >= len(slashes):
            return index, end["signs"] == slashes
        other = START.match(lines[index])
        if other and len(other["signs"]) >= len(slashes):
            return index, False
    return len(lines), False


def _last_line(lines: Sequence[str], start: int, place: int, kind: str) -> int:
    """Return the index of the last line that probably belongs to a box without an end."""
    last = start
    heading = PART if kind == STEPS else HEADING
    for index in range(start + 1, place):
        if heading.match(lines[index]):
            break
        if lines[index].strip():
            last = index
        elif last > start and kind not in (STEPS, *CHARTS):
            break  # the paragraph or the list is at its end
    return last

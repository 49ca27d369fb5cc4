"""How the lines that begin and end boxes look, and where a box ends."""

import re
from collections.abc import Sequence

from articles.box_kinds import CHARTS, STEPS

START = re.compile(r"^[ ]*(?P<signs>/{3,})[ ]*(?P<text>[\w-].*)$")
END = re.compile(r"^[ ]*(?P<signs>/{3,})[ ]*$")
SIGNS = r"/{1,2}|/(?:[ ]+/){1,3}|\\{2,}|:{3,}|!{3,}"  # in place of three slashes
LIKE_A_START = re.compile(rf"^[ ]{{0,3}}(?P<signs>{SIGNS})[ ]*(?P<text>[A-Za-z].*)$")
LIKE_AN_END = re.compile(rf"^[ ]{{0,3}}(?P<signs>{SIGNS})[ ]*$")
HEADING = re.compile(r"^#{1,6}(?!#)")
PART = re.compile(r"^#{1,2}(?!#)")  # what ends a box of steps, whose steps begin with ###
CHART_PARTS = 2  # its table, and below it a paragraph that says where the numbers are from


def find_pairs(lines: Sequence[str]) -> dict[int, int]:
    """Return {where a box begins: where it ends}, as if boxes with as many slashes could nest.

    No box goes on over a heading of the second level.
    """
    opened: dict[str, list[int]] = {}
    found = {}
    for index, line in enumerate(lines):
        if PART.match(line):
            opened = {}
        elif start := START.match(line):
            opened.setdefault(start["signs"], []).append(index)
        elif (end := END.match(line)) and opened.get(end["signs"]):
            found[opened[end["signs"]].pop()] = index
    return found


def find_end(lines: Sequence[str], start: int, slashes: str) -> tuple[int, bool]:
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


def find_last_line(lines: Sequence[str], start: int, place: int, kind: str) -> int:
    """Return the index of the last line that probably belongs to a box without an end."""
    last = start
    heading = PART if kind == STEPS else HEADING
    most = CHART_PARTS if kind in CHARTS else 1  # paragraphs, lists or tables
    for index in range(start + 1, place):
        if heading.match(lines[index]):
            break
        if lines[index].strip():
            last = index
        elif lines[index - 1].strip() and last > start and kind != STEPS:
            most -= 1
            if not most:
                break
    return last

"""Say in an editor's words why YAML cannot be read, line by line; YAML's own words stay out."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

FIELD = re.compile(r"^(?P<name>[A-Za-z_][\w-]*)[ ]*:(?:[ ]+(?P<value>.*))?$")
NO_SPACE = re.compile(r"^(?P<name>[A-Za-z_][\w-]*):(?P<value>[^\s:/].*)$")
QUOTED = re.compile(r"""^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?:[ ]+#.*)?$""")
FLOW = re.compile(r"^(?:\[[^\[\]]*\]|\{[^{}]*\})(?:[ ]+#.*)?$")
NEEDS_QUOTES = "@`%*&!|>?,]}"  # signs that mean something to YAML where a text begins with them
UNCLOSED_BRACKET = "a bracket is opened and not closed"
OTHER_DASHES = ("* ", "+ ", "\N{BULLET}", "\N{EN DASH}", "\N{EM DASH}")  # of lists elsewhere
MOST_SHOWN = 40  # characters of a line that a message repeats
LEFT_EDGE = "begin it at the left edge, without spaces"
BLOCK_TEXT = re.compile(r"^[|>][+-]?\d?$")


@dataclass(frozen=True, slots=True)
class Fault:
    """One line that cannot be read."""

    line: int  # of the file, counted from 1
    message: str
    fix: str


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the text, taken apart."""

    number: int  # of the file, counted from 1
    indent: int
    is_item: bool  # begins with "- "
    text: str  # without indent and dash

    @property
    def field(self) -> re.Match[str] | None:
        return FIELD.match(self.text)

    @property
    def value(self) -> str:
        """The text that the line gives to a field or to a list."""
        if field := self.field:
            return str(field["value"] or "").strip()
        return self.text if self.is_item else ""


def find_faults(text: str, *, first_line: int, at: int) -> tuple[Fault, ...]:
    """Return what is wrong with a text that YAML refused at line `at`; at least one fault.

    `first_line` and `at` are lines of the file. Lines behind `at` are looked at, too: YAML stops
    at the first fault, and an editor wants to know them all.
    """
    raw = text.split("\n")
    lines = [line for n, one in enumerate(raw, first_line) if (line := _take_apart(n, one))]
    found = [fault for line in lines if (fault := _fault_of(line))]
    faulty = {fault.line for fault in found}
    found += _misplaced(lines, faulty)
    if not any(fault.line <= at + 1 for fault in found):
        shown = raw[at - first_line].strip() if at - first_line < len(raw) else ""
        found.append(_unknown(shown, at))
    return tuple(sorted(found, key=lambda fault: fault.line))


def _take_apart(number: int, raw: str) -> _Line | None:
    """Return the parts of a line, or None where nothing stands on it."""
    text = raw.strip(" ")
    if not text.strip() or text.startswith("#"):
        return None
    indent = len(raw) - len(raw.lstrip(" "))
    is_item = text.startswith("- ") or text == "-"
    return _Line(number, indent, is_item, text[1:].strip(" ") if is_item else text)


def _fault_of(line: _Line) -> Fault | None:
    """Return what is wrong with a line whatever stands around it."""
    if line.text.startswith("\t"):
        return Fault(line.number, "this line begins with a tab", "use spaces instead of the tab")
    if found := NO_SPACE.match(line.text):
        name, value = found["name"], found["value"]
        message = f'there is no space after "{name}:"'
        return Fault(line.number, message, f"write {name}: {value}")
    reason = _fault_of_value(line.value)
    if reason is None:
        return None
    field = line.field
    start = f"{field['name']}: " if field else "- "
    fix = f"put the whole text in quotes: {start}{_quoted(line.value)}"
    is_list = reason == UNCLOSED_BRACKET
    return Fault(
        line.number, reason, f"close the bracket on the same line, or {fix}" if is_list else fix
    )


def _fault_of_value(value: str) -> str | None:
    """Say what in an unquoted text means something else to YAML, or return None."""
    if not value or BLOCK_TEXT.match(value) or QUOTED.match(value) or FLOW.match(value):
        return None
    if value[0] in "\"'":
        is_closed = value.count(value[0]) > 1
        return (
            "there is more text behind the closing quotation mark"
            if is_closed
            else "a quotation mark is opened and not closed"
        )
    if value[0] in "[{":
        is_closed = "]}"["[{".index(value[0])] in value
        return "there is more text behind the closing bracket" if is_closed else UNCLOSED_BRACKET
    if value[0] in NEEDS_QUOTES or value.startswith("- "):
        return f'a text cannot begin with "{value[0]}" without quotes'
    if re.search(r":(?:[ ]|$)", value):
        return "the text has a colon followed by a space"
    return None


def _quoted(value: str) -> str:
    """Return the text in quotes, without a quotation mark that was meant to hold it."""
    if value[0] in "\"'" and value.count(value[0]) == 1:
        value = value[1:]
    elif value[0] in "\"'" and len(value) > 1 and value[0] == value[-1]:
        value = value[1:-1]
    return f'"{value}"' if '"' not in value else "'" + value.replace("'", "''") + "'"


def _misplaced(lines: Sequence[_Line], faulty: Set[int]) -> Iterator[Fault]:
    """Yield lines without a name, and those that do not line up with what they belong to.

    Of the lines with the numbers `faulty` something else is wrong, and they are meant to be there.
    """
    fine: list[_Line] = []  # a line that is not fine is no measure for those below it
    for line, below in zip(lines, [*lines[1:], None], strict=True):
        if line.number in faulty:
            fine.append(line)
        elif fault := _fault_of_item(line, below) or _fault_of_place(line, fine, faulty):
            faulty = {*faulty, line.number}
            yield fault
            if line.is_item:
                fine.append(line)
        else:
            fine.append(line)


def _fault_of_item(line: _Line, below: _Line | None) -> Fault | None:
    """Say that the first line of an entry lacks a colon, where the next one goes on with it."""
    goes_on = below is not None and below.indent == line.indent + 2 and below.field is not None
    if not (line.is_item and goes_on) or line.field is not None or below is None or below.is_item:
        return None
    name, _, rest = line.text.partition(" ")
    fix = f"write - {name}: {rest}".rstrip()
    return Fault(line.number, f'there is no colon behind "{name}"', fix)


def _fault_of_place(line: _Line, fine: Sequence[_Line], faulty: Set[int]) -> Fault | None:
    """Return what is wrong with the place of a line below the ones that are fine."""
    above = _owner(line, fine)
    if above is not None and above.number in faulty:
        return None  # the line above is what is to be mended first
    if not line.is_item and line.field is None:
        goes_on = above is not None and above.value
        return None if goes_on else _no_field(line)
    if above is None and line.indent and not line.is_item:
        return Fault(line.number, "this line begins with spaces", LEFT_EDGE)
    if above is not None and above.value and not _opens_item(above, line):
        message = f"this line begins further right than line {above.number}"
        return Fault(line.number, message, _line_up(above))
    beside = next((one for one in fine if _owner(one, fine[: fine.index(one)]) is above), line)
    if beside.indent == line.indent:
        return None
    message = f"this line does not line up with line {beside.number}"
    return Fault(line.number, message, _line_up(beside))


def _owner(line: _Line, lines: Sequence[_Line]) -> _Line | None:
    """Return the nearest of the lines above that begins further left."""
    for other in reversed(lines):
        if other.indent < line.indent:
            return other
        if other.indent == line.indent and line.is_item and not other.is_item and not other.value:
            return other  # a list may begin right below the name of its field
    return None


def _opens_item(above: _Line, line: _Line) -> bool:
    """Tell whether a line goes on with the fields of the list item above it."""
    return above.is_item and above.field is not None and line.indent == above.indent + 2


def _no_field(line: _Line) -> Fault:
    shown = line.text if len(line.text) <= MOST_SHOWN else f"{line.text[:MOST_SHOWN]}…"
    first = re.match(r"[A-Za-z_]+", line.text)
    fix = "delete the line, or put it at the end of the line above"
    if line.text.startswith(OTHER_DASHES):
        message = f'a line of a list begins with "- ": "{shown}"'
        return Fault(line.number, message, f"write - {line.text[1:].strip()[:MOST_SHOWN]}")
    if first:
        fix = (
            f"write it as {_named(line.text)}, or, if it goes on with the line above, put it there"
        )
    return Fault(line.number, f'there is no name with a colon on this line: "{shown}"', fix)


def _named(text: str) -> str:
    """Return a line with the colon that was probably meant behind its first word."""
    found = re.match(r"(?P<name>[A-Za-z_]+)[ ]*[=-]?[ ]*(?P<rest>.*)", text)
    assert found is not None
    rest = found["rest"] if len(found["rest"]) <= MOST_SHOWN else f"{found['rest'][:MOST_SHOWN]}…"
    return f"{found['name']}: {rest}".rstrip()


def _line_up(beside: _Line) -> str:
    if beside.indent == 0:
        return LEFT_EDGE
    spaces = "1 space" if beside.indent == 1 else f"{beside.indent} spaces"
    return f"begin it with {spaces}, as line {beside.number} does"


def _unknown(shown: str, at: int) -> Fault:
    message = f'the lines cannot be read from here on: "{shown[:MOST_SHOWN]}"'
    fix = "write on each line a name, a colon, a space and a text, such as title: Side effects;"
    fix += " put a text with other signs in quotes"
    return Fault(at, message, fix)

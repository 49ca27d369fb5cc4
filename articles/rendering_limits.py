"""What a body may not have: characters that no page can show, and more than can be read in time."""

import re
from collections.abc import Iterator

from articles.extensions.body import Body
from articles.extensions.lines import SEPARATOR

# Control characters, private characters, and those that are none:
# https://html.spec.whatwg.org/multipage/parsing.html#preprocessing-the-input-stream
UNFIT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff"
    "\U000f0000-\U0010ffff]"
)
# The parser looks for the end of each sign up to the end of its paragraph, and copies the rest of
# a block for each of its lines. A unit of effort is one character that it looks at; it takes about
# 0.1 microseconds. A long article has 200,000 units, a table of 200 rows two million.
MOST_EFFORT = 20_000_000
SIGNS = re.compile(r"[\[<*_`{&|\\]")
ITEM = re.compile(r"^[ ]*(?:[*+-]|\d+\.)[ ]", re.MULTILINE)
SIGN = r"[ ]*(?:>|[*+:-](?=[ ])|\d+\.(?=[ ]))"  # of a quote, a list or a definition
DEEP = re.compile(rf"^(?:{SIGN}){{12}}|^[ ]{{48,}}(?:[*+-]|\d+\.)[ ]", re.MULTILINE)


def check_characters(text: str, body: Body, line: int | None = None) -> str:
    """Report characters that no page can show, and return the text without them."""
    for number, part in enumerate(text.split("\n"), body.first_line):
        for character in sorted(set(UNFIT.findall(part))):
            message = f"there is a character that no page can show: U+{ord(character):04X}"
            fix = "it cannot be seen: delete the words around it, and type them again"
            body.error(line or number, "nul-character", message, fix)
    return UNFIT.sub("\N{REPLACEMENT CHARACTER}", text)


def check_effort(text: str, body: Body, first_line: int) -> bool:
    """Say whether a text can be read in time, and report what is too much."""
    if deep := DEEP.search(text):
        line = first_line + text.count("\n", 0, deep.start())
        message = "lists or quotes lie too deep inside each other"
        body.error(line, "too-nested", message, "take some levels of them away")
        return False
    blocks = [(found.start(), found.group()) for found in re.finditer(r"(?:[^\n]+\n?)+", text)]
    efforts = [(effort_of(block), start) for start, block in blocks]
    if sum(effort for effort, _ in efforts) + len(blocks) ** 2 <= MOST_EFFORT:
        return True
    line = first_line + text.count("\n", 0, max(efforts)[1])
    message = "this part, or the whole page, is too long to be read in time"
    fix = "leave an empty line between paragraphs, or make two pages of it"
    body.error(line, "too-long", message, fix)
    return False


def effort_of(block: str) -> int:
    """Return how many characters are looked at, about, to read a block."""
    lines = block.count("\n") + 1
    inside = sum(len(part) * len(SIGNS.findall(part)) for part in parts_of(block))
    return inside + lines * len(block) // 2


def parts_of(block: str) -> Iterator[str]:
    """Yield what is read as one text: rows of a table, items of a list, or else the block."""
    first, _, rest = block.partition("\n")
    second = rest.partition("\n")[0]
    if "|" in first and SEPARATOR.match(second):
        yield from block.split("\n")
    elif ITEM.match(first):
        starts = [found.start() for found in ITEM.finditer(block)]
        yield from (block[a:b] for a, b in zip(starts, [*starts[1:], len(block)], strict=True))
    else:
        yield block

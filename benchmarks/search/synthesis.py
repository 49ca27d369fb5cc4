"""Many sections made of a few: the sentences of the content, put together anew."""

import random
import re
from collections.abc import Sequence
from dataclasses import replace

from articles.search.rows import Entry, FoundPage, Row

SENTENCE = re.compile(r"(?<=[.!?])\s+")
SYLLABLES = ("ba", "den", "fir", "go", "lam", "mu", "nor", "pel", "ra", "sto", "tin", "vex")
SEED = 4


def synthesize(entries: Sequence[Entry], count: int) -> list[Entry]:
    """Return the pages with their rows, and copies of them, until there are `count` rows.

    Each section of a copy has sentences of sections at random, and a word of its own, so that the
    vocabulary grows as that of a larger site would.
    """
    chance = random.Random(SEED)  # the same sections in every run
    rows = [row for entry in entries for row in entry.rows]
    sentences = [found for row in rows for found in SENTENCE.split(row.body) if found]
    found = list(entries)
    left = count - len(rows)
    copy = 0
    while left > 0:
        copy += 1
        for entry in entries:
            made = tuple(_copy_row(row, sentences, chance) for row in entry.rows[: max(left, 0)])
            found.append(Entry(_copy_page(entry.page, copy), made))
            left -= len(made)
    return found


def _copy_row(row: Row, sentences: Sequence[str], chance: random.Random) -> Row:
    length = max(1, len(SENTENCE.split(row.body)))
    body = " ".join([*chance.choices(sentences, k=length), _word(chance)])
    return replace(row, body=body, text=body)


def _copy_page(page: FoundPage, copy: int) -> FoundPage:
    slug = f"{page.slug}-{copy}"
    return replace(page, slug=slug, url=page.url.replace(page.slug, slug))


def _word(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=4))

"""Many sections made of a few: the sentences of the content, put together anew."""

import random
import re
from collections.abc import Sequence
from dataclasses import replace

from articles.search.rows import FoundPage, Row

SENTENCE = re.compile(r"(?<=[.!?])\s+")
SYLLABLES = ("ba", "den", "fir", "go", "lam", "mu", "nor", "pel", "ra", "sto", "tin", "vex")
SEED = 4


def synthesize(
    pages: Sequence[FoundPage], rows: Sequence[Row], count: int
) -> tuple[list[FoundPage], list[Row]]:
    """Return the pages and rows, and copies of them, until there are `count` rows.

    Each section of a copy has sentences of sections at random, and a word of its own, so that the
    vocabulary grows as that of a larger site would.
    """
    chance = random.Random(SEED)  # the same sections in every run
    sentences = [found for row in rows for found in SENTENCE.split(row.body) if found]
    all_pages, all_rows = list(pages), list(rows)
    copy = 0
    while len(all_rows) < count:
        copy += 1
        first = len(all_pages)
        all_pages += [_copy_page(page, copy) for page in pages]
        for row in rows[: count - len(all_rows)]:
            length = max(1, len(SENTENCE.split(row.body)))
            body = " ".join([*chance.choices(sentences, k=length), _word(chance)])
            all_rows.append(replace(row, page=first + row.page, body=body, text=body))
    return all_pages, all_rows


def _copy_page(page: FoundPage, copy: int) -> FoundPage:
    slug = f"{page.slug}-{copy}"
    return replace(page, slug=slug, url=page.url.replace(page.slug, slug))


def _word(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=4))

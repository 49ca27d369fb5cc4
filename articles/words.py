"""Words of a text as search and crisis help compare them: small letters, no accents, no signs."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

WORD = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*")
ASCII_WORD = re.compile("[a-z0-9]+")  # in small letters
APOSTROPHES = re.compile("['’ʼ]")
POSSESSIVE = re.compile("['’ʼ]s$", re.IGNORECASE)


class Word(NamedTuple):
    """One word of a text, and where it stands."""

    form: str  # as words are compared
    start: int
    end: int


def fold(word: str) -> str:
    """Return a word as words are compared: "Mom's" is "mom", "can't" is "cant", "é" is "e"."""
    if word.isascii() and word.isalnum():
        return word.lower()
    bare = APOSTROPHES.sub("", POSSESSIVE.sub("", word))
    if bare.isascii():
        return bare.lower()
    parts = unicodedata.normalize("NFKD", bare.casefold())
    return "".join(part for part in parts if part.isalnum()).casefold()


def find_words(text: str) -> Iterator[Word]:
    """Yield the words of a text in order."""
    for match in WORD.finditer(text):
        word = match[0]
        form = word.lower() if word.isascii() and word.isalnum() else fold(word)
        if form:
            start, end = match.span()
            yield Word(form, start, end)


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text in order, as words are compared."""
    if text.isascii():
        return _words_of_ascii(text.lower())
    return tuple(
        form
        for word in WORD.findall(text)
        if (form := word.lower() if word.isascii() and word.isalnum() else fold(word))
    )


def _words_of_ascii(text: str) -> tuple[str, ...]:
    """Return the words of most texts, some times faster; a start reads all of a site's words."""
    if "'" not in text:
        return tuple(ASCII_WORD.findall(text))
    return tuple(word if word.isalnum() else fold(word) for word in WORD.findall(text))


def clean(text: str, *, most: int) -> str:
    """Return what somebody typed as one line of text that is safe to handle, `most` long.

    Control characters, halves of characters and invisible signs are taken out.
    """
    joined = unicodedata.normalize("NFC", text[: most * 8])
    kept = (" " if _is_break(char) else char for char in joined if not _is_noise(char))
    return " ".join("".join(kept).split())[:most].strip()


def _is_break(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Zl", "Zp", "Zs")


def _is_noise(char: str) -> bool:
    """Tell whether a character is half of one, unassigned, for private use or never seen."""
    return unicodedata.category(char) in ("Cs", "Cn", "Co", "Cf") and char != "\u200d"

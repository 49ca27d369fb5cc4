"""Find phrases in a text however it is written: other letters, spaced out, accents left out."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

# Letters of other alphabets that stand in for Latin ones inside a Latin word.
LOOK_ALIKES = str.maketrans("аеорсухіјѕԁһӏαορνικτ", "aeopcyxijsdhlaopvikt")
DIGITS_FOR_LETTERS = str.maketrans("013457@$", "oieastas")
LATIN = re.compile(r"[a-z]")
INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u2060-\u2064\u202a-\u202e\ufeff]")
SPACED_OUT = re.compile(
    r"(?<![^\W_])(?:(?:[^\W\d_][ .\-_*]){3,}|(?:[^\W\d_][.\-_*]){2})[^\W\d_](?![^\W_])"
)
LEET = re.compile(r"(?<![\w.,$€£])(?=\w*[a-z])[a-z@$][a-z0134579@$]*[0134579@$][a-z]+(?!\w)")
WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
NO_SPACES = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)
ANY_WORDS = 3  # that a lone * stands for, at most


def plain(text: str) -> str:
    """Return the text in small letters without accents, tricks and invisible characters."""
    text = INVISIBLE.sub("", unicodedata.normalize("NFKC", text)).casefold()
    text = text.replace("’", "'").replace("`", "'")
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn")
    text = unicodedata.normalize("NFC", bare)
    text = SPACED_OUT.sub(lambda found: re.sub(r"[ .\-_*]", "", found[0]), text)
    text = LEET.sub(lambda found: found[0].translate(DIGITS_FOR_LETTERS), text)
    return re.sub(r"\w+", lambda found: _one_alphabet(found[0]), text)


def words_of(plain_text: str) -> list[str]:
    """Return the words of a text that is plain already."""
    return WORD.findall(plain_text)


def _one_alphabet(word: str) -> str:
    return word.translate(LOOK_ALIKES) if LATIN.search(word) else word


class Phrases:
    """Phrases to look for.

    `rank*` stands for every word with that beginning, a lone `*` for up to three words of any
    kind. A phrase in a script without spaces is found anywhere in a line.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        written = [" ".join(phrase.split()) for phrase in phrases]
        self._inside = tuple(plain(phrase) for phrase in written if NO_SPACES.search(phrase))
        self._by_start: dict[str, list[tuple[str, ...]]] = {}
        for phrase in written:
            if not NO_SPACES.search(phrase):
                words = tuple(_pattern(part) for part in phrase.split(" "))
                self._by_start.setdefault(words[0], []).append(words)

    def count(self, plain_text: str, words: list[str]) -> int:
        """Return how many different phrases the text has."""
        return len(set(self.find(plain_text, words)))

    def find(self, plain_text: str, words: list[str]) -> Iterator[str]:
        """Yield the phrases that the text has."""
        yield from (phrase for phrase in self._inside if phrase in plain_text)
        for place, word in enumerate(words):
            for start in (word, *(f"{word[:length]}*" for length in range(2, len(word) + 1))):
                for phrase in self._by_start.get(start, ()):
                    if _goes_on(phrase[1:], words, place + 1):
                        yield " ".join(phrase)


def _pattern(part: str) -> str:
    return "*" if part == "*" else "".join(words_of(plain(part))) + ("*" if part[-1] == "*" else "")


def _goes_on(rest: tuple[str, ...], words: list[str], place: int) -> bool:
    """Tell whether the words from a place on are the rest of a phrase."""
    if not rest:
        return True
    if rest[0] == "*":
        return any(_goes_on(rest[1:], words, place + gap) for gap in range(ANY_WORDS + 1))
    if place >= len(words) or not _is_like(words[place], rest[0]):
        return False
    return _goes_on(rest[1:], words, place + 1)


def _is_like(word: str, pattern: str) -> bool:
    return word.startswith(pattern[:-1]) if pattern[-1] == "*" else word == pattern

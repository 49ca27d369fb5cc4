"""Snippets: the part of a text that says most about a query, with its words marked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from articles.search.results import Piece
from articles.words import Word, find_words

LENGTH = 30  # words of a snippet
BEFORE = 6  # words before the first match, if the snippet does not begin with the text
SENTENCE_ENDS = ".!?:;·"


@dataclass(frozen=True, slots=True)
class Marks:
    """Which words of a text match."""

    stems: frozenset[str]
    prefix: str  # of words that match too; empty for none
    stem: Callable[[str], str]

    def match(self, word: str) -> bool:
        """Tell whether a word of a text matches."""
        return self.stem(word) in self.stems or bool(self.prefix and word.startswith(self.prefix))


def make_snippet(
    text: str, marks: Marks, *, words: Sequence[Word] | None = None
) -> tuple[Piece, ...]:
    """Return the best part of a text in pieces, with … where it is cut.

    `words` are those of the text, where they are known already.
    """
    words = tuple(find_words(text)) if words is None else words
    if not words:
        return (Piece(text),) if text else ()
    matching = {form for form in {word.form for word in words} if marks.match(form)}
    hits = [word.form in matching for word in words]
    first = _best_start(text, words, hits) if len(words) > LENGTH else 0
    last = min(first + LENGTH, len(words))
    start = words[first].start if first else 0
    end = words[last - 1].end if last < len(words) else len(text)
    pieces = _pieces(text, start, end, [w for w, hit in zip(words, hits, strict=True) if hit])
    return (
        *([Piece("… ")] if first else []),
        *pieces,
        *([Piece(" …")] if last < len(words) else []),
    )


def _best_start(text: str, words: Sequence[Word], hits: Sequence[bool]) -> int:
    """Return the word from which on most different words match, or one shortly before it."""
    best, most = 0, 0
    for first in range(len(words)):
        if not hits[first]:
            continue
        found = {
            word.form
            for word, hit in zip(words[first : first + LENGTH - BEFORE], hits[first:], strict=False)
            if hit
        }
        if len(found) > most:
            best, most = first, len(found)
    for first in range(best, max(best - BEFORE * 2, -1), -1):
        if first == 0 or text[words[first - 1].end : words[first].start].strip()[:1] in tuple(
            SENTENCE_ENDS
        ):
            return first
    return max(0, best - BEFORE)


def _pieces(text: str, start: int, end: int, matches: Sequence[Word]) -> list[Piece]:
    pieces = []
    for word in matches:
        if word.start < start or word.end > end:
            continue
        if word.start > start:
            pieces.append(Piece(text[start : word.start]))
        pieces.append(Piece(text[word.start : word.end], is_match=True))
        start = word.end
    if start < end:
        pieces.append(Piece(text[start:end]))
    return pieces

"""Stems of words, as the full-text index makes them: "sessions" and "session" have one stem."""

import sqlite3
from collections.abc import Iterable, Mapping
from functools import lru_cache

TOKENIZER = "porter unicode61 remove_diacritics 2"


def find_stems(words: Iterable[str]) -> Mapping[str, str]:
    """Return {word: stem}, asking SQLite's own stemmer, so that both always agree."""
    distinct = list(dict.fromkeys(words))
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute(
            f"CREATE VIRTUAL TABLE word USING fts5(form, content='', tokenize='{TOKENIZER}')"
        )
        connection.execute("CREATE VIRTUAL TABLE stem USING fts5vocab(word, instance)")
        connection.executemany(
            "INSERT INTO word(rowid, form) VALUES (?, ?)", enumerate(distinct, 1)
        )
        found = {row: stem for stem, row in connection.execute("SELECT term, doc FROM stem")}
    finally:
        connection.close()
    return {word: found.get(row, word) for row, word in enumerate(distinct, 1)}


@lru_cache(maxsize=1000)
def stem_of(word: str) -> str:
    """Return the stem of one word."""
    return find_stems((word,))[word]

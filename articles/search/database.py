"""The rows in SQLite's full-text index: made once, asked from any thread, never written again."""

import sqlite3
import threading
import weakref
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log

from articles.search.rows import Row
from articles.stems import TOKENIZER
from articles.words import words_of

COLUMNS = ("title", "also_asked", "heading", "lead", "body")
WEIGHTS = (8.0, 5.0, 4.0, 3.0, 1.0)  # how much a word counts in each of them
SHORT_COLUMNS = "{title also_asked heading lead}"  # those that say what a row is about
SCHEMA = f"""
CREATE VIRTUAL TABLE stemmed USING fts5(
  {", ".join(COLUMNS)}, content='', tokenize='{TOKENIZER}');
CREATE VIRTUAL TABLE exact USING fts5(
  {", ".join(COLUMNS)}, content='', prefix='1 2 3', tokenize='unicode61 remove_diacritics 2');
"""
LEAST_WEIGHT = 1e-6  # what FTS5 takes for the weight of a word that most rows have


@dataclass(frozen=True, slots=True)
class Term:
    """One or more words to look up, side by side."""

    words: tuple[str, ...]
    is_exact: bool = False  # as they are, rather than by their stems
    is_prefix: bool = False  # the last one may go on
    is_short: bool = False  # in the short columns alone

    @property
    def table(self) -> str:
        """The index that knows the words in the form asked for."""
        return "exact" if self.is_exact or self.is_prefix else "stemmed"

    @property
    def match(self) -> str:
        """The term as FTS5 reads it; the words hold letters and digits alone."""
        phrase = f'"{" ".join(self.words)}"' + (" *" if self.is_prefix else "")
        return f"{SHORT_COLUMNS} : {phrase}" if self.is_short else phrase


class Database:
    """One SQLite connection a thread, each with the same rows; all close with this object."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._bytes = _write(rows)
        self._count = len(rows)
        self._threads = threading.local()
        self._connections: list[sqlite3.Connection] = []
        self.close = weakref.finalize(self, _close, self._connections)

    @property
    def bytes_a_thread(self) -> int:
        """Memory that the index takes in each thread that asks it."""
        return len(self._bytes)

    def look_up(self, term: Term) -> list[tuple[int, float]]:
        """Return (place of the row, how much of it is about the term), the latter from 0 to 2.2.

        This is BM25 without its factor for rare words, which the ranking sets for all forms of a
        word together. https://sqlite.org/fts5.html#the_bm25_function
        """
        sql = f"SELECT rowid, bm25({term.table}, {_WEIGHTS}) FROM {term.table} WHERE {term.table} MATCH ?"  # noqa: E501, S608 # the names are ours
        found = self._connection().execute(sql, (term.match,)).fetchall()
        if not found:
            return []
        rarity = max(log((self._count - len(found) + 0.5) / (len(found) + 0.5)), LEAST_WEIGHT)
        return [(row - 1, -score / rarity) for row, score in found]

    def _connection(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._threads, "connection", None)
        if connection is None:
            connection = sqlite3.connect(":memory:", check_same_thread=False)
            connection.deserialize(self._bytes)
            connection.execute("PRAGMA query_only = 1")
            self._threads.connection = connection
            self._connections.append(connection)
        return connection


_WEIGHTS = ", ".join(map(str, WEIGHTS))


def _write(rows: Iterable[Row]) -> bytes:
    connection = sqlite3.connect(":memory:")
    try:
        connection.executescript(SCHEMA)
        values = [(place, *_searched(row)) for place, row in enumerate(rows, 1)]
        places = ", ".join("?" * (len(COLUMNS) + 1))
        for table in ("stemmed", "exact"):
            sql = f"INSERT INTO {table}(rowid, {', '.join(COLUMNS)}) VALUES ({places})"  # noqa: S608 # the names are ours
            connection.executemany(sql, values)
            connection.execute(f"INSERT INTO {table}({table}) VALUES ('optimize')")  # noqa: S608
        connection.commit()
        return connection.serialize()
    finally:
        connection.close()


def _searched(row: Row) -> tuple[str, ...]:
    texts = (row.title, row.also_asked, row.heading, row.lead, row.body)
    return tuple(" ".join(words_of(text)) for text in texts)


def _close(connections: list[sqlite3.Connection]) -> None:
    for connection in connections:
        connection.close()

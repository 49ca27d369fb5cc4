"""The rows in SQLite's full-text index: made once, asked from any thread, never written again."""

import sqlite3
import threading
import weakref
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log

from articles.stems import TOKENIZER

COLUMNS = ("title", "also_asked", "heading", "lead", "body")
WEIGHTS = (8.0, 5.0, 4.0, 3.0, 1.0)  # how much a word counts in each of them
SHORT_COLUMNS = "{title also_asked heading lead}"  # those that say what a row is about
SCHEMA = f"""
CREATE VIRTUAL TABLE stemmed USING fts5(
  {", ".join(COLUMNS)}, content='', tokenize='{TOKENIZER}');
CREATE VIRTUAL TABLE exact USING fts5(
  {", ".join(COLUMNS)}, content='', prefix='1 2 3', tokenize='unicode61 remove_diacritics 2');
"""
MOST_KEPT = 50_000  # scores that are kept for the next query with the same words, some 5 MB
LEAST_WEIGHT = 1e-6  # what FTS5 takes for the weight of a word that most rows have


@dataclass(frozen=True, slots=True)
class Term:
    """One or more words to look up, side by side."""

    words: tuple[str, ...]
    is_prefix: bool = False  # the last one may go on; the words are as they are, without stems
    is_short: bool = False  # in the short columns alone

    @property
    def table(self) -> str:
        """The index that knows the words in this form."""
        return "exact" if self.is_prefix else "stemmed"

    @property
    def match(self) -> str:
        """The term as FTS5 reads it; the words hold letters and digits alone."""
        phrase = f'"{" ".join(self.words)}"' + (" *" if self.is_prefix else "")
        return f"{SHORT_COLUMNS} : {phrase}" if self.is_short else phrase


class Database:
    """One SQLite connection a thread, each with the same rows; all close with this object."""

    def __init__(self, rows: Sequence[Sequence[str]]) -> None:
        """Index the words of each row: one text a column, words with spaces between."""
        self._bytes, self._rows_with = _write(rows)
        self._count = len(rows)
        self._kept: dict[Term, Mapping[int, float]] = {}
        self._room = MOST_KEPT
        self._threads = threading.local()
        self._connections: list[sqlite3.Connection] = []
        self.close = weakref.finalize(self, _close, self._connections)

    @property
    def bytes_a_thread(self) -> int:
        """Memory that the index takes in each thread that asks it."""
        return len(self._bytes)

    def count(self, stem: str) -> int:
        """Return how many rows have a word with this stem."""
        return self._rows_with.get(stem, 0)

    def look_up(self, term: Term) -> Mapping[int, float]:
        """Return {place of a row: how much it is about the term}, the latter from 0 to 2.2.

        This is BM25 without its factor for rare words, which the ranking sets for all forms of a
        word together. https://sqlite.org/fts5.html#the_bm25_function
        """
        kept = self._kept.get(term)
        if kept is not None:
            return kept
        found = self._ask(term)
        if self._room >= len(found):  # threads may race here, and keep a little more
            self._room -= len(found)
            self._kept[term] = found
        return found

    def _ask(self, term: Term) -> Mapping[int, float]:
        sql = f"SELECT rowid, bm25({term.table}, {_WEIGHTS}) FROM {term.table} WHERE {term.table} MATCH ?"  # noqa: E501, S608 # the names are ours
        found = self._connection().execute(sql, (term.match,)).fetchall()
        if not found:
            return {}
        rarity = max(log((self._count - len(found) + 0.5) / (len(found) + 0.5)), LEAST_WEIGHT)
        return {row - 1: -score / rarity for row, score in found}

    def rows_with(self, words: Sequence[str]) -> set[int]:
        """Return the rows that have these words side by side, as they are."""
        sql = "SELECT rowid FROM exact WHERE exact MATCH ?"
        found = self._connection().execute(sql, (f'"{" ".join(words)}"',))
        return {row - 1 for (row,) in found}

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


def _write(rows: Iterable[Sequence[str]]) -> tuple[bytes, Mapping[str, int]]:
    """Return the database as bytes, and {stem: how many rows have it}."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.executescript(SCHEMA)
        values = [(place, *texts) for place, texts in enumerate(rows, 1)]
        places = ", ".join("?" * (len(COLUMNS) + 1))
        for table in ("stemmed", "exact"):
            sql = f"INSERT INTO {table}(rowid, {', '.join(COLUMNS)}) VALUES ({places})"  # noqa: S608 # the names are ours
            connection.executemany(sql, values)
            connection.execute(f"INSERT INTO {table}({table}) VALUES ('optimize')")  # noqa: S608
        connection.commit()
        written = connection.serialize()
        connection.execute("CREATE VIRTUAL TABLE stem USING fts5vocab(stemmed, row)")
        return written, dict(connection.execute("SELECT term, doc FROM stem"))
    finally:
        connection.close()


def _close(connections: list[sqlite3.Connection]) -> None:
    for connection in connections:
        connection.close()

"""Rows in SQLite's full-text index: made once, asked from any thread, never written again."""

import sqlite3
import threading
import weakref
from collections import Counter
from collections.abc import Iterable
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


Rows = Iterable[tuple[int, tuple[str, ...]]]  # number of each row, from 1, and a text a column


class Database:
    """One SQLite connection for all threads; it closes with this object."""

    def __init__(self, connection: sqlite3.Connection, rows_with: Counter[str], count: int) -> None:
        """Hold a connection to `count` rows; `rows_with` is in how many of them each stem is."""
        connection.commit()
        connection.execute("PRAGMA query_only = 1")
        self._connection = connection
        self._rows_with = rows_with
        self._count = count
        self._lock = threading.Lock()
        self.close = weakref.finalize(self, connection.close)

    @classmethod
    def of(cls, rows: Rows) -> "Database":
        """Index the words of each row: words with spaces between."""
        connection = _connect()
        connection.executescript(SCHEMA)
        rows = list(rows)
        for table in TABLES:
            _insert(connection, table, rows)
            connection.execute(f"INSERT INTO {table}({table}) VALUES ('optimize')")  # noqa: S608 # the names are ours
        return cls(connection, _count_stems(connection), len(rows))

    def changed(self, gone: Rows, new: Rows) -> "Database":
        """Return a database with other rows; `gone` must be just as they were put in."""
        gone, new = list(gone), list(new)
        connection = _connect()
        with self._lock:
            self._connection.backup(connection)
        for table in TABLES:
            _delete(connection, table, gone)
            _insert(connection, table, new)
        rows_with = self._rows_with + _stems_of(new) - _stems_of(gone)
        return Database(connection, rows_with, self._count + len(new) - len(gone))

    @property
    def bytes(self) -> int:
        """Memory that the index takes."""
        with self._lock:
            pages = self._connection.execute("PRAGMA page_count").fetchone()[0]
            size = self._connection.execute("PRAGMA page_size").fetchone()[0]
        return int(pages) * int(size)

    def count(self, stem: str) -> int:
        """Return how many rows have a word with this stem."""
        return self._rows_with[stem]

    def look_up(self, term: Term) -> list[tuple[int, float]]:
        """Return the number of each row, and how much it is about the term, from 0 to 2.2.

        This is BM25 without its factor for rare words, which the ranking sets for all forms of a
        word together. https://sqlite.org/fts5.html#the_bm25_function
        """
        sql = f"SELECT rowid, bm25({term.table}, {_WEIGHTS}) FROM {term.table} WHERE {term.table} MATCH ?"  # noqa: E501, S608 # the names are ours
        with self._lock:
            found = self._connection.execute(sql, (term.match,)).fetchall()
        if not found:
            return []
        rarity = max(log((self._count - len(found) + 0.5) / (len(found) + 0.5)), LEAST_WEIGHT)
        return [(row, -score / rarity) for row, score in found]

    def rows_with(self, words: Iterable[str]) -> list[int]:
        """Return the rows that have these words side by side, as they are."""
        sql = "SELECT rowid FROM exact WHERE exact MATCH ?"
        with self._lock:
            found = self._connection.execute(sql, (f'"{" ".join(words)}"',)).fetchall()
        return [row for (row,) in found]


TABLES = ("stemmed", "exact")
_WEIGHTS = ", ".join(map(str, WEIGHTS))
_NAMES = ", ".join(COLUMNS)
_PLACES = ", ".join("?" * (len(COLUMNS) + 1))


def _connect() -> sqlite3.Connection:
    return sqlite3.connect(":memory:", check_same_thread=False)


def _insert(connection: sqlite3.Connection, table: str, rows: Rows) -> None:
    sql = f"INSERT INTO {table}(rowid, {_NAMES}) VALUES ({_PLACES})"  # noqa: S608 # the names are ours
    connection.executemany(sql, ((number, *texts) for number, texts in rows))


def _delete(connection: sqlite3.Connection, table: str, rows: Rows) -> None:
    """Take rows out of a table that keeps no contents.

    https://sqlite.org/fts5.html#the_delete_command
    """
    sql = f"INSERT INTO {table}({table}, rowid, {_NAMES}) VALUES ('delete', {_PLACES})"  # noqa: S608 # the names are ours
    connection.executemany(sql, ((number, *texts) for number, texts in rows))


def _stems_of(rows: Rows) -> Counter[str]:
    """Return in how many of the rows each stem stands, as the index itself finds it."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.executescript(SCHEMA)
        _insert(connection, "stemmed", rows)
        return _count_stems(connection)
    finally:
        connection.close()


def _count_stems(connection: sqlite3.Connection) -> Counter[str]:
    connection.execute("CREATE VIRTUAL TABLE temp.stem USING fts5vocab(main, stemmed, row)")
    found = Counter(dict(connection.execute("SELECT term, doc FROM temp.stem")))
    connection.execute("DROP TABLE temp.stem")
    return found

"""Each way in which PostgreSQL does not take us in has its words, and its fix."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kat_site.database import read_database
from kat_site.installation.database import try_database
from kat_site.installation.env_file import FixedEnv
from tests.postgres import Postgres, PostgresMissing, postgres_server
from tests.serving import free_port

PASSWORD = "pa55word"


@pytest.fixture(scope="module")
def server() -> Iterator[Postgres]:
    """A server that asks one of its users for a password."""
    try:
        with postgres_server() as running:
            with running.connect() as connection:
                connection.execute(f"CREATE ROLE clinic LOGIN PASSWORD '{PASSWORD}'")
            access = running.folder / "data/pg_hba.conf"
            asked = "host all clinic 127.0.0.1/32 scram-sha-256\n"
            access.write_text(asked + access.read_text())
            with running.connect() as connection:
                connection.execute("SELECT pg_reload_conf()")
            yield running
    except PostgresMissing as missing:
        pytest.skip(str(missing))


def attempt(url: str) -> str:
    found = try_database(read_database(FixedEnv({"DATABASE_URL": url}), Path()))
    if found is None:
        return ""
    assert found[1]
    assert PASSWORD not in "".join(found)
    assert "clinic" not in "".join(found)
    return found[0]


def test_a_database_that_is_there(server: Postgres) -> None:
    assert attempt(f"postgres://clinic:{PASSWORD}@127.0.0.1:{server.port}/postgres") == ""


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("clinic:wrong@127.0.0.1:{port}/postgres", "refuses the user or the password"),
        ("clinic@127.0.0.1:{port}/postgres", "wants a password, and DATABASE_URL has none"),
        ("nobody@127.0.0.1:{port}/postgres", "knows no such user"),
        ("clinic:pa55word@127.0.0.1:{port}/nowhere", "has no such database"),
        ("clinic:pa55word@127.0.0.1:{closed}/postgres", "nothing listens at the host and port"),
        ("clinic:pa55word@database.invalid/postgres", "the host in DATABASE_URL is unknown"),
    ],
)
def test_a_database_that_does_not_take_us_in(server: Postgres, url: str, said: str) -> None:
    assert said in attempt(f"postgres://{url.format(port=server.port, closed=free_port())}")

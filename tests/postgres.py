"""Start a real PostgreSQL for tests: as its own user, on a free port, in a temporary folder.

`python -m tests.postgres COMMAND …` runs a command with one, named by KAT_TEST_POSTGRES.
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import psycopg

from tests.process_tree import descendants
from tests.serving import POSTGRES, free_port

DEBIAN = Path("/usr/lib/postgresql")
USER = "kat"  # of the database
START_SECONDS = 60
STOP_SECONDS = 30
MISSING = "PostgreSQL is not installed. Fix, on Debian or Ubuntu: apt install postgresql"


class PostgresMissing(Exception):
    """This machine has no PostgreSQL server."""

    def __init__(self) -> None:
        super().__init__(MISSING)


@dataclass(slots=True)
class Postgres:
    """A PostgreSQL server of its own, with fsync on, that listens on 127.0.0.1 alone."""

    programs: Path
    folder: Path
    port: int
    account: str | None  # whom it runs as, where that is not whoever runs the tests
    process: subprocess.Popen[bytes] | None = field(default=None, init=False)

    @property
    def url(self) -> str:
        """Its address, without the name of a database."""
        return f"postgres://{USER}@127.0.0.1:{self.port}"

    def connect(self, name: str = "postgres") -> psycopg.Connection:
        """Return a connection that commits each statement."""
        return psycopg.connect(f"{self.url}/{name}", autocommit=True, connect_timeout=5)

    def start(self) -> None:
        """Start it, and wait until it answers."""
        options = ("-p", str(self.port), "-h", "127.0.0.1", "-k", str(self.folder))
        with (self.folder / "server.log").open("ab") as log:
            self.process = subprocess.Popen(
                [self.programs / "postgres", "-D", self.folder / "data", *options],
                user=self.account,
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                self.connect().close()
            except psycopg.OperationalError:
                time.sleep(0.1)
            else:
                return
        raise RuntimeError(f"PostgreSQL did not start:\n{self.log}")

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """End it and its sessions: SIGINT in good order, SIGQUIT as in a crash.

        What does not end by itself is killed: a process that was held by a signal may miss the next.
        """
        if self.process is None:
            return
        self.process.send_signal(how)
        try:
            self.process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            send(signal.SIGKILL, (*descendants(self.process.pid), self.process.pid))
            self.process.wait()
        self.process = None

    @contextmanager
    def hanging(self) -> Iterator[None]:
        """Have it say nothing for a while, though its connections stay open."""
        assert self.process
        pids = [self.process.pid, *descendants(self.process.pid)]
        send(signal.SIGSTOP, pids)
        try:
            yield
        finally:
            send(signal.SIGCONT, pids)

    @property
    def log(self) -> str:
        """All that it said."""
        return (self.folder / "server.log").read_text(encoding="utf-8", errors="replace")


def send(what: signal.Signals, pids: Iterable[int]) -> None:
    """Signal processes; a helper of PostgreSQL may have ended by itself meanwhile."""
    for pid in pids:
        with suppress(ProcessLookupError):
            os.kill(pid, what)


@contextmanager
def postgres_server() -> Iterator[Postgres]:
    """Run a new PostgreSQL until the block ends; raise PostgresMissing."""
    programs = find_programs()
    is_root = os.geteuid() == 0  # as whom PostgreSQL refuses to run
    folder = Path(tempfile.mkdtemp(prefix="kat-postgres-", dir="/tmp" if is_root else None))
    server = Postgres(programs, folder, free_port(), own_account() if is_root else None)
    try:
        if server.account:
            shutil.chown(folder, server.account)
        options = ("-U", USER, "--auth=trust", "--no-locale", "--encoding=UTF8")
        subprocess.run(
            [programs / "initdb", "-D", folder / "data", *options],
            user=server.account,
            cwd=folder,
            check=True,
            stdout=subprocess.DEVNULL,
        )
        server.start()
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder)


def find_programs() -> Path:
    """Return the folder of the newest PostgreSQL's programs; raise PostgresMissing."""
    found = sorted(DEBIAN.glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    if found:
        return found[-1].parent
    elsewhere = shutil.which("initdb")
    if elsewhere is None:
        raise PostgresMissing
    return Path(elsewhere).resolve().parent


def own_account() -> str:
    """Return the account that PostgreSQL's package made, or one that may do nothing."""
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def main(command: Sequence[str]) -> int:
    """Run a command with a server of its own; return its exit code."""
    with postgres_server() as server:
        return subprocess.run(
            command, env=os.environ | {POSTGRES: server.url}, check=False
        ).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

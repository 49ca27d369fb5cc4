"""The site as it is served, over a folder of some size: starts, edits, memory and answers."""

import gzip
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from benchmarks.serving.load import Run, load

ROOT = Path(__file__).resolve().parents[2]
WAIT_SECONDS = 7200  # for a first start with everything to render and lint
CONNECTIONS, LOAD_SECONDS = 8, 5  # of wrk
LOOK_SECONDS, IDLE_LOOKS = 1.0, 4
IDLE_SHARE = 0.4  # of one processor: both workers look at the folder again and again
POLL_SECONDS = 0.03
IN_A_ROW = 20  # answers with the new text, so that every worker has it


@dataclass(frozen=True, slots=True)
class Server:
    """A running site of two workers."""

    port: int
    process: subprocess.Popen[bytes]

    def get(self, path: str) -> bytes:
        """Return what the site answers; whatever fails is no answer yet."""
        body, is_packed = self._ask(path)
        return gzip.decompress(body) if is_packed else body

    def _ask(self, path: str) -> tuple[bytes, bool]:
        """Return an answer as it comes, and whether it is packed."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
            answer = connection.getresponse()
            body = answer.read()
        except (OSError, HTTPException):
            return b"", False
        finally:
            connection.close()
        is_packed = answer.getheader("Content-Encoding") == "gzip"
        return (body, is_packed) if answer.status == 200 else (b"", False)

    def wait_for(self, path: str, text: str, *, times: int = 1) -> float:
        """Return the seconds until a page has a text, so many times one after the other."""
        began = time.perf_counter()
        seen = 0
        while seen < times and time.perf_counter() - began < WAIT_SECONDS:
            seen = seen + 1 if text.encode() in self.get(path) else 0
            if not seen:
                time.sleep(POLL_SECONDS)
        return time.perf_counter() - began

    def wait_for_file(self, path: Path) -> float:
        """Return the seconds until there is a file."""
        began = time.perf_counter()
        while not path.exists() and time.perf_counter() - began < WAIT_SECONDS:
            time.sleep(0.1)
        return time.perf_counter() - began

    def load(self, path: str, queries: Sequence[str] = ()) -> Run:
        """Return what wrk gets over connections that stay open, of several queries by turns."""
        url = f"http://127.0.0.1:{self.port}{path}"
        return load(
            "this site",
            self.process.pid,
            url,
            connections=CONNECTIONS,
            seconds=LOAD_SECONDS,
            queries=queries,
        )

    def measure(self, path: str) -> float:
        """Return the seconds of one answer."""
        began = time.perf_counter()
        self._ask(path)
        return time.perf_counter() - began

    def wait_until_idle(self) -> float:
        """Return the seconds until the workers have done all that they do by themselves."""
        began = time.perf_counter()
        idle = 0
        while idle < IDLE_LOOKS and time.perf_counter() - began < WAIT_SECONDS:
            used = self.processor_seconds
            time.sleep(LOOK_SECONDS)
            idle = idle + 1 if self.processor_seconds - used < LOOK_SECONDS * IDLE_SHARE else 0
        return time.perf_counter() - began - idle * LOOK_SECONDS

    @property
    def idle_share(self) -> float:
        """What the workers take of a processor while nothing happens."""
        used = self.processor_seconds
        time.sleep(IDLE_LOOKS * LOOK_SECONDS)
        return (self.processor_seconds - used) / (IDLE_LOOKS * LOOK_SECONDS)

    @property
    def processor_seconds(self) -> float:
        """What the workers together took of a processor so far."""
        return sum(map(_processor_seconds, self._workers))

    @property
    def megabytes_a_worker(self) -> float:
        """Memory that a worker has for itself, and its part of what it shares, on average."""
        pids = self._workers
        return sum(map(_megabytes, pids)) / len(pids)

    @property
    def _workers(self) -> list[str]:
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return children.read_text().split()


def _processor_seconds(pid: str) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _megabytes(pid: str) -> float:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


@contextmanager
def serve(content: Path, var: Path, port: int) -> Iterator[Server]:
    """Start the site as `make run` does, and stop it at the end."""
    env = os.environ | {
        "KAT_CONTENT_DIR": str(content),
        "KAT_VAR_DIR": str(var),
        "PORT": str(port),
        "WEB_CONCURRENCY": "2",
    }
    migrate = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
    subprocess.run(migrate, cwd=ROOT, env=env, check=True)
    static = [sys.executable, "manage.py", "collectstatic", "--no-input", "--verbosity", "0"]
    subprocess.run(static, cwd=ROOT, env=env, check=True)
    command = [sys.executable, "-m", "gunicorn", "--config", "gunicorn.conf.py"]
    log = (var / "gunicorn.log").open("wb")
    with (
        log,
        subprocess.Popen(
            [*command, "--timeout", str(WAIT_SECONDS), "kat_site.wsgi"],
            cwd=ROOT,
            env=env,
            stderr=log,
        ) as process,
    ):
        try:
            yield Server(port, process)
        finally:
            process.terminate()
            process.wait()

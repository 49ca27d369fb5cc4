"""The site as it is served, over a folder of some size: starts, edits, memory and answers."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WAIT_SECONDS = 7200  # for a first start with everything to render and lint
IN_A_ROW = 20  # answers with the new text, so that every worker has it


@dataclass(frozen=True, slots=True)
class Server:
    """A running site of two workers."""

    port: int
    process: subprocess.Popen[bytes]

    def get(self, path: str) -> bytes:
        """Return what the site answers; whatever fails is no answer yet."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            body = answer.read()
        except (OSError, HTTPException):
            return b""
        finally:
            connection.close()
        return body if answer.status == 200 else b""

    def wait_for(self, path: str, text: str, *, times: int = 1) -> float:
        """Return the seconds until a page has a text, so many times one after the other."""
        began = time.perf_counter()
        seen = 0
        while seen < times and time.perf_counter() - began < WAIT_SECONDS:
            seen = seen + 1 if text.encode() in self.get(path) else 0
            if not seen:
                time.sleep(0.01)
        return time.perf_counter() - began

    def measure(self, path: str) -> float:
        """Return the seconds of one answer."""
        began = time.perf_counter()
        self.get(path)
        return time.perf_counter() - began

    @property
    def megabytes_a_worker(self) -> float:
        """Memory that a worker has for itself, and its part of what it shares, on average."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        pids = children.read_text().split()
        return sum(map(_megabytes, pids)) / len(pids)


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

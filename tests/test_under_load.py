"""Nobody notices an edit or a reload: 30,000 requests over 64 connections meanwhile.

`.venv/bin/python -m pytest tests/test_under_load.py --load` says what was asked and answered. It
needs a machine that has nothing else to do, so no other run has it.
"""

import asyncio
import re
import signal
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Mapping

import pytest

from tests.conftest import StartServer
from tests.load_client import Ask, Seen, keep_busy
from tests.serving import Server

REQUESTS = 30_000
CONNECTIONS = 64
RELOADS = 5
WORKERS = 2
EDITED = "articles/risks/side-effects-and-risks.md"
TITLE = "title: Side effects and risks"
MARK = re.compile(rb"Side effects and risks \(version (\d+)\)")

# These show the title of the edited article in two places: where the view put it, and beside the
# clinic's telephone, where every template is given it. A page of two editions would show two marks.
MARKED = ("/", "/topics/risks/", "/articles/who-should-not-have-kat/")
ASKS = (
    *(Ask(path, weight=20) for path in MARKED),
    *(Ask(path, weight=5, is_again=True) for path in MARKED),
    *(Ask(path, weight=2, accepted="identity") for path in MARKED),
    Ask("/articles/side-effects-and-risks/", weight=10),
    Ask("/faq/", weight=5),
    Ask("/feed.xml", weight=3),
    Ask("/articles/", weight=5, method="HEAD"),
    Ask("/search/?q=bladder"),
    Ask("/nothing/", status=404),
    Ask("/topics", status=301),
)


class Watch:
    """Looks at every page: one version within it, never an older one on a connection.

    A connection stays with a worker. The other one may be a moment behind, above all when it has
    just been started.
    """

    def __init__(self) -> None:
        self.versions: set[int] = set()  # that somebody saw

    def new_look(self, seen: Seen) -> Callable[[str, bytes], None]:
        """Return what looks at one connection."""
        newest = [0]

        def look(path: str, text: bytes) -> None:
            marks = MARK.findall(text)  # none before the first version reached the worker
            found = {int(mark) for mark in marks}
            if path in MARKED and marks and (len(found) != 1 or len(marks) < 2):
                seen.faults.append(f"{path}: versions {sorted(found)}")
            self.versions |= found
            version = max(found, default=0 if path in MARKED else newest[0])
            if version < newest[0]:
                seen.faults.append(f"{path}: version {version} after {newest[0]}")
            newest[0] = version

        return look


class Disturbance(threading.Thread):
    """Saves a new version every second, and reloads the workers once those before have started."""

    def __init__(self, server: Server) -> None:
        super().__init__()
        self.version = 1
        self.reloads = 0
        self.is_reloaded = True  # all workers of the last reload have started
        self.is_over = threading.Event()
        self._server = server
        self._file = server.content_dir / EDITED
        self._text = self._file.read_text(encoding="utf-8")
        assert self._text.count(TITLE) == 1
        self.save()

    def save(self) -> None:
        """Save the version as an editor's program does: whole, under the same name."""
        draft = self._file.with_suffix(".draft")
        text = self._text.replace(TITLE, f"{TITLE} (version {self.version})")
        draft.write_text(text, encoding="utf-8")
        draft.replace(self._file)

    def run(self) -> None:
        """Go on until it is over."""
        while not self.is_over.wait(1):
            self.version += 1
            self.save()
            self.is_reloaded = workers_started(self._server) == WORKERS * (1 + self.reloads)
            if self.version % 3 == 0 and self.reloads < RELOADS and self.is_reloaded:
                self.is_reloaded = False
                self.reloads += 1
                self._server.process.send_signal(signal.SIGHUP)


@pytest.mark.load
def test_nobody_notices_edits_and_reloads(
    start_server: StartServer, say: Callable[[Mapping[str, object]], None]
) -> None:
    server = start_server()
    disturbance, watch = Disturbance(server), Watch()
    wait_for_version(server, 1)
    disturbance.start()
    began = time.monotonic()

    try:
        seen = asyncio.run(
            keep_busy(
                server.port,
                ASKS,
                connections=CONNECTIONS,
                new_look=watch.new_look,
                is_over=lambda seen: (
                    bool(seen.faults)
                    or (
                        seen.total >= REQUESTS
                        and disturbance.reloads >= RELOADS
                        and disturbance.is_reloaded
                    )
                ),
            )
        )
    finally:
        disturbance.is_over.set()
        disturbance.join()

    say(
        {
            "answers": seen.total,
            "of them 304": seen.answers[304],
            "versions seen": len(watch.versions),
            "reloads": disturbance.reloads,
            "seconds": round(time.monotonic() - began),
        }
    )
    assert seen.faults == []
    assert seen.total >= REQUESTS
    assert len(watch.versions) >= RELOADS
    assert workers_started(server) == WORKERS * (1 + RELOADS)
    assert each_version_is_one_text(seen)


def wait_for_version(server: Server, version: int) -> None:
    """Return once both workers show a version: ten answers in a row."""
    in_a_row = 0
    while in_a_row < 10:
        found = MARK.search(server.get(MARKED[0]).body)
        in_a_row = in_a_row + 1 if found and int(found[1]) == version else 0


def workers_started(server: Server) -> int:
    """Return how many workers gunicorn says it started."""
    return server.log.read_text(encoding="utf-8").count("Booting worker with pid")


def each_version_is_one_text(seen: Seen) -> bool:
    """Tell whether all workers made the same of a version: one text for a page and a version."""
    texts: dict[tuple[bytes, bytes], set[bytes]] = defaultdict(set)
    for text in seen.texts.values():
        title, version = re.search(rb"<title>(.*?)</title>", text), MARK.search(text)
        if title and version and b"<html" in text:
            texts[MARK.sub(b"", title[1]), version[1]].add(text)
    return all(len(found) == 1 for found in texts.values())

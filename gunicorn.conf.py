"""How gunicorn serves the site: `make run`, the Procfile and the tests all start it with this file.

Settings by name: https://docs.gunicorn.org/en/stable/settings.html
"""

import logging
import multiprocessing
import os
import signal
import sys
import time
from functools import partial
from multiprocessing.synchronize import Event
from pathlib import Path
from types import FrameType

import environ
from gunicorn.arbiter import Arbiter
from gunicorn.config import Config
from gunicorn.glogging import Logger
from gunicorn.workers.base import Worker

from kat_site.environment import read_env_file
from kat_site.logs import make_formatter, read_log_format

read_env_file(Path(__file__).resolve().parent / ".env")
env = environ.Env()
is_production = env.str("KAT_ENV", default="demo") == "production"
log_format = read_log_format(env, is_production=is_production)


RELOAD_SECONDS = 20  # that old workers go on at most while the first new one starts
ENDING = {signal.SIGTERM, signal.SIGINT, signal.SIGQUIT}
replacing: list[int] = []  # how many workers are to be replaced; empty unless a reload is on
serving: dict[int, Event] = {}  # {worker.age: set once it serves}; a reload reads this file anew


# It warns of every HEAD request, since Django answers one with the body that GET would have.
logging.getLogger("gunicorn.http.wsgi").setLevel(logging.ERROR)


class PrivateLogger(Logger):
    """gunicorn's own log in the site's form, without what it would repeat from a request.

    gunicorn names the client's address and the request line, query string included, where it
    refuses a malformed request and where an application fails. Our logs hold neither.
    """

    def setup(self, cfg: Config) -> None:
        """Set up the log as gunicorn does, a filter on it, and the form of the site's log."""
        super().setup(cfg)
        self.error_log.addFilter(without_request)
        if log_format == "json" or is_production:
            for handler in self.error_log.handlers:
                handler.setFormatter(make_formatter(log_format, is_production=is_production))


def without_request(record: logging.LogRecord) -> bool:
    """Take the address and the request line out of the record; keep every record."""
    if record.msg.startswith("Invalid request from ip="):
        record.msg = "Refused a malformed request."
    elif record.msg.startswith("Error handling request"):
        record.msg, record.args = "Error handling a request.", ()
    return True


def first_steps(url: str) -> str:
    """Return what to read once the site is up: where it is, and what to edit first."""
    return (
        f"\n\n  The site is at {url} (Ctrl-C ends it)"
        "\n  Make it yours: edit content/clinic.yaml first, then content/articles/."
        "\n  A saved file shows within two seconds; a mistake in one shows at /healthz.\n"
    )


def editing_steps(url: str) -> str:
    """Return what to read once the site is up for an editor."""
    return (
        f"\n\n  Edit the files in content/, and see them at {url} (Ctrl-C ends it)"
        "\n  An open page loads again by itself when you save; what is wrong stands at its top."
        f"\n  All problems: {url}edit/   Due for review: {url}edit/review/\n"
    )


def when_ready(server: Arbiter) -> None:
    """Say where the site is, once the port is open; from now on, note when it is to end."""
    for number in ENDING:
        signal.signal(number, partial(note_end, server))
    visited = "127.0.0.1" if host in ("0.0.0.0", "::") else host
    log = logging.getLogger("gunicorn.error")
    if getattr(server.app, "app_uri", "") == "kat_site.edit_wsgi":
        log.info("%s", editing_steps(f"http://127.0.0.1:{port}/"))
        return
    url = f"http://{in_brackets(visited)}:{port}/"
    log.info("%s", f"The site is at {url}" if is_production else first_steps(url))


def note_end(server: Arbiter, number: int, frame: FrameType | None) -> None:
    """Note that somebody asked the site to end: gunicorn looks at it after its reloads."""
    if os.getpid() != server.pid:
        sys.exit(0)  # a worker that was forked a moment ago
    vars(server)["is_ending"] = True  # this file is read anew on a reload, the server stays
    server.signal(number, frame)


def end_if_asked(server: Arbiter) -> None:
    """End here and now where somebody asked for it, rather than after a reload."""
    if getattr(server, "is_ending", False):
        raise StopIteration  # as gunicorn's own answer to SIGTERM does


def on_reload(server: Arbiter) -> None:
    """Note that the next workers take the place of others, which serve until then."""
    end_if_asked(server)
    replacing.append(server.cfg.workers)


def pre_fork(server: Arbiter, worker: Worker) -> None:
    """On a reload, start the others once the first new worker serves.

    gunicorn stops the old workers as soon as all new ones are forked. Without this, visitors would
    wait while the new ones read the content. A single worker has no other to wait for.
    """
    assign_core(server, worker)
    if replacing:
        wait_for_first(server)
        if len(serving) + 1 >= replacing[0]:
            replacing.clear()  # this is the last one
    else:
        serving.clear()
    serving[worker.age] = multiprocessing.get_context("fork").Event()


def assign_core(server: Arbiter, worker: Worker) -> None:
    """Give the worker a processor core of its own, where there are workers enough for all cores.

    Of a worker's threads one runs at a time, whatever there is. Where the kernel spreads them over
    cores, handing on that right takes up to as long as an answer does.
    """
    if not hasattr(os, "sched_getaffinity"):
        return  # no Linux
    cores = sorted(os.sched_getaffinity(0))
    if server.cfg.workers >= len(cores):
        taken = [getattr(other, "core", None) for other in server.WORKERS.values()]
        vars(worker)["core"] = min(cores, key=taken.count)


def post_fork(_server: Arbiter, worker: Worker) -> None:
    """Stay on the core that was given."""
    if (core := getattr(worker, "core", None)) is not None:
        os.sched_setaffinity(0, {core})


def wait_for_first(server: Arbiter) -> None:
    """Return once the first new worker serves, or the time is over; end if somebody asks."""
    deadline = time.monotonic() + RELOAD_SECONDS
    for first in list(serving.values())[:1]:
        while not first.wait(0.1) and time.monotonic() < deadline:
            end_if_asked(server)


def post_worker_init(worker: Worker) -> None:
    """Build the first edition and watch the content files, once in each worker after the fork."""
    from articles.editions import start_watching
    from articles.misses import start_writing
    from kat_site.patience import PatientConnection

    if not worker.alive:
        return  # it was told to end before it served anybody
    handler = signal.signal(signal.SIGTERM, leave)
    PatientConnection.answer_seconds = 10  # of PostgreSQL; SQLite gives up after five by itself
    start_watching()
    start_writing()
    signal.signal(signal.SIGTERM, handler)
    serving[worker.age].set()


def leave(_number: int, _frame: FrameType | None) -> None:
    """End the process."""
    sys.exit(0)


def worker_exit(server: Arbiter, worker: Worker) -> None:
    """Write what was counted since the last minute, at the end of a worker."""
    from articles.misses import misses

    misses().write()


def in_brackets(address: str) -> str:
    """Return the address as URLs and gunicorn write it: IPv6 in brackets."""
    return f"[{address}]" if ":" in address else address


host: str = env.str("KAT_HOST", default="127.0.0.1")
port: int = env.int("PORT", default=8000)
bind = f"{in_brackets(host)}:{port}"

workers: int = env.int("WEB_CONCURRENCY", default=2)
worker_class = "gthread"
threads = 4
timeout = 30  # seconds without a heartbeat, after which a worker is replaced
graceful_timeout = 10  # seconds a request may take to finish when the site is stopped
keepalive = 15  # seconds an idle connection stays open for the visitor's next page

# A request line may be as long as gunicorn allows, so that Django answers a long search itself.
limit_request_line = 8190
limit_request_fields = 60
limit_request_field_size = 8190

# Only these peers are believed, and only this header of theirs. See KAT_TRUSTED_PROXIES in
# docs/operations.md; kat_site.settings reads the same variable.
forwarded_allow_ips = env.str("KAT_TRUSTED_PROXIES", default="127.0.0.1,::1")
secure_scheme_headers = {"X-FORWARDED-PROTO": "https"}
forwarder_headers = ""  # no proxy may set SCRIPT_NAME or PATH_INFO

accesslog = None
logger_class = PrivateLogger
control_socket_disable = True  # else gunicorn leaves a socket in the home folder
if Path("/dev/shm").is_dir():
    worker_tmp_dir = "/dev/shm"  # heartbeat files in memory: a slow disk must not end a worker

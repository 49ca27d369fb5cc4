"""gunicorn as gunicorn.conf.py sets it up: what it logs, leaves behind and believes."""

import os
import signal
import socket
import time
from contextlib import suppress
from pathlib import Path

from tests.conftest import StartServer
from tests.serving import Server


def send(server: Server, request: bytes) -> bytes:
    """Send bytes as they are; return all that comes back."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as connection:
        connection.sendall(request)
        connection.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: connection.recv(65536), b""))


def wait_for_log(server: Server, text: str) -> None:
    """Return once the log has a text."""
    deadline = time.monotonic() + 60
    while text not in server.log.read_text(encoding="utf-8"):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_a_malformed_request_leaves_no_trace_of_the_visitor_in_the_log(server: Server) -> None:
    answer = send(server, b"GET /search/?q=my-secret HTTP/banana\r\nHost: x\r\n\r\n")

    added = server.log.read_text(encoding="utf-8").partition("first, then content/articles/.")[2]
    assert b" 400 " in answer
    assert "Refused a malformed request." in added
    assert "my-secret" not in added
    assert "127.0.0.1" not in added.replace(f"127.0.0.1:{server.port}", "")


def test_no_request_is_logged(start_server: StartServer) -> None:
    server = start_server()
    before = server.log.read_text(encoding="utf-8")

    status = server.get("/search/?q=my-secret", Referer="https://elsewhere.example/").status

    assert status == 200
    assert server.log.read_text(encoding="utf-8") == before


def test_two_workers_serve_and_end_cleanly(start_server: StartServer) -> None:
    server = start_server()

    server.process.send_signal(signal.SIGINT)
    code = server.process.wait(20)

    log = server.log.read_text(encoding="utf-8")
    assert code == 0
    assert log.count("Booting worker with pid") == 2
    assert "Traceback" not in log


def cores_of_workers(server: Server) -> dict[str, list[int]]:
    """Return the processor cores on which each worker may run: {process id: cores}."""
    children = Path(f"/proc/{server.process.pid}/task/{server.process.pid}/children").read_text()
    found = {}
    for pid in children.split():
        with suppress(ProcessLookupError):  # it ended just now
            found[pid] = sorted(os.sched_getaffinity(int(pid)))
    return found


def test_workers_share_the_cores_evenly_also_after_a_reload(start_server: StartServer) -> None:
    each = [[core] for core in sorted(os.sched_getaffinity(0))]
    server = start_server(WEB_CONCURRENCY=str(len(each)))
    first = now = cores_of_workers(server)
    server.process.send_signal(signal.SIGHUP)
    deadline = time.monotonic() + 60
    while first.keys() & now.keys() or len(now) < len(each):
        assert time.monotonic() < deadline
        time.sleep(0.1)
        now = cores_of_workers(server)

    assert sorted(first.values()) == each
    assert sorted(now.values()) == each


def test_fewer_workers_than_cores_may_run_on_any(start_server: StartServer) -> None:
    every = sorted(os.sched_getaffinity(0))
    workers = max(1, len(every) - 1)
    server = start_server(WEB_CONCURRENCY=str(workers))

    assert list(cores_of_workers(server).values()) == [every] * workers


def test_the_site_ends_when_told_in_the_midst_of_reloads(start_server: StartServer) -> None:
    server = start_server()
    for _ in range(3):
        server.process.send_signal(signal.SIGHUP)
    wait_for_log(server, "Hang up: Master")

    server.process.terminate()
    code = server.process.wait(60)

    log = server.log.read_text(encoding="utf-8")
    assert code == 0
    assert log.count("Hang up: Master") < 3
    assert "Traceback" not in log


def test_the_log_says_where_the_site_is_and_what_to_edit(server: Server) -> None:
    log = server.log.read_text(encoding="utf-8")

    assert f"The site is at http://127.0.0.1:{server.port}/ (Ctrl-C ends it)" in log
    assert "edit content/clinic.yaml first, then content/articles/." in log


def test_gunicorn_leaves_no_socket_behind(start_server: StartServer, tmp_path: Path) -> None:
    start_server(HOME=str(tmp_path), XDG_RUNTIME_DIR=str(tmp_path))

    assert list(tmp_path.rglob("*")) == []


def test_a_proxy_cannot_move_the_site(server: Server) -> None:
    # Believed, this header would make the path "/", which is the first page.
    request = b"GET /articles/ HTTP/1.0\r\nHost: 127.0.0.1\r\nSCRIPT_NAME: /articles\r\n\r\n"

    answer = send(server, request)

    assert answer.partition(b"\r\n\r\n")[2] == server.get("/articles/").body


def test_the_server_header_tells_no_version(server: Server) -> None:
    assert server.get("/").headers["Server"] == "gunicorn"

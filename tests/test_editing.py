"""Editing while the site serves: both workers follow a good edit, and no reader meets a bad one."""

import json
import time
from collections import Counter

from tests.conftest import StartServer
from tests.serving import Server

PATH = "/articles/side-effects-and-risks/"
FILE = "articles/risks/side-effects-and-risks.md"
NEW = "This paragraph was added while the site was up."
SECONDS_TO_SHOW = 2  # the promise; the wait below is longer, since no test asserts a time
PATIENCE_SECONDS = 120  # a busy machine takes its time
ASKED = 40  # fresh connections, enough to meet both workers


def answers(site: Server, path: str, marker: str) -> Counter[bool]:
    """Ask again and again over fresh connections; count whether the marker was there."""
    return Counter(marker in site.get(path).text for _ in range(ASKED))


def wait_for(site: Server, path: str, marker: str, *, expected: bool) -> Counter[bool]:
    """Ask until every answer agrees, or patience ends; return the last count."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    time.sleep(SECONDS_TO_SHOW)
    found = answers(site, path, marker)
    while found != Counter({expected: ASKED}) and time.monotonic() < deadline:
        time.sleep(0.2)
        found = answers(site, path, marker)
    return found


def test_a_saved_paragraph_shows_in_every_worker_without_a_restart(
    start_server: StartServer,
) -> None:
    site = start_server()
    etag = site.get(PATH).headers["ETag"]

    with (site.content_dir / FILE).open("a", encoding="utf-8") as file:
        file.write(f"\n{NEW}\n")

    assert wait_for(site, PATH, NEW, expected=True) == Counter({True: ASKED})
    assert site.get(PATH, If_None_Match=etag).status == 200


def test_a_broken_save_changes_nothing_and_is_named(start_server: StartServer) -> None:
    site = start_server()
    before = site.get(PATH).body
    file = site.content_dir / FILE
    text = file.read_text(encoding="utf-8")

    file.write_text(text.replace("title: ", "title: [", 1), encoding="utf-8")

    assert wait_for(site, "/healthz", '"degraded"', expected=True) == Counter({True: ASKED})
    assert {site.get(PATH).body for _ in range(ASKED)} == {before}
    [problem] = [
        found
        for found in json.loads(site.get("/healthz").text)["problems"]
        if found["level"] == "error"
    ]
    assert (problem["path"], problem["line"]) == (f"content/{FILE}", 2)
    assert problem["fix"].startswith("close the bracket on the same line, or put the whole text in")

    file.write_text(text, encoding="utf-8")
    assert wait_for(site, "/healthz", '"ok"', expected=True) == Counter({True: ASKED})


def test_a_restart_with_broken_files_serves_what_was_accepted(start_server: StartServer) -> None:
    site = start_server()
    before = site.get(PATH).body
    (site.content_dir / FILE).write_text("no front matter", encoding="utf-8")
    site.process.terminate()
    site.process.wait(20)

    again = start_server(folder=site.content_dir.parent)

    assert again.get(PATH).status == 200
    assert json.loads(again.get("/healthz").text)["status"] == "degraded"
    assert again.get(PATH).body == before.replace(str(site.port).encode(), str(again.port).encode())


def test_an_article_answers_head_and_304_over_the_wire(server: Server) -> None:
    first = server.get(PATH)

    again = server.get(PATH, If_None_Match=first.headers["ETag"])

    assert (again.status, again.body) == (304, b"")
    assert "Set-Cookie" not in first.headers
    assert first.headers["Server"] == "gunicorn"


def test_a_client_cannot_set_the_script_name(server: Server) -> None:
    assert server.get("/", SCRIPT_NAME="/evil").status == 200
    assert server.get("/", Script_Name="/evil").status == 200


def test_the_log_holds_no_query_address_or_referrer(start_server: StartServer) -> None:
    site = start_server()

    site.get("/search/?q=marker-query", Referer="http://marker-referrer.example/")
    site.get("/nothing/?q=marker-query")
    site.get("/?q=marker-query", Host="marker-host.example")

    log = site.log.read_text(encoding="utf-8")
    assert "marker-query" not in log
    assert "marker-referrer" not in log

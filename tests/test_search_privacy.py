"""A query leaves no trace but the count of what was not found, in the running site."""

from articles.misses import add_up
from tests.conftest import StartServer
from tests.serving import STOP_SECONDS

MARKER = "zyxwvut"  # no word of the content, nor like one


def test_no_log_holds_a_query(start_server: StartServer) -> None:
    server = start_server()
    paths = (
        f"/search/?q={MARKER}",
        f"/search/?q={MARKER}+doe+202-555-0143",
        f"/search/?q=bladder+{MARKER}",
        f"/search/?q={MARKER}&page=x",
        f"/articles/?q={MARKER}",
        f"/nowhere/?q={MARKER}",
    )
    for path in paths:
        server.get(path, Referer=f"{server.url}/search/?q={MARKER}")
    server.process.terminate()
    server.process.wait(STOP_SECONDS)

    counts = [path for path in server.var_dir.rglob("*") if path.parent.name == "search"]
    others = [path for path in server.var_dir.rglob("*") if path.is_file() and path not in counts]

    assert MARKER not in server.log.read_text(encoding="utf-8")
    assert [path for path in others if MARKER.encode() in path.read_bytes()] == []
    assert add_up(server.var_dir / "search") == {MARKER: 2}

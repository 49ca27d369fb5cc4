"""The site as a bad line brings it: pages come in pieces."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.serving import Server

PIECE = 300  # bytes
PAUSE_SECONDS = 0.03  # after each piece: a browser paints in between
TRICKLING = 12_000  # bytes of the body that come in pieces: more than the first screen
KEPT = ("Content-Type", "Content-Security-Policy")


@contextmanager
def trickling(site: Server) -> Iterator[str]:
    """Hand the site's answers on until the block ends, and give the address to ask."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            answer = site.get(self.path)
            self.send_response(answer.status)
            for name in KEPT:
                if name in answer.headers:
                    self.send_header(name, answer.headers[name])
            self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            for piece in pieces(answer.body):
                self.wfile.write(piece)
                self.wfile.flush()
                time.sleep(PAUSE_SECONDS)

        def log_message(self, *_arguments: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def pieces(body: bytes) -> Iterator[bytes]:
    """Yield what is before <body> in one, then pieces, then the rest; what is no page whole."""
    start = body.find(b"<body")
    if start < 0:
        yield body
        return
    end = start + TRICKLING
    yield body[:start]
    yield from (body[at : min(at + PIECE, end)] for at in range(start, min(end, len(body)), PIECE))
    yield body[end:]

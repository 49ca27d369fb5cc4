"""A client that keeps many connections busy, and looks at every answer it gets.

It never repeats a request: a connection may end only where the answer before said so.
"""

import asyncio
import random
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

import brotli

STATUS = re.compile(rb"HTTP/1\.1 (\d{3}) ")
HEADER = re.compile(rb"^([A-Za-z-]+):[ \t]*(.*?)\r$", re.MULTILINE)
LONGEST_HEAD = 64 * 1024


@dataclass(frozen=True, slots=True)
class Ask:
    """One kind of request, and how often it is made beside the others."""

    path: str
    weight: int = 1
    method: str = "GET"
    accepted: str = "br"
    status: int = 200
    is_again: bool = False  # with the ETag of the answer before, if there was one


@dataclass(slots=True)
class Seen:
    """What came back, from all connections."""

    answers: Counter[int] = field(default_factory=Counter)  # {status: how many}
    bodies: dict[str, str] = field(default_factory=dict)  # {ETag: digest of the body}
    texts: dict[str, bytes] = field(default_factory=dict)  # {digest: text, unpacked}
    faults: list[str] = field(default_factory=list)

    @property
    def total(self) -> int:
        """How many answers there were."""
        return self.answers.total()


@dataclass(slots=True)
class Connection:
    """One visitor, who opens a new connection where the server has announced the end of the old."""

    port: int
    seen: Seen
    new_look: Callable[[], Callable[[str, bytes], None]]  # called for each connection it opens
    etags: dict[tuple[str, str], str] = field(default_factory=dict)
    look: Callable[[str, bytes], None] = field(init=False)  # at each body, in the order they came

    async def run(self, asks: Sequence[Ask], is_over: Callable[[], bool]) -> None:
        """Ask until it is over."""
        weights = [ask.weight for ask in asks]
        while not is_over():
            self.look = self.new_look()
            reader, writer = await asyncio.open_connection(
                "127.0.0.1", self.port, limit=LONGEST_HEAD
            )
            ask, is_open = asks[0], True
            try:
                while is_open and not is_over():
                    [ask] = random.choices(asks, weights)
                    is_open = await self.send(ask, reader, writer)
            except (OSError, asyncio.IncompleteReadError) as error:
                self.seen.faults.append(f"{ask.path}: {type(error).__name__}")
            finally:
                writer.close()

    async def send(
        self, ask: Ask, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> bool:
        """Send one request, and tell whether the connection may be used again."""
        known = self.etags.get((ask.path, ask.accepted)) if ask.is_again else None
        condition = f"If-None-Match: {known}\r\n" if known else ""
        writer.write(
            f"{ask.method} {ask.path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n"
            f"Accept-Encoding: {ask.accepted}\r\n{condition}\r\n".encode()
        )
        head = await reader.readuntil(b"\r\n\r\n")
        headers = {name.lower(): value.decode() for name, value in HEADER.findall(head)}
        found = STATUS.match(head)
        status = int(found[1]) if found else 0
        has_body = ask.method != "HEAD" and status != 304
        body = await read_body(reader, headers) if has_body else b""
        self.check(ask, status, {name.decode(): value for name, value in headers.items()}, body)
        return bool(headers[b"connection"] != "close")

    def check(self, ask: Ask, status: int, headers: Mapping[str, str], body: bytes) -> None:
        """Look at one answer."""
        self.seen.answers[status] += 1
        if status not in (ask.status, 304 if ask.is_again else ask.status):
            self.seen.faults.append(f"{ask.path}: status {status}")
        if status != 200 or ask.method != "GET" or "etag" not in headers:
            return
        digest = sha256(body).hexdigest()
        if headers["etag"] != f'"{digest[:32]}"':
            self.seen.faults.append(f"{ask.path}: the ETag is not that of the body")
        if digest not in self.seen.texts:
            coding = headers.get("content-encoding")
            self.seen.texts[digest] = brotli.decompress(body) if coding == "br" else body
        self.etags[ask.path, ask.accepted] = headers["etag"]
        self.look(ask.path, self.seen.texts[digest])


async def read_body(reader: asyncio.StreamReader, headers: Mapping[bytes, str]) -> bytes:
    """Return a body that has a length, or comes in chunks."""
    if b"content-length" in headers:
        return await reader.readexactly(int(headers[b"content-length"]))
    body = b""
    while size := int(await reader.readline(), 16):
        body += await reader.readexactly(size)
        await reader.readexactly(2)
    await reader.readexactly(2)
    return body


async def keep_busy(
    port: int,
    asks: Sequence[Ask],
    *,
    connections: int,
    new_look: Callable[[Seen], Callable[[str, bytes], None]],
    is_over: Callable[[Seen], bool],
) -> Seen:
    """Ask over so many connections at once until it is over; `new_look` is called for each.

    Where one ends, as it was announced, it is opened again with a look of its own.
    """
    seen = Seen()
    visitors = [Connection(port, seen, lambda: new_look(seen)) for _ in range(connections)]
    await asyncio.gather(*(one.run(asks, lambda: is_over(seen)) for one in visitors))
    return seen

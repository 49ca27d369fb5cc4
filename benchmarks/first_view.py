"""What the first view of an article costs in bytes and requests: `python -m benchmarks.first_view`.

Bytes are as brotli makes them at its best, as static files and finished pages are sent, without
headers. Prints a table in Markdown, the heaviest first; needs no browser and no running site.

What a first paint needs is counted as it comes over the line: of the compressed page, as many bytes
as it takes to have what stands above the link of css/rest.css, with the style that it needs. On a
phone (360 x 740) that is all that is seen, or, without the notice of a demonstration, all but the
first lines of the key points.
"""

import os
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urljoin

import brotli
import django
from django.conf import settings
from django.core.management import call_command
from django.test import Client

HEAD = "| article | first screen | to its sources | whole | over 14 KB by | in all | requests |"
KB = 1024
FIRST_FLIGHT = 14 * KB  # what a server sends before it waits: 10 packets (RFC 6928)
SOURCES = b'<section class="sources"'
REST = b'<link rel="stylesheet" href="/static/css/rest.'  # all above it is painted without it
STYLESHEET = re.compile(r'<link rel="stylesheet" href="([^"]+)">')
# Of the icons a browser takes the one in SVG; the touch icon is for a home screen.
LOADED = re.compile(
    r'<(?:script|img) [^>]*(?:src|data-modules)="([^"]+)"'
    r'|<link rel="(?:icon|manifest)" href="([^"]+\.(?:svg|webmanifest))"'
)
IN_STYLE = re.compile(r'url\("?([^")#]+)"?\)')


@dataclass(frozen=True, slots=True)
class View:
    """A page as a browser without a cache loads it; bytes are compressed."""

    path: str
    paint: int  # bytes of the page that have come when its first screen can be painted
    text: int  # bytes of the page that have come when all but its sources is there
    html: int  # bytes of the page, the style of its first screen included
    files: int  # bytes of the stylesheets in its head: what else the first paint waits for
    total: int  # bytes of all that is loaded
    requests: int


def main() -> None:
    """Weigh all articles, and print the table."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kat_site.settings")
    django.setup()
    call_command("collectstatic", interactive=False, verbosity=0)
    views = sorted(map(weigh, article_paths()), key=lambda view: -view.html)
    print(HEAD)
    print(f"| --- |{' ---: |' * 6}")
    for view in views:
        over = max(0, view.html - FIRST_FLIGHT) or ""
        numbers = (view.paint, view.text, view.html, over, view.total, view.requests)
        print(f"| {view.path} | " + " | ".join(map(str, numbers)) + " |")
    light = sum(view.html <= FIRST_FLIGHT for view in views)
    print(f"\nBytes, style included; {light} of {len(views)} are within 14 KB whole.")


def article_paths() -> tuple[str, ...]:
    """Return the paths of the articles in content/, in the order of their names."""
    files = Path(settings.KAT_CONTENT_DIR).glob("articles/*/*.md")
    return tuple(f"/articles/{slug}/" for slug in sorted(file.stem for file in files))


@cache
def weigh(path: str) -> View:
    """Return what the page and all that it loads weigh."""
    body = _get(path)
    html, sent = body.decode(), _compress(body)
    styles = STYLESHEET.findall(html)
    loaded = {*styles, *" ".join("".join(found) for found in LOADED.findall(html)).split()}
    for url in styles:
        loaded.update(urljoin(url, found) for found in IN_STYLE.findall(_get(url).decode()))
    return View(
        path=path,
        paint=_arrived(sent, body.index(REST)),
        text=_arrived(sent, body.index(SOURCES)),
        html=len(sent),
        files=sum(_sent(url) for url in STYLESHEET.findall(html.partition("</head>")[0])),
        total=len(sent) + sum(map(_sent, loaded)),
        requests=1 + len(loaded),
    )


@cache
def _get(path: str) -> bytes:
    answer = Client().get(path, headers={"Host": settings.ALLOWED_HOSTS[0]})
    if answer.status_code != 200:
        raise SystemExit(f"{path} answers {answer.status_code}.")
    return b"".join(answer) if answer.streaming else bytes(answer.content)


@cache
def _sent(url: str) -> int:
    return len(_compress(_get(url)))


def _compress(body: bytes) -> bytes:
    packed: bytes = brotli.compress(body, mode=brotli.MODE_TEXT, quality=11)
    return packed


def _arrived(sent: bytes, end: int) -> int:
    """Return how many of the bytes sent have to come for the first `end` of the page."""
    decompressor, length = brotli.Decompressor(), 0
    for count, byte in enumerate(sent, start=1):
        length += len(decompressor.process(bytes([byte])))
        if length >= end:
            return count
    raise ValueError(f"the page has fewer than {end} bytes")


if __name__ == "__main__":
    main()

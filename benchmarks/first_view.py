"""What the first view of an article costs in bytes and requests: `python -m benchmarks.first_view`.

Bytes are as brotli makes them at its best, as static files and finished pages are sent, without
headers. Prints a table in Markdown, the heaviest first; needs no browser and no running site.
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

KB = 1024
FIRST_FLIGHT = 14 * KB  # what a server sends before it waits: 10 packets (RFC 6928)
SOURCES = b'<section class="sources"'
STYLESHEET = re.compile(r'<link rel="stylesheet" href="([^"]+)">')
# Of the icons a browser takes the one in SVG; the touch icon is for a home screen.
LOADED = re.compile(
    r'<(?:script|img) [^>]*src="([^"]+)"'
    r'|<link rel="(?:icon|manifest)" href="([^"]+\.(?:svg|webmanifest))"'
)
IN_STYLE = re.compile(r'url\("?([^")#]+)"?\)')


@dataclass(frozen=True, slots=True)
class View:
    """A page as a browser without a cache loads it; bytes are compressed."""

    path: str
    text: int  # bytes of the page down to its sources
    html: int  # bytes of the page
    style: int  # bytes of the stylesheets in its head: what the first paint waits for
    total: int  # bytes of all that is loaded
    requests: int

    @property
    def first(self) -> int:
        """Bytes of the page, and of what its first paint waits for."""
        return self.html + self.style


def main() -> None:
    """Weigh all articles, and print the table."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kat_site.settings")
    django.setup()
    call_command("collectstatic", interactive=False, verbosity=0)
    views = sorted(map(weigh, article_paths()), key=lambda view: -view.first)
    print("| article | to its sources | all of it | over 14 KB by | in all | requests |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for view in views:
        over = max(0, view.first - FIRST_FLIGHT) or ""
        numbers = (view.style + view.text, view.first, over, view.total, view.requests)
        print(f"| {view.path} | " + " | ".join(map(str, numbers)) + " |")
    print(f"\nBytes; the first two columns count {views[0].style} of style for the first paint.")


def article_paths() -> tuple[str, ...]:
    """Return the paths of the articles in content/, in the order of their names."""
    files = Path(settings.KAT_CONTENT_DIR).glob("articles/*/*.md")
    return tuple(f"/articles/{slug}/" for slug in sorted(file.stem for file in files))


@cache
def weigh(path: str) -> View:
    """Return what the page and all that it loads weigh."""
    body = _get(path)
    html = body.decode()
    styles = STYLESHEET.findall(html)
    loaded = {*styles, *("".join(found) for found in LOADED.findall(html))}
    for url in styles:
        loaded.update(urljoin(url, found) for found in IN_STYLE.findall(_get(url).decode()))
    return View(
        path=path,
        text=_sent(body.partition(SOURCES)[0]),
        html=_sent(body),
        style=sum(_sent(_get(url)) for url in STYLESHEET.findall(html.partition("</head>")[0])),
        total=_sent(body) + sum(_sent(_get(url)) for url in loaded),
        requests=1 + len(loaded),
    )


@cache
def _get(path: str) -> bytes:
    answer = Client().get(path, headers={"Host": settings.ALLOWED_HOSTS[0]})
    if answer.status_code != 200:
        raise SystemExit(f"{path} answers {answer.status_code}.")
    return b"".join(answer) if answer.streaming else bytes(answer.content)


@cache
def _sent(body: bytes) -> int:
    return len(brotli.compress(body, quality=11))


if __name__ == "__main__":
    main()

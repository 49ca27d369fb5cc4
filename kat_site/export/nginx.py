"""What nginx is told: a file to include in a server block that has `root`."""

from collections.abc import Iterable, Iterator

from kat_site.export.folder import OWN
from kat_site.export.places import Headers, Layout, Place

SEARCHABLE = ("/", "/faq/")  # pages that answer ?q= where the site runs; /search/ does here
QUERY = "$is_args$args"  # a redirect leads on with what stood behind the ?
HEAD = """\
# Written by `manage.py export`; include it in a server block whose `root` is this folder.
# docs/export.md shows the whole block.

charset off;
absolute_redirect off;
gzip_static on;
gzip_vary on;
error_page 404 /404.html;
error_page 410 /410.html;
"""
# The names of files are no addresses; the addresses of folders end with a slash.
NAMES = """\
if ($uri ~ "/index\\.html$|\\.(gz|br)$") { return 404; }
if (-d $request_filename) { rewrite ^(.*[^/])$ $1/ permanent; }
"""


def nginx(layout: Layout) -> str:
    """Return the file."""
    parts = [HEAD, _types(layout), "\n".join(_headers(layout.common, "")), NAMES, _own(layout)]
    parts += ["\n".join(_place(place)) for place in _with_searchable(layout.places)]
    parts += [
        f"location = {_quote(path)} {{ return {status} {_quote(target + QUERY)}; }}"
        for path, target, status in layout.redirects
    ]
    parts += [f"location = {_quote(path)} {{ return 410; }}" for path in layout.gone]
    parts.append("location / { try_files $uri ${uri}index.html =404; }")
    return "\n".join(part.rstrip("\n") + "\n" for part in parts)


def _types(layout: Layout) -> str:
    lines = "\n".join(f"  {_quote(kind)} {ending};" for ending, kind in layout.types)
    return f"types {{\n{lines}\n}}\ndefault_type application/octet-stream;"


def _own(layout: Layout) -> str:
    """Return the places of what is served for no address of its own, and of what is not served."""
    errors = (("/404.html", layout.missing), ("/410.html", layout.withdrawn))
    lines = [
        line
        for path, headers in errors
        for line in (f"location = {path} {{", "  internal;", *_headers(headers, "  "), "}")
    ]
    hidden = [f"location ^~ /{OWN}/ {{ return 404; }}"]
    hidden += [f"location = /{name} {{ return 404; }}" for name in ("_headers", "_redirects")]
    return "\n".join([*lines, *hidden])


def _with_searchable(places: Iterable[Place]) -> Iterator[Place]:
    """Yield the places, and one of its own for each page that answers ?q= in a folder."""
    for place in places:
        yield place
        if place.is_folder and place.path in SEARCHABLE:
            yield Place(place.path, False, place.headers, place.content_type)


def _place(place: Place) -> Iterator[str]:
    yield f"location {'^~' if place.is_folder else '='} {_quote(place.path)} {{"
    if not place.is_folder and place.path in SEARCHABLE:
        yield "  if ($arg_q) { return 302 /search/?q=$arg_q; }"
    if place.content_type is not None:
        yield "  types { }"
        yield f"  default_type {_quote(place.content_type)};"
    yield from _headers(place.headers, "  ")
    yield "  try_files $uri ${uri}index.html =404;"
    yield "}"


def _headers(headers: Headers, indent: str) -> Iterator[str]:
    return (f"{indent}add_header {name} {_quote(value)} always;" for name, value in headers)


def _quote(text: str) -> str:
    """Return a text as nginx reads it; a dollar sign begins a variable, and is in no address."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'

"""What Caddy is told: a file to import in a site block that has `root`."""

from collections.abc import Iterator

from kat_site.export.folder import OWN
from kat_site.export.nginx import SEARCHABLE
from kat_site.export.places import Headers, Layout, Place

HEAD = """\
# Written by `manage.py export`; import it in a site block whose `root` is this folder.
# docs/export.md shows the whole block.
"""
NOT_FOUND, GONE = 404, 410


def caddy(layout: Layout) -> str:
    """Return the file."""
    lines = [HEAD, *_headers("*", layout.common), "header -Server", ""]
    for number, place in enumerate(layout.places):
        lines += _place(f"@place{number}", place, layout.common)
    lines += ["", f"@asked {{\n\tpath {' '.join(SEARCHABLE)}\n\tquery q=*\n}}"]
    lines += ["redir @asked /search/?{query} 302"]
    for path, target, status in layout.redirects:
        lines += [f"redir {_quote(path)} {_quote(target)} {status}"]
    if layout.gone:
        lines += [f"@gone path {' '.join(map(_quote, layout.gone))}", f"error @gone {GONE}"]
    hidden = f"*/index.html *.gz *.br /{OWN}/* /_headers /_redirects /404.html /410.html"
    lines += [f"@hidden path {hidden}", f"error @hidden {NOT_FOUND}"]
    lines += ["file_server {\n\tprecompressed br gzip\n}", "", *_errors(layout), ""]
    return "\n".join(lines)


def _place(name: str, place: Place, shared: Headers) -> Iterator[str]:
    own = [pair for pair in place.headers if pair not in shared]
    if place.content_type is not None:
        own.append(("Content-Type", place.content_type))
    if own:
        yield f"{name} path {_quote(place.path + '*' if place.is_folder else place.path)}"
        yield from _headers(name, tuple(own))


def _errors(layout: Layout) -> Iterator[str]:
    yield "handle_errors {"
    of_places = {name for place in layout.places for name, _value in place.headers}
    for status, headers in ((NOT_FOUND, layout.missing), (GONE, layout.withdrawn)):
        foreign = sorted(of_places - {name for name, _value in headers})
        yield f"\t@{status} expression {{err.status_code}} == {status}"
        yield f"\thandle @{status} {{"
        yield f"\t\trewrite * /{status}.html"
        # Set for the address before it was known that nothing is there: a year, for a picture.
        yield from (f"\t\theader -{name}" for name in ("Server", *foreign))
        yield from (f"\t\theader {name} {_quote(value)}" for name, value in headers)
        yield "\t\tfile_server {\n\t\t\tprecompressed br gzip\n\t\t}\n\t}"
    yield "}"


def _headers(matcher: str, headers: Headers) -> Iterator[str]:
    return (f"header {matcher} {name} {_quote(value)}" for name, value in headers)


def _quote(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'

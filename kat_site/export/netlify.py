"""What hosts of files are told that read `_headers` and `_redirects`, such as Netlify."""

from urllib.parse import quote

from kat_site.export.nginx import SEARCHABLE
from kat_site.export.places import Headers, Layout


def headers_file(layout: Layout) -> str:
    """Return `_headers`."""
    lines = _rule("/*", layout.common)
    for place in layout.places:
        own = tuple(pair for pair in place.headers if pair not in layout.common)
        if place.content_type is not None:
            own += (("Content-Type", place.content_type),)
        if own:
            lines += _rule(f"{place.path}*" if place.is_folder else place.path, own)
    return "\n".join(lines) + "\n"


def redirects_file(layout: Layout) -> str:
    """Return `_redirects`; a host that knows no 410 answers 404 there."""
    lines = [f"{quote(path)} {target} {status}" for path, target, status in layout.redirects]
    lines += [f"{quote(path)} /410.html 410" for path in layout.gone]
    lines += [f"{path} q=:q /search/?q=:q 302!" for path in SEARCHABLE]
    return "\n".join(lines) + "\n"


def _rule(pattern: str, headers: Headers) -> list[str]:
    return [pattern, *(f"  {name}: {value}" for name, value in headers)]

"""Writes an export: every answer in its forms, the pages for errors, and what servers are told."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from kat_site.codings import compress_brotli
from kat_site.export.answers import Answer
from kat_site.export.caddy import caddy
from kat_site.export.folder import OWN, ExportFolder
from kat_site.export.netlify import headers_file, redirects_file
from kat_site.export.nginx import nginx
from kat_site.export.places import Layout, common, file_name, places, types
from kat_site.export.walk import MISSING, WITHDRAWN, Found


def write_export(found: Found, folder: ExportFolder) -> None:
    """Write everything: what pages show before the pages, so that none lacks it meanwhile."""
    for answer in sorted(found.files.values(), key=_is_page):
        _write(folder, file_name(answer.path), answer)
    _write(folder, file_name(MISSING), found.missing)
    _write(folder, file_name(WITHDRAWN), found.withdrawn)
    layout = lay_out(found)
    folder.write("_headers", headers_file(layout).encode())
    folder.write("_redirects", redirects_file(layout).encode())
    folder.write(f"{OWN}/nginx.conf", nginx(layout).encode())
    folder.write(f"{OWN}/Caddyfile", caddy(layout).encode())


def lay_out(found: Found) -> Layout:
    """Return what servers are told."""
    answers = tuple(found.files.values())
    every = [answer.lasting for answer in (*answers, found.missing, found.withdrawn)]
    return Layout(
        common=common(every),
        places=places(answers),
        types=types(answers),
        redirects=tuple(sorted(map(_redirect, found.redirects.values()))),
        gone=tuple(sorted(found.gone)),
        missing=found.missing.lasting,
        withdrawn=found.withdrawn.lasting,
    )


def _redirect(answer: Answer) -> tuple[str, str, int]:
    """Return where a redirect leads, as a path: the host is known to whoever follows it."""
    target = urlsplit(answer.location)
    return answer.path, target._replace(scheme="", netloc="").geturl(), answer.status


def _write(folder: ExportFolder, name: str, answer: Answer) -> None:
    for ending, content in _forms(answer):
        folder.write(name + ending, content)


def _forms(answer: Answer) -> Iterable[tuple[str, bytes]]:
    """Yield the compressed forms first, so that a server finds them as soon as the file."""
    body = answer.body
    if answer.packed is not None:
        yield ".gz", answer.packed
        yield ".br", compress_brotli(body)
    yield "", body


def _is_page(answer: Answer) -> tuple[bool, str]:
    return answer.path.endswith("/"), answer.path

"""The pages that a proxy shows in the site's place: it is down, or the request never reaches it.

They are whole in themselves: no stylesheet, picture or script has to be fetched from a site that
does not answer. Their one style is let through by its digest, which does not depend on the clinic,
so that a proxy's configuration can name it once for all.
"""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from django.template.loader import render_to_string

from articles import inline_sources
from articles.clinic import Clinic

TITLES: Mapping[str, str] = {
    "down.html": "Our website is not working just now",
    "refused.html": "We could not take that",
}
READABLE = 0o644  # by the proxy, which runs as another user


def render_down_pages(clinic: Clinic) -> dict[str, str]:
    """Return {file name: HTML}."""
    style = _style()
    return {
        name: render_to_string(f"down/{name}", {"clinic": clinic, "title": title, "style": style})
        for name, title in TITLES.items()
    }


def style_source() -> str:
    """Return the style's digest as a Content-Security-Policy names it: `'sha256-…'`."""
    return inline_sources.inline_source(_style())


def write_down_pages(folder: Path, clinic: Clinic) -> tuple[Path, ...]:
    """Write the pages into a folder, each whole or not at all; return where they are."""
    folder.mkdir(parents=True, exist_ok=True)
    return tuple(_write(folder / name, html) for name, html in render_down_pages(clinic).items())


def _style() -> str:
    return render_to_string("down/style.css").strip()


def _write(path: Path, text: str) -> Path:
    handle, unfinished = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
    Path(unfinished).chmod(READABLE)
    return Path(unfinished).replace(path)

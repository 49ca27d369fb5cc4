"""Drawn pictures as files under var/: made once, found by a name that says what is in them."""

import logging
import threading
from collections.abc import Collection, Iterable
from functools import lru_cache
from importlib import import_module
from pathlib import Path

from django.conf import settings

from articles.artwork.icon_set import Icon, make_icons, svg_icon
from articles.artwork.pictures import Card, make_cards
from articles.files import write_file
from articles.library import Library

KEPT_PICTURES = 64  # in memory, of 25 kB at most each
CARDS, ICONS = "articles.artwork.cards", "articles.artwork.icons"  # imported where one is missing

logger = logging.getLogger(__name__)
_drawing = threading.Lock()  # of two who ask for a missing picture, one draws it


def folder() -> Path:
    """Return where drawn pictures are."""
    return Path(settings.KAT_VAR_DIR) / "pictures"


def pictures_of(library: Library) -> tuple[Card | Icon, ...]:
    """Return all that the site draws of itself."""
    return (*make_cards(library).values(), *make_icons(library.clinic).values())


def read_picture(picture: Card | Icon) -> bytes:
    """Return a picture's file; it is drawn and kept where it is not there yet."""
    with _drawing:
        return _read(folder() / picture.file_name, picture)


def make_pictures(pictures: Iterable[Card | Icon]) -> tuple[Path, ...]:
    """Draw what is not there yet, and return where each picture is."""
    found = []
    for picture in pictures:
        path = folder() / picture.file_name
        if not path.is_file():
            _keep(path, draw(picture))
        found.append(path)
    return tuple(found)


def remove_others(kept: Collection[Path]) -> int:
    """Remove the pictures of earlier states, and return how many there were."""
    stale = [path for path in folder().glob("*") if path not in kept]
    for path in stale:
        path.unlink(missing_ok=True)
    return len(stale)


def draw(picture: Card | Icon) -> bytes:
    """Return a picture's file; the same picture is the same bytes."""
    if isinstance(picture, Card):
        return bytes(import_module(CARDS).draw_card(picture))
    if picture.suffix == "svg":
        return svg_icon(picture.brand).encode()
    return bytes(import_module(ICONS).draw_icon(picture))


@lru_cache(maxsize=KEPT_PICTURES)
def _read(path: Path, picture: Card | Icon) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        drawn = draw(picture)
    try:
        _keep(path, drawn)
    except OSError as error:
        logger.warning("A picture could not be kept: %s", error.strerror)
    return drawn


def _keep(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_file(path, content, mode=0o644)

"""The pictures that links show where they are shared: which there are, and how they are named."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from articles.artwork.palette import palette
from articles.clinic import BrandColor, Clinic
from articles.entries import Topic
from articles.library import Library
from articles.theme import SHIPPED

WIDTH, HEIGHT = 1200, 630  # pixels; what every network shows whole
DEFAULT = "site"  # the picture of all pages that belong to no topic
MOST_CARDS = 256  # whose names are kept in memory: more than a site has topics
DRAWN_BY = ("Pillow", "fontpkg-source-serif-4")


@dataclass(frozen=True, slots=True)
class Card:
    """What the picture of a shared link shows."""

    name: str  # slug of the topic, or `site`
    title: str
    site_name: str
    brand: BrandColor

    @property
    def url(self) -> str:
        """Path on the site; it changes with all that the picture depends on."""
        return f"/social/{self.name}.{_digest(self)}.png"

    @property
    def file_name(self) -> str:
        """Name of the file, which no other picture has."""
        return self.url.rpartition("/")[2]

    @property
    def alt(self) -> str:
        """What it shows, for those who do not see it."""
        return f"{self.title}. {self.site_name}, and the sun above calm water."


def make_cards(library: Library) -> Mapping[str, Card]:
    """Return the picture of each topic, and of the rest: {name: card}."""
    cards = [topic_card(library, topic) for topic in library.topics if topic.slug != DEFAULT]
    return {card.name: card for card in (site_card(library), *cards)}


def site_card(library: Library) -> Card:
    """Return the picture of what belongs to no topic."""
    return Card(DEFAULT, library.home.title, library.clinic.name, brand_of(library.clinic))


def topic_card(library: Library, topic: Topic) -> Card:
    """Return the picture of a topic, and of its articles."""
    return Card(topic.slug, topic.title, library.clinic.name, brand_of(library.clinic))


def brand_of(clinic: Clinic) -> BrandColor:
    """Return the clinic's color, or the shipped one."""
    return clinic.brand_color or SHIPPED


@lru_cache(maxsize=MOST_CARDS)
def _digest(card: Card) -> str:
    parts = (card.title, card.site_name, repr(palette(card.brand)), drawing_state())
    return sha256("\0".join(parts).encode()).hexdigest()[:12]


@cache
def drawing_state() -> str:
    """Return what changes with the way of drawing: no picture of old is taken for a new one."""
    total = sha256()
    for path in sorted(Path(__file__).parent.glob("*.py")):
        total.update(path.read_bytes())
    for package in DRAWN_BY:
        total.update(version(package).encode())
    return total.hexdigest()

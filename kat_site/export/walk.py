"""Everything that the site has to be read, found as a visitor would find it: by its links."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from http import HTTPStatus

from articles.editions import Edition
from articles.sitemaps import entries
from kat_site.export.answers import Answer, Site
from kat_site.export.links import Links

BEGINNINGS = (
    "/",
    "/feed.xml",
    "/sitemap.xml",
    "/robots.txt",
    "/favicon.ico",
    "/apple-touch-icon.png",
    "/site.webmanifest",
    "/.well-known/security.txt",
    "/security.txt",
    "/search/",
    "/contact/",
)
# What needs a program, and is left out: staff pages, health, and "your message was sent".
LEFT_OUT = ("/staff/", "/healthz", "/readyz", "/contact/sent/")
MISSING, WITHDRAWN = "/404.html", "/410.html"  # for what is not, or no longer, there

Tell = Callable[[int, int], object]  # how many are done, of how many that are known


class DeadLinkError(Exception):
    """A page leads to something that is not there."""


@dataclass(slots=True)
class Found:
    """All answers of a site, by path."""

    missing: Answer  # for what is not there
    withdrawn: Answer  # for what is gone
    files: dict[str, Answer] = field(default_factory=dict)
    redirects: dict[str, Answer] = field(default_factory=dict)
    gone: dict[str, Answer] = field(default_factory=dict)


def walk(site: Site, edition: Edition, site_url: str, tell: Tell) -> Found:
    """Return every answer; raise DeadLinkError where a page leads to nothing."""
    links = Links(site_url)
    found = Found(site.answer(MISSING), site.answer(WITHDRAWN))
    wanted = dict.fromkeys(_beginnings(edition), "")  # {path: the page that leads there}
    asked: set[str] = set()
    while wanted:
        path, origin = wanted.popitem()
        asked.add(path)
        tell(len(asked), len(asked) + len(wanted))
        answer = site.answer(path)
        if not _keep(found, answer) and origin:
            raise DeadLinkError(f"{origin} leads to {path}, which answers {answer.status}")
        if answer.status != HTTPStatus.OK:
            continue
        _want(wanted, links.followed(answer), asked, path)
        _want(wanted, links.named(answer), asked, "")
    return found


def _beginnings(edition: Edition) -> Iterable[str]:
    library = edition.library
    yield from BEGINNINGS
    yield from (entry.url for entry in entries(library))
    yield from library.images
    yield from library.aliases
    yield from library.expired


def _want(wanted: dict[str, str], paths: Iterable[str], asked: set[str], origin: str) -> None:
    for path in sorted(paths):
        if path not in asked and not path.startswith(LEFT_OUT) and not wanted.get(path):
            wanted[path] = origin


def _keep(found: Found, answer: Answer) -> bool:
    """Keep an answer; tell whether it is one that a link may lead to."""
    if answer.status == HTTPStatus.OK:
        found.files[answer.path] = answer
    elif answer.is_redirect:
        found.redirects[answer.path] = answer
    elif answer.status == HTTPStatus.GONE:
        found.gone[answer.path] = answer
    else:
        return False
    return True

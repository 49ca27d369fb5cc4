"""Where links lead: an address as an editor types it -> an address on the site, or why not."""

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit

from articles.extensions.entities import decode
from articles.problems import did_you_mean

ROOT = "content"
SCHEMES = ("https", "mailto", "tel")
SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
# What browsers drop from an address, and what nobody sees in one.
UNSEEN = re.compile(
    r"[\s\x00-\x20\x7f-\xa0\u00ad\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]"
)
UNFIT = re.compile(r'["<>\\^`{|}\[\]]|%(?![0-9A-Fa-f]{2})')  # not URL code points
PAGES = (
    (re.compile(rf"{ROOT}/articles/[^/]+/([^/]+)\.md"), "/articles/{}/"),
    (re.compile(rf"{ROOT}/faq/[^/]+/([^/]+)\.md"), "/faq/{}/"),
    (re.compile(rf"{ROOT}/pages/([^/]+)\.md"), "/pages/{}/"),
)
INSIDE = re.compile(r"((?:articles/[^/]+|faq/[^/]+|pages)/[^/]+\.md)(#.*)?$")
LISTS = ("articles", "contact", "faq", "glossary", "search", "topics")  # pages without a file
SITE = re.compile(r"(www\.|[\w-]+(\.[\w-]+)*\.(com|edu|gov|info|mil|net|org)(/|$))", re.IGNORECASE)
MAIL = re.compile(r"[^\s@/?#]+@[^\s@/?#]+\.[^\s@/?#.]+")
TELEPHONE = re.compile(r"\+?[0-9](?:[0-9().-]*[0-9])?(?:;ext=[0-9]+)?")


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a link cannot be followed."""

    rule: str
    message: str
    fix: str


def resolve(target: str, *, path: str) -> str | Refusal:
    """Return the address to put into the page that comes from the file `path`."""
    address = decode(target)
    seen = UNSEEN.sub("", address)
    if seen in ("", "#"):
        fix = "write its address in the round brackets"
        return Refusal("link-empty", "a link leads nowhere", fix)
    scheme = SCHEME.match(seen)
    if scheme and len(scheme[1]) > 1:
        return _resolve_outside(address.strip(), seen, scheme[1].lower())
    if re.match(r"[/\\]{2}", seen):
        fix = f"write https://{seen.lstrip('/' + chr(92))}"
        return Refusal("link-scheme", f'the link "{seen}" has no https: in front', fix)
    if scheme or "\\" in seen or (seen.startswith("/") and seen.partition("#")[0].endswith(".md")):
        message = f'the link "{address}" is a place on a computer, not on the site'
        return Refusal("link-outside", message, _fix_of_place(seen, path))
    if seen.startswith(("#", "/")):
        return escape(seen)
    return _resolve_file(address, path)


def _fix_of_place(address: str, path: str) -> str:
    """Return the path to a file from the file `path`, where an address names one at its end."""
    plain = address.replace("\\", "/")
    if found := INSIDE.search(plain):
        way = posixpath.relpath(f"{ROOT}/{found[1]}", posixpath.dirname(path))
        return f"write {way}{found[2] or ''}"
    if plain.startswith("."):
        return f"write {plain}"
    return "write the path from this file to the other, such as ../risks/name-of-page.md"


def escape(address: str) -> str:
    """Return an address with what no address may hold written as %XX."""
    return UNFIT.sub(lambda found: quote(found.group()[0]) + found.group()[1:], address)


def _resolve_outside(address: str, seen: str, scheme: str) -> str | Refusal:
    """Judge an address that has a scheme."""
    if scheme == "http":
        message = f'the link "{seen}" is not encrypted'
        return Refusal("link-scheme", message, f"write https{seen[4:]}")
    if scheme not in SCHEMES:
        fix = "begin it with https://, mailto: or tel:, or write the path of a file."
        message = f'the link "{seen}" begins with "{scheme}:", which no link can'
        return Refusal("link-scheme", message, fix + did_you_mean(scheme, SCHEMES))
    if address != seen:
        fix = f"write {seen}, or %20 for a space" if scheme == "https" else f"write {seen}"
        return Refusal("link-address", f'the link "{address}" has a space in it', fix)
    rest = seen[len(scheme) + 1 :]
    if scheme == "tel" and not TELEPHONE.fullmatch(rest):
        fix = "write digits and hyphens only, such as tel:+1-202-555-0143"
        return Refusal("link-address", f'"{rest}" is not a telephone number', fix)
    if scheme == "mailto" and not MAIL.fullmatch(rest.partition("?")[0]):
        fix = "write an e-mail address, such as mailto:front.desk@example.org"
        return Refusal("link-address", f'"{rest}" is not an e-mail address', fix)
    if scheme == "https" and not _has_host(seen):
        fix = "write the whole address, such as https://example.org/"
        return Refusal("link-address", f'the link "{seen}" names no site', fix)
    return escape(f"{scheme}:{rest}")


def _has_host(address: str) -> bool:
    try:
        return address[6:8] == "//" and bool(urlsplit(address).hostname)
    except ValueError:  # such as an IPv6 address without its second bracket
        return False


def _resolve_file(address: str, path: str) -> str | Refusal:
    """Follow a relative path from the file that has it to another file."""
    place, sign, rest = re.fullmatch(r"([^?#]*)([?#]?)(.*)", address.strip(), re.DOTALL).groups()  # type: ignore[union-attr]
    if not place.endswith(".md"):
        return _not_a_file(address)
    file = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(place)))
    for pattern, page in PAGES:
        if found := pattern.fullmatch(file):
            return escape(page.format(quote(found[1])) + sign + UNSEEN.sub("", rest))
    if file.startswith(f"{ROOT}/"):
        return escape(f"/{file}{sign}{UNSEEN.sub('', rest)}")  # no page: the loader says which is
    message = f'the link "{address}" leads out of the folder {ROOT}/'
    return Refusal(
        "link-outside", message, f"{_fix_of_place(f'/{file}', path)}; this file is {path}"
    )


def _not_a_file(address: str) -> Refusal:
    """Guess what an address without .md was meant to be."""
    message = f'the link "{address}" is no address, and does not end in .md as a page does'
    if SITE.match(address):
        return Refusal("link-address", message, f"write https://{address}")
    if MAIL.fullmatch(address):
        return Refusal("link-address", message, f"write mailto:{address}")
    if TELEPHONE.fullmatch(address):
        return Refusal("link-address", message, f"write tel:{address}")
    file = address.partition("#")[0].rstrip("/")
    if file in LISTS:
        return Refusal("link-address", message, f"write /{file}/")
    fix = f"end it with .md, such as {file}.md, or begin it with https:// for another site"
    return Refusal("link-address", message, fix)

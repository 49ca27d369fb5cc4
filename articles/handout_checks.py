"""Checks on content/handouts.yaml: the sections that a handout is made of must be there."""

from collections.abc import Iterator, Mapping

from articles.entries import HandoutFields
from articles.excerpts import cut, section_ids
from articles.frontmatter import Location
from articles.handouts import split_part
from articles.problems import Problem, meant
from articles.single_files import HANDOUTS
from articles.whole import Whole

NAMES = ("title", "lead")


def check_handouts(whole: Whole) -> Iterator[Problem]:
    """Yield what keeps handouts from being made."""
    if HANDOUTS in whole.unreadable:
        return  # entries are left out, so places in the list are not known
    said = _find_said(whole)
    for place, handout in enumerate(whole.handouts):
        yield from _check_names(place, handout, whole, said)
        for number, part in enumerate(handout.parts):
            at = (place, "parts", number)
            if part in handout.parts[:number]:
                yield _problem(whole, at, "twice", f'"{part}" stands twice', "delete it here")
            else:
                yield from _check_part(part, at, whole)
        for number, part in enumerate(handout.tick):
            if part not in handout.parts:
                near = meant(part, handout.parts)
                fix = f"write {near}" if near else "delete it, or add it to the parts"
                message = f'"{part}" below "tick:" is none of the parts of this handout'
                yield _problem(whole, (place, "tick", number), "tick", message, fix)


def _find_said(whole: Whole) -> Mapping[tuple[str, str], str]:
    """Return {(name, text of a handout): path of the first page with the same}."""
    wanted = {(name, getattr(handout, name)) for handout in whole.handouts for name in NAMES}
    found: dict[tuple[str, str], str] = {}
    for one in whole.parsed:
        for key in (("title", one.title), ("lead", one.lead)):
            if key in wanted:
                found.setdefault(key, one.path)
    return found


def _check_names(
    place: int, handout: HandoutFields, whole: Whole, said: Mapping[tuple[str, str], str]
) -> Iterator[Problem]:
    """Yield names that an earlier handout has, or in the case of titles and leads, a page."""
    earlier = whole.handouts[:place]
    if any(handout.slug == other.slug for other in earlier):
        message = f'"{handout.slug}" behind "slug:" is in use already'
        yield _problem(whole, (place, "slug"), "slug", message, "write another one")
    for name in NAMES:
        text = getattr(handout, name)
        other = said.get((name, text))
        if other is None and any(getattr(one, name) == text for one in earlier):
            other = "another handout"
        if other:
            message = f'{other} has the same text behind "{name}:"'
            yield _problem(whole, (place, name), name, message, "write another text here")


def _check_part(part: str, at: Location, whole: Whole) -> Iterator[Problem]:
    slug, name = split_part(part)
    if f"/articles/{slug}/" in whole.broken:
        return
    article = whole.articles.get(slug)
    if article is None:
        near = meant(slug, whole.articles)
        fix = f"write articles/{near}#{name}" if near else "name an article that is there"
        yield _problem(whole, at, "article", f'there is no article "{slug}"', fix)
        return
    excerpt = cut(article.rendered.html, name, url=article.url)
    if excerpt is None:
        known = section_ids(article.rendered.html)
        near = meant(name, known)
        fix = f"write articles/{slug}#{near or known[0]}" if known else "name another article"
        if known and not near:
            fix += f", or one of: {', '.join(known[1:])}" if known[1:] else ""
        message = f'{article.path} has no section "#{name}"'
        yield _problem(whole, at, "section", message, fix)
    elif excerpt.has_footnotes:
        message = f'the section "#{name}" of {article.path} has a footnote, which no handout shows'
        fix = "put what the footnote says into the text, or name another section"
        yield _problem(whole, at, "footnote", message, fix)


def _problem(whole: Whole, at: Location, rule: str, message: str, fix: str) -> Problem:
    return Problem(HANDOUTS, whole.line(HANDOUTS, at), message, fix, rule=f"handout-{rule}")

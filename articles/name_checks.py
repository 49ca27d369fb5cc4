"""Checks that span files on what pages are called: slugs, aliases, ids, titles."""

from collections.abc import Iterator, Mapping, Sequence

from articles.entries import HandoutFields, Topic
from articles.extensions.identifiers import is_reserved
from articles.problems import Level, Problem
from articles.single_files import GROUPS, HANDOUTS, TOPICS
from articles.whole import Whole

OF_QUESTIONS = {"title": "question", "lead": "answer"}  # what a question has in their place
# An article and a question that may share a slug: links from elsewhere lead to both.
SHARED_SLUGS = frozenset({"who-should-not-have-kat"})


def check_names(whole: Whole) -> Iterator[Problem]:
    """Yield names that two pages share, and names that a page cannot have."""
    owners = {f"/topics/{topic.slug}/": TOPICS for topic in whole.topics}
    owners |= {f"/handouts/{handout.slug}/": HANDOUTS for handout in whole.handouts}
    for one in whole.parsed:
        if one.url in owners:
            message = f"{owners[one.url]} has the same file name, so both want one address"
            yield Problem(one.path, 1, message, "rename one of the two files", rule="slug-taken")
        owners.setdefault(one.url, one.path)
    yield from _check_aliases(whole, owners)
    yield from _check_shared_slugs(whole)
    yield from _check_ids_of_questions(whole)
    yield from _check_titles(whole)


def _check_aliases(whole: Whole, owners: Mapping[str, str]) -> Iterator[Problem]:
    """Yield older names that belong to something else."""
    aliases: dict[str, str] = {}
    for path, url, line in _aliases(whole):
        owner = owners.get(url) or aliases.get(url)
        if owner:
            alias = url.split("/")[2]
            message = f'"{alias}" below "aliases:" is the address of {owner} already'
            yield Problem(path, line, message, "delete it there", rule="alias-taken")
        aliases.setdefault(url, path)


def _aliases(whole: Whole) -> Iterator[tuple[str, str, int]]:
    """Yield the file, the older path on the site and the line of each alias."""
    for one in whole.parsed:
        for place, alias in enumerate(one.front.aliases):
            yield one.path, f"/{one.kind}/{alias}/", one.yaml.line(("aliases", place))
    lists: tuple[tuple[str, str, Sequence[Topic | HandoutFields]], ...] = (
        (TOPICS, "topics", whole.topics),
        (HANDOUTS, "handouts", whole.handouts),
    )
    for path, folder, entries in lists:
        for number, entry in enumerate(entries):
            for place, alias in enumerate(entry.aliases):
                at = whole.line(path, (number, "aliases", place))
                yield path, f"/{folder}/{alias}/", at


def _check_shared_slugs(whole: Whole) -> Iterator[Problem]:
    """Yield questions that have the slug of an article: people mistake one for the other."""
    for slug, one in whole.questions.items():
        article = whole.articles.get(slug)
        if article and slug not in SHARED_SLUGS:
            message = f"{article.path} has the same file name, so people mistake one for the other"
            fix = f'rename this file; if it was published, add "- {slug}" below "aliases:"'
            yield Problem(one.path, 1, message, fix, Level.WARNING, "slug-shared")


def _check_ids_of_questions(whole: Whole) -> Iterator[Problem]:
    """Yield slugs that are the id of something else on the page of all questions."""
    groups = {group.slug for group in whole.groups}
    for slug, one in whole.questions.items():
        if is_reserved(slug) or slug in groups:
            message = f'the page of all questions uses the name "{slug}" for something else'
            fix = f"rename the file, such as {slug}-question.md"
            yield Problem(one.path, 1, message, fix, rule="slug-reserved")
    seen: set[str] = set()
    for place, group in enumerate(whole.groups):
        if is_reserved(group.slug) or group.slug in seen:
            message = f'"{group.slug}" behind "slug:" is in use already'
            fix = "write another one, and give the folder of the group the same name"
            line = whole.line(GROUPS, (place, "slug"))
            yield Problem(GROUPS, line, message, fix, rule="slug-reserved")
        seen.add(group.slug)


def _check_titles(whole: Whole) -> Iterator[Problem]:
    """Titles and leads that two pages share: search engines and readers cannot tell them apart."""
    for name in ("title", "lead"):
        first: dict[str, str] = {}
        for one in whole.parsed:
            text = getattr(one, name)
            if text in first:
                own = OF_QUESTIONS[name] if one.kind == "faq" else name
                message = f'{first[text]} has the same text behind "{own}:"'
                fix = f'write another text behind "{own}:" here or there'
                line = one.yaml.line((own,))
                yield Problem(one.path, line, message, fix, Level.WARNING, f"{name}-repeated")
            first.setdefault(text, one.path)

"""Pages that git remembers and the content no longer has: their addresses should lead somewhere."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from articles.files import ROOT, ContentFiles
from articles.git_history import ask_git
from articles.library import Library
from articles.parsing import page_url
from articles.problems import Level, Problem, meant
from articles.single_files import TOPICS

MOST_LOOKED_AT = 200  # pages that are gone; git is asked about each
HEAD_SIZE = 4_000  # bytes of a page that surely hold its front matter
RULE = "address-lost"
DRAFT = re.compile(r"^status:\s*[\"']?draft", re.MULTILINE)
TITLE = re.compile(r"^(?:title|question):\s*(.+?)\s*$", re.MULTILINE)
DATE = re.compile(r"^(publish_on|expires_on):\s*[\"']?(\d{4}-\d\d-\d\d)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class FormerPage:
    """A file of a page that is gone."""

    path: str  # such as content/articles/risks/old.md
    commit: str  # the last one that has it
    removal: str  # the commit that took it out; empty where none did yet
    day: str  # of the removal, such as 2026-11-22; empty where there was none yet

    @property
    def url(self) -> str:
        """Its path on the site."""
        return page_url(self.path) or ""

    @property
    def slug(self) -> str:
        """Its name."""
        return PurePosixPath(self.path).stem


def check_former_pages(
    content: ContentFiles, library: Library, folder: Path
) -> tuple[Problem, ...]:
    """Return a warning for each page that once was published, and whose address is dead now.

    `folder` is where the content lies. Without git, or with a part of the history alone, what is
    not known is not missed.
    """
    live = {url for path in content.files if (url := page_url(path))}
    known = live | library.page_titles.keys() | library.aliases.keys()
    known |= set(library.clinic.hidden_urls)
    problems: dict[str, Problem] = {}
    former = [one for one in _former_pages(folder) if one.url]
    for page in [one for one in former if one.url not in known][:MOST_LOOKED_AT]:
        text = _text(page, folder)
        if _was_public(page, text):
            problems.setdefault(page.url, _problem(page, text, library, folder))
    return (*problems.values(), *_lost_topics(former, library))


def _former_pages(folder: Path) -> Iterator[FormerPage]:
    """Yield what the working folder lacks of the last commit, then what earlier ones took out."""
    words = ("--no-renames", "--diff-filter=D", "--name-only", "--relative")
    for name in ask_git(folder, "diff", *words, "HEAD").decode(errors="replace").splitlines():
        yield FormerPage(f"{ROOT}/{name}", "HEAD", "", "")
    log = ask_git(folder, "log", *words, "--format=%x00%H %cs", "--", ".")
    for entry in log.decode(errors="replace").split("\0")[1:]:
        first, *names = entry.splitlines()
        commit, _, day = first.partition(" ")
        for name in filter(None, names):
            yield FormerPage(f"{ROOT}/{name}", f"{commit}^", commit, day)


def _text(page: FormerPage, folder: Path) -> str:
    name = page.path.removeprefix(f"{ROOT}/")
    return ask_git(folder, "show", f"{page.commit}:./{name}")[:HEAD_SIZE].decode(errors="replace")


def _was_public(page: FormerPage, text: str) -> bool:
    """Tell whether readers could see it on its last day; where git has no text, they could not."""
    if not text or DRAFT.search(text):
        return False
    days: dict[str, str] = dict(DATE.findall(text))
    if not page.day:
        return True
    return days.get("publish_on", "") <= page.day < days.get("expires_on", "9999")


def _problem(page: FormerPage, text: str, library: Library, folder: Path) -> Problem:
    following = _following(page, text, library, folder)
    if following:
        message = f"this page was {page.path} once, and its old address {page.url} leads nowhere"
        fix = f'add "- {page.slug}" below "aliases:" here'
        return Problem(following, 1, message, fix, Level.WARNING, RULE)
    message = f"this page was taken out, and its address {page.url} leads nowhere"
    fix = (
        f'add "- {page.slug}" below "aliases:" of the page that readers should find instead;'
        ' or put the file back with "expires_on:" in it, so that readers are told it is gone'
    )
    return Problem(page.path, 1, message, fix, Level.WARNING, RULE)


def _following(page: FormerPage, text: str, library: Library, folder: Path) -> str | None:
    """Return the file that a page was renamed to, as git or its title says, or nearly its name."""
    own = {one.path: one for one in library.documents if page.url.startswith(f"/{one.folder}/")}
    renamed = _renames(page, folder).get(page.path, "")
    if renamed in own:
        return renamed
    title = next(iter(TITLE.findall(text)), "").strip("\"'")
    if title in (titles := {one.title: path for path, one in own.items()}):
        return titles[title]
    near = meant(page.slug, [one.slug for one in own.values()])
    return next((path for path, one in own.items() if one.slug == near), None)


def _renames(page: FormerPage, folder: Path) -> Mapping[str, str]:
    """Return {former path: path} of the files that git sees as renamed with the removal."""
    words = ("show", "--format=", page.removal) if page.removal else ("diff", "HEAD")
    found = ask_git(folder, *words, "-M", "--diff-filter=R", "--name-status", "--relative")
    rows = (line.split("\t") for line in found.decode(errors="replace").splitlines())
    return {f"{ROOT}/{row[1]}": f"{ROOT}/{row[2]}" for row in rows if len(row) == 3}


def _lost_topics(former: Iterable[FormerPage], library: Library) -> Iterator[Problem]:
    """Yield the topics that had articles once, and are none now."""
    folders = dict.fromkeys(
        PurePosixPath(page.path).parts[2] for page in former if page.url.startswith("/articles/")
    )
    known = {f"/topics/{topic.slug}/" for topic in library.topics} | library.aliases.keys()
    for folder in folders:
        if f"/topics/{folder}/" not in known:
            message = (
                f'"{folder}" was a topic once, and its address /topics/{folder}/ leads nowhere'
            )
            fix = f'add "aliases: [{folder}]" to the topic that has its articles now'
            yield Problem(TOPICS, 1, message, fix, Level.WARNING, RULE)

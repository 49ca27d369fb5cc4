"""Which headers belong to which addresses, in as few places as say it without overlapping.

Where two rules of a `_headers` file fit one address, hosts join their values with a comma, so no
two places here fit the same address, and what all of them share is told apart.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kat_site.export.answers import Answer

Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Place:
    """One address, or a folder with all that is in it."""

    path: str  # begins with "/"; a folder ends with "/"
    is_folder: bool  # all addresses that begin with the path
    headers: Headers
    content_type: str | None  # None where it goes by the ending of each name


@dataclass(frozen=True, slots=True)
class Layout:
    """What servers are told of an export."""

    common: Headers  # of every answer
    places: tuple[Place, ...]
    types: tuple[tuple[str, str], ...]  # content type by ending of a name, without the dot
    redirects: tuple[tuple[str, str, int], ...]  # path, where it leads as it is sent, status
    gone: tuple[str, ...]  # paths
    missing: Headers  # of the answer for what is not there
    withdrawn: Headers  # of the answer for what is gone


def places(answers: Iterable[Answer]) -> tuple[Place, ...]:
    """Return a place for each folder whose answers are alike, and for each other answer."""
    folders: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        folders[_folder(answer.path)].append(answer)
    return tuple(
        place for folder in sorted(folders) for place in _places_of(folder, folders[folder])
    )


def common(headers: Sequence[Headers]) -> Headers:
    """Return the headers that all answers have."""
    shared = set(headers[0]).intersection(*headers[1:]) if headers else set()
    return tuple(sorted(shared))


def types(answers: Iterable[Answer]) -> tuple[tuple[str, str], ...]:
    """Return the content type of each ending, where all names with that ending have the same."""
    found: dict[str, set[str]] = defaultdict(set)
    for answer in answers:
        found[_ending(answer.path)].add(answer.content_type)
    return tuple(
        (ending, next(iter(kinds)))
        for ending, kinds in sorted(found.items())
        if ending and len(kinds) == 1
    )


def file_name(path: str) -> str:
    """Return the name of an address's file below the folder."""
    return f"{path}index.html".removeprefix("/") if path.endswith("/") else path.removeprefix("/")


def _places_of(folder: str, answers: list[Answer]) -> Iterable[Place]:
    kinds = {answer.content_type for answer in answers}
    if folder != "/" and len({answer.lasting for answer in answers}) == 1:
        kind = next(iter(kinds)) if len(kinds) == 1 else None
        yield Place(folder, True, answers[0].lasting, kind)
        return
    for answer in sorted(answers, key=lambda answer: answer.path):
        yield Place(answer.path, False, answer.lasting, answer.content_type)


def _folder(path: str) -> str:
    """Return the first folder of a path: "/" for what lies in none."""
    first, slash, _rest = path.removeprefix("/").partition("/")
    return f"/{first}/" if slash else "/"


def _ending(path: str) -> str:
    return file_name(path).rpartition("/")[2].rpartition(".")[2]

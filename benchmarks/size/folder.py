"""Write a content folder of any number of articles, made from the shipped ones.

Each round of copies has a name of its own, a made-up word that stands in slugs, titles and leads,
and links among its own articles; a link to what is not in the folder becomes plain text. Questions,
pages and lists are the shipped ones.
"""

import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

SHIPPED = Path(__file__).resolve().parents[2] / "content"
LINK = re.compile(
    r"\[(?P<text>[^\]]*)\]\((?P<folder>[^()\s#]*/|)(?P<slug>[a-z0-9-]+)\.md(?P<anchor>#[^()\s]*)?\)"
)
RELATED = re.compile(r"^  - articles/(?P<slug>[a-z0-9-]+)\n", re.MULTILINE)
TITLES = re.compile(r"^(title|lead): (.*)$", re.MULTILINE)
MOST_CHARACTERS = {"title": 65, "lead": 160}
CONSONANTS, VOWELS = "bdfgklmnprstvz", "aeiou"


def write_folder(folder: Path, count: int) -> None:
    """Write a folder with `count` articles; what is there is replaced."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(SHIPPED, folder, ignore=shutil.ignore_patterns("articles"))
    (folder / "articles").mkdir()
    shutil.copy(SHIPPED / "articles/topics.yaml", folder / "articles")
    shipped = {path.stem: path for path in sorted(SHIPPED.glob("articles/*/*.md"))}
    first = dict(zip(list(shipped)[:count], list(shipped)[:count], strict=True))
    left = count
    for number, slugs in enumerate(_rounds(list(shipped), count)):
        named = {slug: f"{slug}-{made_word(number)}" if number else slug for slug in slugs}
        for slug in slugs:
            path = shipped[slug]
            target = folder / "articles" / path.parent.name / f"{named[slug]}.md"
            target.parent.mkdir(exist_ok=True)
            target.write_text(_rewritten(path.read_text(), first | named, number, left))
            left -= 1
    if count < len(shipped):
        _make_smaller(folder, shipped.keys() - first.keys())


def made_word(number: int) -> str:
    """Return a word that no other number has, such as "dabe" or "zulogi"."""
    word = ""
    number += 1
    while number:
        number, vowel = divmod(number, len(VOWELS))
        number, consonant = divmod(number, len(CONSONANTS))
        word = CONSONANTS[consonant] + VOWELS[vowel] + word
    return f"{word}q"  # no English word ends so


def _rounds(slugs: list[str], count: int) -> Iterator[list[str]]:
    for start in range(0, count, len(slugs)):
        yield slugs[: min(len(slugs), count - start)]


def _rewritten(text: str, named: Mapping[str, str], number: int, word: int) -> str:
    """Return an article with a name of its own, and with links to articles that are there."""
    text = LINK.sub(lambda match: _linked(match, named), text)
    text = RELATED.sub(
        lambda match: f"  - articles/{named[match['slug']]}\n" if match["slug"] in named else "",
        text,
    )
    text = text.replace("related:\nalso_asked", "also_asked").replace("related:\norder", "order")
    if not number:
        return text
    name = made_word(number)
    front, body = text.split("\n---\n", 1)
    front = TITLES.sub(lambda match: f"{match[1]}: {_named(match[1], match[2], name)}", front)
    return f"{front}\n---\n{body}\nThis copy is {name}, and {made_word(word * 7919)} is its own.\n"


def _named(field: str, value: str, name: str) -> str:
    """Return a title or lead with a name at its end, as long as one may be."""
    text = value.strip("\"'").replace('"', "'")
    room = MOST_CHARACTERS[field] - len(name) - 3
    if len(text) > room:
        text = text[:room].rpartition(" ")[0]
    return f'"{text} ({name})"'


def _linked(match: re.Match[str], named: Mapping[str, str]) -> str:
    """Return a link within the same round, or its text where the article is not in the folder."""
    if "pages/" in match["folder"] or "faq/" in match["folder"]:
        return match[0]
    if match["slug"] not in named:
        return match["text"]
    return f"[{match['text']}]({match['folder']}{named[match['slug']]}.md{match['anchor'] or ''})"


def _make_smaller(folder: Path, missing: set[str]) -> None:
    """Take out of questions, pages and lists what leads to articles that are not there."""
    (folder / "handouts.yaml").unlink(missing_ok=True)
    for path in (*folder.glob("faq/*/*.md"), *folder.glob("pages/*.md"), folder / "glossary.yaml"):
        text = LINK.sub(lambda m: m["text"] if m["slug"] in missing else m[0], path.read_text())
        text = RELATED.sub(lambda m: "" if m["slug"] in missing else m[0], text)
        path.write_text(re.sub(r"^related:\n(?! )", "", text, flags=re.MULTILINE))

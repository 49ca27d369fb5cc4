"""An edition made from the last one is the one that all files make, whatever was edited."""

import random
from collections.abc import Iterator, Mapping
from datetime import date

import pytest

from articles.documents import Article
from articles.files import FolderReader, read_folder
from articles.library import Library
from articles.loader import Loader, load_library
from articles.readers_view import readers_view
from articles.search import Found, Indexer, SearchIndex
from tests.articles.content import REFERENCES, ContentFolder

DAY = date(2026, 6, 1)
WORDS = ("zebra", "zebras", "bladder", "sleep", "sleeping", "liver", "blood", "harm", "naïve")
QUERIES = ("zebra sleep", "bladder", "sleping livers", "naive", '"blood harm"', "page 3", "newly")
NAMES = [f"page-{number}" for number in range(14)]
EDITS = 12


def some_text(chance: random.Random) -> str:
    """Return a body with sections, words, links and sources, good ones and others."""
    lines = []
    for part in range(chance.randint(1, 3)):
        heading = f"{chance.choice(WORDS)} {part}".capitalize()
        lines += [f"## {heading}\n", " ".join(chance.choices(WORDS, k=12)) + ". [@short-2018]\n"]
    if chance.random() < 0.5:
        lines.append(f"See [another]({chance.choice(NAMES)}.md).\n")
    if chance.random() < 0.1:
        lines.append(f"See [a part]({chance.choice(NAMES)}.md#zebra-0). [@other-2020]\n")
    return "\n".join(lines)


def write(content: ContentFolder, name: str, chance: random.Random) -> None:
    """Write an article, sometimes a draft, a copy of another one's title, or related to one."""
    fields = {"also_asked": f"[{chance.choice(WORDS)} {chance.choice(WORDS)}]"}
    if chance.random() < 0.2:
        fields["status"] = "draft"
    if chance.random() < 0.2:
        fields["title"] = "The same title"
    if chance.random() < 0.4:
        fields["related"] = f"[articles/{chance.choice([n for n in NAMES if n != name])}]"
    content.article(f"risks/{name}", body=some_text(chance), **fields)


def edit(content: ContentFolder, chance: random.Random) -> None:
    """Change one thing, as an editor might."""
    name = chance.choice(NAMES)
    file = content.path / f"articles/risks/{name}.md"
    kind = chance.choice(
        ("write", "write", "write", "delete", "break", "sources", "terms", "words", "subjects")
    )
    if kind == "write":
        write(content, name, chance)
    elif kind == "delete":
        file.unlink(missing_ok=True)
    elif kind == "break":
        content.write(f"articles/risks/{name}.md", "---\ntitle: [open\n---\nText.")
    elif kind == "sources":
        other = REFERENCES.strip()[1:-1].replace("short-2018", "other-2020")
        text = REFERENCES if chance.random() < 0.5 else f"{REFERENCES.strip()[:-1]},{other}]"
        content.write("references.json", text)
    elif kind == "subjects":
        said = f"{chance.choice(WORDS)} {chance.choice(WORDS)}"
        status = f"- {{slug: k, kind: medicine, name: Ketamine, legal_status: [{said}]}}\n"
        content.write("subjects.yaml", status)
    elif kind == "terms":
        content.write("glossary.yaml", f"- term: {chance.choice(WORDS)}\n  text: An animal.\n")
    else:
        pair = f"- words: [stripes]\n  means: [{chance.choice((*WORDS, 'unheard'))}]\n"
        content.write("synonyms.yaml", pair)


def answers(index: SearchIndex) -> Iterator[Found]:
    """Yield what is found for each query."""
    yield from (index.find(query) for query in QUERIES)


@pytest.mark.parametrize("seed", range(3))
def test_what_changed_makes_the_same_edition_as_all_files(
    content: ContentFolder, seed: int
) -> None:
    chance = random.Random(seed)
    for name in NAMES:
        write(content, name, chance)
    reader, loader, indexer = FolderReader(content.path), Loader(), Indexer()

    for _ in range(EDITS):
        edit(content, chance)

        files, all_files = reader.read(), read_folder(content.path)
        library, problems = loader.load(files)
        cold, cold_problems = load_library(all_files)
        index = indexer.index(readers_view(library, DAY))
        cold_index = SearchIndex.build(readers_view(cold, DAY))

        assert (files.digest, problems) == (all_files.digest, cold_problems)
        assert (library, readers_view(library, DAY)) == (cold, readers_view(cold, DAY))
        assert index.pages == cold_index.pages
        assert list(answers(index)) == list(answers(cold_index))


def test_what_did_not_change_stays_the_same_object(content: ContentFolder) -> None:
    content.article("risks/a", body="See [b](b.md).")
    content.article("risks/b")
    content.article("risks/c", body="See [d](d.md).")
    content.article("risks/d", status="draft")
    reader, loader = FolderReader(content.path), Loader()
    before = loader.load(reader.read())[0]

    content.article("risks/b", body="New text.")
    after = loader.load(reader.read())[0]

    assert after.articles["b"] is not before.articles["b"]
    for slug in ("a", "c", "d"):
        assert after.articles[slug] is before.articles[slug]
    assert shown(after)["c"] is shown(before)["c"]  # without its link to a draft
    assert "href" not in shown(after)["c"].html


def shown(library: Library) -> Mapping[str, Article]:
    """Return the articles that readers see."""
    return readers_view(library, DAY).articles

"""A content file as the rules read it: its sentences and boxes, whatever its front matter."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from itertools import groupby

from articles.box_kinds import WORKSHEETS
from articles.frontmatter import CLOSED_FENCE, FrontMatterFile, YamlText
from articles.linting.boxes import Box, read_boxes
from articles.linting.sentences import Sentence, split_text
from articles.linting.sentences import split as split_sentences
from articles.references import Reference

TEXT_FIELDS = {  # and the kind of each
    "title": "title",
    "lead": "lead",
    "question": "title",
    "answer": "key_point",
}
LIST_FIELDS = {"key_points": "key_point"}
NOTES = ("change_note", "note")  # of changes; they claim nothing that wants a source

LONGEST_TEXT = 1000  # characters of a sentence that rules read; four times the longest sensible one

_FIELD = re.compile(r"^(?P<name>\w+):[ \t]*(?P<value>.*?)[ \t]*$")
_ENTRY = re.compile(r"^\s*-\s+(?P<value>.*\S)\s*$")


class PageKind(StrEnum):
    """What sort of page a file becomes."""

    ARTICLE = "article"
    FAQ = "faq"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class FieldText:
    """One text of the front matter."""

    name: str
    text: str
    line: int  # of the file, from 1


@dataclass(frozen=True)
class LintedPage:
    """One file, cut up for the rules."""

    path: str
    kind: PageKind
    fields: tuple[FieldText, ...]  # of the front matter; a list has one for each entry
    field_names: frozenset[str]  # every field that is there, texts or not
    body: str
    first_line: int  # of the body
    references: Mapping[str, Reference]
    terms: tuple[str, ...] = ()  # explained in the glossary
    is_readable: bool = True  # its front matter can be read, so a field not found is not there

    @cached_property
    def front_sentences(self) -> tuple[Sentence, ...]:
        """Sentences of title, lead and key points; each text counts as a paragraph."""
        kinds = TEXT_FIELDS | LIST_FIELDS
        return tuple(
            replace(sentence, text=sentence.text[:LONGEST_TEXT], block=-number)
            for number, field in enumerate(self.fields, 1)
            if field.name in kinds
            for sentence in split_text(field.text, field.line, kinds[field.name])
        )

    @cached_property
    def note_sentences(self) -> tuple[Sentence, ...]:
        """Sentences of the notes on changes."""
        return tuple(
            replace(sentence, text=sentence.text[:LONGEST_TEXT])
            for field in self.fields
            if field.name in NOTES
            for sentence in split_text(field.text, field.line, "paragraph")
        )

    @cached_property
    def body_sentences(self) -> tuple[Sentence, ...]:
        """Sentences below the front matter."""
        return tuple(
            replace(sentence, text=sentence.text[:LONGEST_TEXT])
            if len(sentence.text) > LONGEST_TEXT
            else sentence
            for sentence in split_sentences(self.body, self.first_line)
        )

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence, the front matter's first."""
        return self.front_sentences + self.body_sentences

    @property
    def statements(self) -> tuple[Sentence, ...]:
        """Every sentence but the items of worksheets: a wish says nothing about a treatment."""
        return tuple(one for one in self.sentences if not self._is_wish(one))

    @property
    def paragraphs(self) -> Iterator[tuple[Sentence, ...]]:
        """The sentences of each paragraph, item, row or text of the front matter."""
        for _, sentences in groupby(self.sentences, key=lambda sentence: sentence.block):
            yield tuple(sentences)

    @cached_property
    def boxes(self) -> tuple[Box, ...]:
        """The `///` boxes of the body."""
        return read_boxes(self.body, self.first_line)

    def box_at(self, line: int) -> Box | None:
        """Return the innermost box around a line."""
        return self._boxes_by_line.get(line)

    def _is_wish(self, sentence: Sentence) -> bool:
        """Tell whether a sentence is an item of a worksheet."""
        box = self.box_at(sentence.line) if sentence.kind == "list" else None
        return box is not None and box.name in WORKSHEETS

    @cached_property
    def _boxes_by_line(self) -> Mapping[int, Box]:
        found = {box.line: box for box in self.boxes}
        return found | {line: box for box in self.boxes for line, _ in box.lines}


def read_page(
    text: str,
    file: FrontMatterFile | None,
    *,
    path: str,
    references: Mapping[str, Reference],
    terms: Sequence[str] = (),
) -> LintedPage:
    """Take a file apart; where its front matter cannot be read, as much of it as can be.

    `file` is what could be read of `text`, in its two parts.
    """
    if file is None:
        front, body, first_line = _split_anyhow(text)
        fields, names = _read_anyhow(front)
    else:
        body, first_line = file.body, file.first_body_line
        fields, names = _read_fields(file.front_matter)
    return LintedPage(
        path=path,
        kind=_kind(path, names),
        fields=fields,
        field_names=names,
        body=body,
        first_line=first_line,
        references=references,
        terms=tuple(terms),
        is_readable=file is not None,
    )


def _kind(path: str, names: frozenset[str]) -> PageKind:
    """Tell from its place what a file is; from its fields, where it lies elsewhere."""
    place = "/" + path.replace("\\", "/")
    for folder, kind in (
        ("/pages/", PageKind.PAGE),
        ("/faq/", PageKind.FAQ),
        ("/articles/", PageKind.ARTICLE),
    ):
        if folder in place:
            return kind
    if "question" in names:
        return PageKind.FAQ
    return PageKind.ARTICLE if names & {"published", "key_points"} else PageKind.PAGE


def _read_fields(yaml: YamlText) -> tuple[tuple[FieldText, ...], frozenset[str]]:
    """Return the texts of a front matter that could be read."""
    values = yaml.values if isinstance(yaml.values, Mapping) else {}
    found = []
    for name, value in values.items():
        if isinstance(value, str):
            found.append(FieldText(name, *yaml.as_typed((name,), value)))
        elif isinstance(value, list):
            for place, entry in enumerate(value):
                if isinstance(entry, str):
                    found.append(FieldText(name, *yaml.as_typed((name, place), entry)))
                elif isinstance(entry, Mapping):
                    found.extend(
                        FieldText(key, *yaml.as_typed((name, place, key), text))
                        for key, text in entry.items()
                        if isinstance(text, str)
                    )
    return tuple(found), frozenset(values)


def _split_anyhow(text: str) -> tuple[list[str], str, int]:
    """Return the lines that look like front matter, the body, and the body's first line."""
    lines = text.split("\n")
    start = 1 if CLOSED_FENCE.match(lines[0]) else 0
    end = next((n for n, line in enumerate(lines[start:], start) if CLOSED_FENCE.match(line)), None)
    if end is not None and (start or _FIELD.match(lines[0])):
        return lines[:end], "\n".join(lines[end + 1 :]), end + 2
    end = start
    while end < len(lines) and (
        _FIELD.match(lines[end]) or (end and lines[end][:1] in (" ", "-") and lines[end].strip())
    ):
        end += 1
    return lines[:end], "\n".join(lines[end:]), end + 1


def _read_anyhow(lines: list[str]) -> tuple[tuple[FieldText, ...], frozenset[str]]:
    """Return texts from front matter that is no YAML: one `name: value` or `- entry` a line."""
    found = []
    names = set()
    name = ""
    for number, line in enumerate(lines, 1):
        if field := _FIELD.match(line):
            name = field["name"]
            names.add(name)
        entry = field or _ENTRY.match(line)
        if entry and entry["value"]:
            found.append(FieldText(name, entry["value"].strip("\"'"), number))
    return tuple(found), frozenset(names)

"""The files of words: content/synonyms.yaml for the search, content/crisis.yaml for help."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from articles.files import ContentFiles
from articles.frontmatter import YamlText
from articles.problems import Level, Problem, did_you_mean
from articles.single_files import Problems, read_model, read_yaml_file
from articles.stems import find_stems
from articles.validation import validate_part
from articles.whole import Whole
from articles.word_lists import CRISIS, SYNONYMS, CrisisWords, SynonymGroup, synonym_words
from articles.words import words_of


@dataclass(frozen=True, slots=True)
class NumberedSynonyms:
    """An entry of the file, with the lines on which its words stand."""

    fields: SynonymGroup
    word_lines: tuple[int, ...]
    means_lines: tuple[int, ...]


def read_synonyms(content: ContentFiles, problems: Problems) -> tuple[NumberedSynonyms, ...]:
    """Return the entries that can be read; the file may be missing."""
    if SYNONYMS not in content.files:
        return ()
    yaml = read_yaml_file(SYNONYMS, content, problems)
    if yaml is None or not yaml.values:
        return ()
    if not isinstance(yaml.values, list):
        fix = 'write one entry after another, each beginning with "- words: […]"'
        problems.append(Problem(SYNONYMS, 1, "this is not a list", fix, rule="synonyms"))
        return ()
    entries = []
    for place, value in enumerate(yaml.values):
        group, found = validate_part(SynonymGroup, value, yaml, at=(place,), path=SYNONYMS)
        problems.extend(found)
        if group:
            entries.append(_numbered(group, yaml, place))
    return tuple(entries)


def _numbered(group: SynonymGroup, yaml: YamlText, place: int) -> NumberedSynonyms:
    words = (yaml.line((place, "words", number)) for number in range(len(group.words)))
    means = (yaml.line((place, "means", number)) for number in range(len(group.means)))
    return NumberedSynonyms(group, tuple(words), tuple(means))


def read_crisis_words(content: ContentFiles, problems: Problems) -> CrisisWords:
    """Return the signs of a crisis; without the file, those that the site always knows."""
    if CRISIS not in content.files:
        return CrisisWords()
    return read_model(CrisisWords, CRISIS, content, problems) or CrisisWords()


def check_synonyms(entries: Iterable[NumberedSynonyms], whole: Whole) -> Iterator[Problem]:
    """Yield words that stand in two entries, and meanings that no page uses."""
    entries = tuple(entries)
    yield from _find_repeated(entries)
    used = _words_of_content(whole)
    stems = find_stems((*used, *synonym_words(entry.fields for entry in entries)))
    known = {stems[word] for word in used}
    for entry in entries:
        for phrase, line in zip(entry.fields.means, entry.means_lines, strict=True):
            unused = [word for word in words_of(phrase) if stems[word] not in known]
            if unused and not whole.broken:
                message = f'means: no page has the word "{unused[0]}", so this finds nothing'
                fix = f"use a word of the content.{did_you_mean(unused[0], sorted(used))}"
                yield Problem(SYNONYMS, line, message, fix, Level.WARNING, "synonym-unused")


def _find_repeated(entries: Iterable[NumberedSynonyms]) -> Iterator[Problem]:
    lines: dict[tuple[str, ...], int] = {}
    for entry in entries:
        for phrase, line in zip(entry.fields.words, entry.word_lines, strict=True):
            first = lines.setdefault(words_of(phrase), line)
            if first != line:
                message = f'words: "{phrase}" stands in line {first} already'
                fix = "delete it in one of the two entries, and put what it means together"
                yield Problem(SYNONYMS, line, message, fix, Level.WARNING, "synonym-repeated")


def _words_of_content(whole: Whole) -> set[str]:
    """Return every word that a page or the glossary has."""
    texts: list[str] = []
    for one in whole.parsed:
        texts += (one.title, one.lead, *one.rendered.point_texts)
        for section in one.rendered.sections:
            texts += (section.title, section.text)
        texts += one.front.also_asked
    for term in whole.glossary.terms:
        texts += (term.title, *term.also, term.text)
    return {word for text in texts for word in words_of(text)}

"""The files of words: content/synonyms.yaml for the search, content/crisis.yaml for help."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from articles.files import ContentFiles
from articles.frontmatter import YamlText
from articles.problems import Level, Problem, did_you_mean
from articles.single_files import Problems, read_model, read_yaml_file
from articles.stems import find_stems
from articles.validation import validate_part
from articles.whole import Whole, searched_words
from articles.word_lists import CRISIS, SYNONYMS, CrisisWords, SynonymGroup
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


PAGES_AT_ONCE = 100


def check_synonyms(entries: Iterable[NumberedSynonyms], whole: Whole) -> Iterator[Problem]:
    """Yield words that stand in two entries, and meanings that no page uses."""
    entries = tuple(entries)
    yield from _find_repeated(entries)
    meant = (
        word for entry in entries for phrase in entry.fields.means for word in words_of(phrase)
    )
    stems = find_stems(meant)
    unknown = _not_in_content(set(stems.values()), whole)
    if not unknown:
        return
    used = sorted({*_words_of_glossary(whole), *whole.words_searched.over(whole.parsed)})
    for entry in entries:
        for phrase, line in zip(entry.fields.means, entry.means_lines, strict=True):
            unused = [word for word in words_of(phrase) if stems[word] in unknown]
            if unused and not whole.broken:
                message = f'means: no page has the word "{unused[0]}", so this finds nothing'
                fix = f"use a word of the content.{did_you_mean(unused[0], used)}"
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


def _not_in_content(stems: set[str], whole: Whole) -> set[str]:
    """Return the stems that no page and no term of the glossary has; most are found soon."""
    here = set(map(id, whole.parsed))
    left = {stem for stem in stems if id(whole.stems_seen.get(stem)) not in here}
    if left:
        left -= set(find_stems(_words_of_glossary(whole)).values())
    shorter_first = sorted(whole.parsed, key=lambda one: one.kind == "articles")
    for start in range(0, len(shorter_first) if left else 0, PAGES_AT_ONCE):
        if not left:
            break
        words = {
            w: one
            for one in shorter_first[start : start + PAGES_AT_ONCE]
            for w in searched_words(one)
        }
        for word, stem in find_stems(words).items():
            if stem in left:
                left.remove(stem)
                whole.stems_seen[stem] = words[word]
    return left


def _words_of_glossary(whole: Whole) -> set[str]:
    terms = whole.glossary.terms
    return {w for one in terms for text in (one.title, *one.also, one.text) for w in words_of(text)}

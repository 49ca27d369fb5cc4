"""Everything that was read, before it becomes a library."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath

from articles.clinic import Clinic
from articles.entries import Group, HandoutFields, HomeFields, Subject, Topic
from articles.frontmatter import Location, YamlText
from articles.glossary import Glossary
from articles.images import ImageFile
from articles.parsing import Parsed
from articles.references import Reference
from articles.remembering import RunningCount, Sightings
from articles.rendering import Rendered
from articles.respelling import count_words
from articles.review_standing import Standing, judge, kept_path
from articles.subjects import shown_text
from articles.word_lists import CrisisWords, SynonymGroup
from articles.words import words_of

NO_GLOSSARY = Glossary()
NO_CRISIS_WORDS = CrisisWords()
FIXED_PATHS = ("/", "/topics/", "/articles/", "/archive/", "/search/", "/contact/")


def count_words_read() -> RunningCount[Parsed]:
    """Return a count of the words that readers read on the pages."""
    return RunningCount(lambda one: count_words(one.substance))


def count_words_searched() -> RunningCount[Parsed]:
    """Return a count of the words by which the pages are found."""
    return RunningCount(lambda one: Counter(searched_words(one)))


def searched_words(one: Parsed) -> tuple[str, ...]:
    """Return the words by which a page is found."""
    sections = one.rendered.sections
    texts = (one.title, one.lead, *one.rendered.point_texts, *one.front.also_asked)
    return words_of(" \n".join((*texts, *(f"{part.title} \n{part.text}" for part in sections))))


def count_places() -> RunningCount[Parsed]:
    """Return a count of the places to which links can lead."""
    return RunningCount(lambda one: Counter(dict.fromkeys(one.places, 1)))


def sight_sentences() -> Sightings[Parsed]:
    """Return where whole sentences stand on the pages."""
    return Sightings(_sentences_on)


def _sentences_on(one: Parsed, wanted: frozenset[str]) -> frozenset[str]:
    text = shown_text(one.title, one.lead, one.rendered)
    return frozenset(sentence for sentence in wanted if sentence in text)


@dataclass(frozen=True)
class Whole:
    """What the files hold, and which of them cannot be used."""

    parsed: tuple[Parsed, ...]
    clinic: Clinic
    home: HomeFields
    facts: Rendered  # the facts of the home page, as key points
    topics: tuple[Topic, ...]
    groups: tuple[Group, ...]
    references: Mapping[str, Reference]
    images: Mapping[str, ImageFile]  # by file name
    glossary: Glossary = NO_GLOSSARY
    synonyms: tuple[SynonymGroup, ...] = ()
    handouts: tuple[HandoutFields, ...] = ()
    subjects: tuple[Subject, ...] = ()
    crisis_words: CrisisWords = NO_CRISIS_WORDS
    reviewed: Mapping[str, bytes] = field(default_factory=dict)  # {path: reviewed text}
    words_read: RunningCount[Parsed] = field(default_factory=count_words_read)  # by readers
    words_searched: RunningCount[Parsed] = field(default_factory=count_words_searched)
    places_counted: RunningCount[Parsed] = field(default_factory=count_places)
    sentences: Sightings[Parsed] = field(default_factory=sight_sentences)
    stems_seen: dict[str, Parsed] = field(default_factory=dict)  # a page on which each stands
    yamls: Mapping[str, YamlText] = field(default_factory=dict)  # the single files, by path
    reference_lines: Mapping[str, int] = field(default_factory=dict)  # {key: line of its id}
    broken: frozenset[str] = frozenset()  # paths on the site of files that could not be parsed
    unreadable: frozenset[str] = (
        frozenset()
    )  # single files with errors: what they lack is not known

    def line(self, path: str, location: Location) -> int:
        """Return the line of a value in one of the YAML files."""
        yaml = self.yamls.get(path)
        return yaml.line(location) if yaml else 1

    @cached_property
    def articles(self) -> Mapping[str, Parsed]:
        """Articles by slug; of two with one slug, the first."""
        return self._by_slug("articles")

    @cached_property
    def questions(self) -> Mapping[str, Parsed]:
        """Questions by slug; of two with one slug, the first."""
        return self._by_slug("faq")

    def _by_slug(self, kind: str) -> Mapping[str, Parsed]:
        """Return the files of one kind by slug; of two with one slug, the first."""
        return {one.slug: one for one in reversed(self.parsed) if one.kind == kind}

    @cached_property
    def standings(self) -> Mapping[str, Standing]:
        """What the review of each page is worth: {path of the file: standing}."""
        return {one.path: self.standing_of(one) for one in self.parsed}

    def standing_of(self, one: Parsed) -> Standing:
        """Return what the review of a page is worth."""
        return judge(
            one.front.review,
            changed=one.front.newest_change,
            text=lambda: one.substance,
            digest_now=lambda: one.digest,
            kept=lambda: self.reviewed.get(kept_path(one.path), b""),
            elsewhere=lambda: self.words_read.over(self.parsed) - count_words(one.substance),
        )

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Names of articles and questions as other files write them: {"articles/x": "x"}."""
        kinds = (("articles", self.articles), ("faq", self.questions))
        return {f"{kind}/{slug}": slug for kind, slugs in kinds for slug in slugs}

    @cached_property
    def files(self) -> Mapping[str, Parsed]:
        """Files by their names without ".md"; of two with one name, the first."""
        return {PurePosixPath(one.path).stem: one for one in reversed(self.parsed)}

    def has_all(self, targets: frozenset[str]) -> bool:
        """Tell whether all these places, in the form of `Parsed.places`, are there."""
        return targets - self._other_places <= self._places.keys()

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return self.places_counted.over(self.parsed)

    @cached_property
    def _other_places(self) -> frozenset[str]:
        """The places on pages that are made of no file of their own."""
        of_files = {one.url for one in self.parsed}
        others = {path: ids for path, ids in self.anchors.items() if path not in of_files}
        return frozenset(
            place for path, ids in others.items() for place in (path, *(f"{path}#{i}" for i in ids))
        )

    @cached_property
    def anchors(self) -> Mapping[str, frozenset[str]]:
        """The places links can lead to: {path on the site: ids of its headings}."""
        found: dict[str, frozenset[str]] = {path: frozenset() for path in FIXED_PATHS}
        found |= {f"/topics/{topic.slug}/": frozenset() for topic in self.topics}
        found |= {one.url: one.ids for one in self.parsed}
        broken = {url.split("/")[2] for url in self.broken if url.startswith("/faq/")}
        if self.questions or broken:
            groups = {group.slug for group in self.groups}
            found["/faq/"] = frozenset(groups | broken | self.questions.keys())
        if self.glossary.terms:
            found["/glossary/"] = frozenset(term.slug for term in self.glossary.terms)
        return found

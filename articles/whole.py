"""Everything that was read, before it becomes a library."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from articles.clinic import Clinic
from articles.entries import Group, HandoutFields, HomeFields, Subject, Topic
from articles.frontmatter import Location, YamlText
from articles.glossary import Glossary
from articles.images import ImageFile
from articles.parsing import Parsed
from articles.references import Reference
from articles.rendering import Rendered
from articles.respelling import count_words
from articles.review_standing import Standing, judge, kept_path
from articles.word_lists import CrisisWords, SynonymGroup

NO_GLOSSARY = Glossary()
NO_CRISIS_WORDS = CrisisWords()
FIXED_PATHS = ("/", "/topics/", "/articles/", "/search/", "/contact/")


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
    reviewed: Mapping[str, str] = field(default_factory=dict)  # {path: reviewed text}
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
        return {one.path: self._standing_of(one) for one in self.parsed}

    def _standing_of(self, one: Parsed) -> Standing:
        return judge(
            one.front.review,
            changed=one.front.changed,
            text=lambda: one.substance,
            kept=self.reviewed.get(kept_path(one.path), ""),
            elsewhere=lambda: self._words - count_words(one.substance),
        )

    @cached_property
    def _words(self) -> Counter[str]:
        """How often each word stands on all pages; counted where a review needs it."""
        total: Counter[str] = Counter()
        for one in self.parsed:
            total.update(count_words(one.substance))
        return total

    @cached_property
    def anchors(self) -> Mapping[str, frozenset[str]]:
        """The places links can lead to: {path on the site: ids of its headings}."""
        found: dict[str, frozenset[str]] = {path: frozenset() for path in FIXED_PATHS}
        found |= {f"/topics/{topic.slug}/": frozenset() for topic in self.topics}
        found |= {
            one.url: frozenset(heading.id for heading in one.rendered.headings)
            for one in self.parsed
        }
        broken = {url.split("/")[2] for url in self.broken if url.startswith("/faq/")}
        if self.questions or broken:
            groups = {group.slug for group in self.groups}
            found["/faq/"] = frozenset(groups | broken | self.questions.keys())
        if self.glossary.terms:
            found["/glossary/"] = frozenset(term.slug for term in self.glossary.terms)
        return found

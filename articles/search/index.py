"""The search index of an edition: built from its library, asked with what people type."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from articles.library import Library
from articles.remembering import RunningCount
from articles.search.common import COMMON, EVERYDAY
from articles.search.plan import (
    MOST_WORDS,
    Concept,
    Parsed,
    concept_of_phrase,
    make_concepts,
    parse,
)
from articles.search.ranking import Hit, Ranking
from articles.search.recent import Recent
from articles.search.results import PAGE_SIZE, Found, Place, Result
from articles.search.rows import Entry, EntryMaker, Scope
from articles.search.shards import Shards
from articles.search.snippets import Marks, make_snippet
from articles.search.spelling import Speller
from articles.search.synonyms import Synonyms
from articles.search.wordings import Wordings
from articles.stems import find_stems, stem_of
from articles.word_lists import synonym_words
from articles.words import Word, clean, find_words, words_of

LONGEST_QUERY = 200  # characters; what follows is left out
MOST_TEXT_WORDS = 20_000  # of texts that results show parts of, with their places: some 4 MB
MOST_PLACES = 3  # topics and groups to try where nothing was found


@dataclass(frozen=True, slots=True)
class Parts:
    """What an index is made of, beside the pages."""

    words: Counter[str]  # how often each stands in the content
    stems: Mapping[str, str]  # of all words
    wordings: Mapping[str, int]  # {stem: how many pages have it in a wording}
    headings: Mapping[str, int]  # {heading: how many pages have it}
    shards: Shards


class SearchIndex:
    """Everything that can be found, as of one edition; never changed."""

    def __init__(self, library: Library, entries: Sequence[Entry], parts: Parts) -> None:
        self.pages = tuple(entry.page for entry in entries)
        self._rows = tuple(row for entry in entries for row in entry.rows)
        self._texts: Recent[int, tuple[Word, ...]] = Recent(MOST_TEXT_WORDS, len)
        self._crisis = library.crisis
        self._sorted = sorted(parts.words)
        self._stems = parts.stems
        self._known_stems = {self._stems[word] for word in self._sorted}
        self._speller = Speller(parts.words + Counter(EVERYDAY))
        self._synonyms = Synonyms(library.synonyms, self._stem)
        self._wordings = Wordings(
            self.pages, self._stem, pages_with=parts.wordings, headings=parts.headings
        )
        self.database = parts.shards
        self._ranking = Ranking(self.database, entries, self._stem)

    @classmethod
    def build(cls, library: Library) -> "SearchIndex":
        """Index everything that the library shows."""
        return Indexer().index(library)

    def find(
        self, query: str, *, scope: Scope = Scope.ALL, page: int = 1, is_exact: bool = False
    ) -> Found:
        """Find pages for what somebody typed, whatever it is; `is_exact` mends no spelling.

        `page` counts from 1, ten results each; beyond the last page, the last one is returned.
        """
        text = clean(query, most=LONGEST_QUERY)
        corrected = "" if is_exact else self._mend(text)
        parsed = parse(corrected or text)
        concepts = self._concepts(parsed)
        hits = self._rank(parsed, concepts, scope)
        pages = max(1, -(-len(hits) // PAGE_SIZE))
        page = min(max(page, 1), pages)
        marks = self._marks(parsed, concepts)
        return Found(
            query=text,
            corrected=corrected,
            is_crisis=self._crisis.match(query),
            results=tuple(self._result(hit, marks) for hit in _on_page(page, hits)),
            total=len(hits),
            page=page,
            pages=pages,
            nearest=self._nearest(parsed, scope) if text and not hits else (),
        )

    def knows(self, word: str) -> bool:
        """Tell whether the content, the synonyms or everybody has a word, in any of its forms."""
        return word in COMMON or word in EVERYDAY or self._stem(word) in self._known_stems

    def _mend(self, text: str) -> str:
        """Return the query with its spelling mended, or nothing where it needs none."""
        words = list(find_words(parse(text).rest))[:MOST_WORDS]
        unknown = [place for place, word in enumerate(words) if not self.knows(word.form)]
        if unknown and unknown[-1] == len(words) - 1 and self._begins_word(words[-1].form):
            unknown.pop()
        mended = text
        for mend in reversed(self._speller.mend(words, unknown)):
            start, end = words[mend.first].start, words[mend.first + mend.count - 1].end
            mended = mended[:start] + " ".join(mend.words) + mended[end:]
        return mended if mended != text else ""

    def _begins_word(self, text: str) -> bool:
        place = bisect_left(self._sorted, text)
        return place < len(self._sorted) and self._sorted[place].startswith(text)

    def _concepts(self, parsed: Parsed) -> tuple[Concept, ...]:
        words = words_of(parsed.rest)[:MOST_WORDS]
        is_last_known = bool(words) and self.knows(words[-1])
        asked = make_concepts(words, self._synonyms, is_last_known=is_last_known)
        return (*asked, *map(concept_of_phrase, parsed.phrases))

    def _rank(self, parsed: Parsed, concepts: Sequence[Concept], scope: Scope) -> list[Hit]:
        only_rows = None
        if parsed.phrases:
            only_rows = set.intersection(*map(self.database.rows_with, parsed.phrases))
        return self._ranking.rank(
            concepts,
            self._wordings.measure(concepts, words_of(parsed.rest)[:MOST_WORDS]),
            is_allowed=lambda page: scope is Scope.ALL or self.pages[page].kind == "Question",
            only_rows=only_rows,
        )

    def _nearest(self, parsed: Parsed, scope: Scope) -> tuple[Place, ...]:
        """Return the topics and groups of what a query would find if its words were others."""
        words = words_of(parsed.rest + " ".join(map(" ".join, parsed.phrases)))[:MOST_WORDS]
        near = (self._speller.nearest(word, len(word) // 2) for word in words if len(word) > 2)
        concepts = make_concepts(tuple(filter(None, near)), self._synonyms, is_last_known=True)
        hits = self._rank(Parsed((), ""), concepts, scope)
        pages = [self.pages[hit.page] for hit in hits]
        places = [Place(page.breadcrumb[-1], page.place) for page in pages if page.place]
        return tuple(dict.fromkeys(places))[:MOST_PLACES]

    def _marks(self, parsed: Parsed, concepts: Sequence[Concept]) -> Marks:
        terms = [form.term for concept in concepts for form in concept.forms]
        words = {word for term in terms if not term.is_prefix for word in term.words}
        words.update(word for phrase in parsed.phrases for word in phrase)
        telling = words - COMMON or words
        prefix = next((term.words[0] for term in terms if term.is_prefix), "")
        return Marks(frozenset(map(self._stem, telling)), prefix, self._stem)

    def _result(self, hit: Hit, marks: Marks) -> Result:
        page, row = self.pages[hit.page], self._rows[hit.row]
        return Result(
            url=f"{page.url}#{row.fragment}" if row.fragment else page.url,
            slug=page.slug,
            title=page.title,
            kind=page.kind,
            section=row.heading,
            snippet=make_snippet(row.text, marks, words=self._texts.get(hit.row, self._words_in)),
            breadcrumb=page.breadcrumb,
        )

    def _words_in(self, row: int) -> tuple[Word, ...]:
        return tuple(find_words(self._rows[row].text))

    def _stem(self, word: str) -> str:
        return self._stems.get(word) or stem_of(word)


class Indexer:
    """Makes the index of one edition after another, and reads only the pages that changed."""

    def __init__(self) -> None:
        self._maker = EntryMaker()
        self._words: RunningCount[Entry] = RunningCount(Entry.count_words)
        self._wordings: RunningCount[Entry] = RunningCount(self._count_wordings)
        self._headings: RunningCount[Entry] = RunningCount(Entry.count_headings)
        self._stems: dict[str, str] = {}
        self._shards: Shards | None = None

    def index(self, library: Library) -> SearchIndex:
        """Index everything that the library shows."""
        return self.index_entries(library, self._maker.make(library))

    def index_entries(self, library: Library, entries: Sequence[Entry]) -> SearchIndex:
        """Index these pages as those of the library."""
        words = Counter(self._words.over(entries))
        words.update(set(synonym_words(library.synonyms)))
        self._learn_stems((*words, *COMMON, *EVERYDAY))
        self._shards = Shards(entries, self._shards)
        parts = Parts(
            words=words,
            stems=self._stems,
            wordings=Counter(self._wordings.over(entries)),
            headings=Counter(self._headings.over(entries)),
            shards=self._shards,
        )
        return SearchIndex(library, entries, parts)

    def _learn_stems(self, words: Iterable[str]) -> None:
        new = [word for word in words if word not in self._stems]
        if new:
            self._stems = {**self._stems, **find_stems(new)}

    def _count_wordings(self, entry: Entry) -> Counter[str]:
        """Return the stems of all wordings of a page, each once."""
        words = [word for wording in entry.page.wordings for word in words_of(wording)]
        self._learn_stems(words)
        return Counter({self._stems[word]: 1 for word in words})


def _on_page(page: int, hits: Sequence[Hit]) -> Sequence[Hit]:
    return hits[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]

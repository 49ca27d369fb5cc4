"""Which pages go together: those that name each other as related, in their front matter."""

from collections.abc import Mapping, Sequence

from articles.search.rows import FoundPage


class Relations:
    """Knows for each page the ones that it names, or that name it."""

    def __init__(self, pages: Sequence[FoundPage]) -> None:
        places = {page.url: place for place, page in enumerate(pages)}
        self._related: list[set[int]] = [set() for _ in pages]
        for place, page in enumerate(pages):
            for other in (places[url] for url in page.related if url in places):
                self._related[place].add(other)
                self._related[other].add(place)

    def best_of(self, scores: Mapping[int, float]) -> Mapping[int, float]:
        """Return for each page the best score among those that it goes together with, or 0."""
        return {
            page: max((scores.get(other, 0) for other in self._related[page]), default=0)
            for page in scores
        }

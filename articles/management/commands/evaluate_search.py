"""`manage.py evaluate_search`: how well the search finds what judged queries should find."""

from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from articles.editions import current_edition
from articles.search.evaluation import Evaluation, Judged, evaluate, read_judged


class Command(BaseCommand):
    """Measure the search with a file of queries."""

    help = (
        "Ask every query of FILE, and print recall@3, nDCG@10, the share without a result, and"
        " each miss. A line of FILE: query, ideal slugs, acceptable slugs, with tabs between and"
        ' commas between slugs; "#" begins a comment.'
    )
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the file."""
        parser.add_argument("file", metavar="FILE", type=Path)

    def handle(self, *_args: object, **options: object) -> None:
        """Measure, and print."""
        path = options["file"]
        assert isinstance(path, Path)
        judged = _read(path)
        edition = current_edition()
        slugs = frozenset(document.slug for document in edition.library.documents)
        self._write(evaluate(edition.search, judged, slugs))

    def _write(self, found: Evaluation) -> None:
        for outcome in found.outcomes:
            if not outcome.is_hit:
                wanted = ", ".join(sorted(outcome.judged.ideal))
                got = ", ".join(outcome.found[:3]) or "nothing"
                self.stdout.write(f"miss: {outcome.judged.query}: wanted {wanted}; found {got}")
        if found.missing:
            self.stdout.write(f"Left out, not in the library: {', '.join(found.missing)}")
        if found.skipped:
            queries = ", ".join(one.query for one in found.skipped)
            self.stdout.write(f"Skipped, nothing ideal in the library: {queries}")
        self.stdout.write(
            f"{len(found.outcomes)} queries, {len(found.skipped)} skipped:"
            f" recall@3 {found.recall:.3f}, nDCG@10 {found.ndcg:.3f}, no result {found.empty:.3f}"
        )


def _read(path: Path) -> tuple[Judged, ...]:
    """Return the queries of a file; raise CommandError where it cannot be used."""
    try:
        judged, problems = read_judged(path.read_text(encoding="utf-8"), path=str(path))
    except (OSError, UnicodeDecodeError) as error:
        fix = "name a text file of queries; docs/operations.md shows one"
        raise CommandError(f"{path} cannot be read: {error}\n  Fix: {fix}") from None
    if problems:
        raise CommandError("\n".join(map(str, problems)))
    return judged

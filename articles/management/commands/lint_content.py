"""`manage.py lint_content`: say what is wrong with the content, and where, and what to type."""

import os
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import IO, cast

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from articles.caching import NO_CACHE, ResultCache
from articles.management.problem_lists import write_github, write_json, write_text
from articles.management.progress import ProgressSign
from articles.proofreading import Proofreader, UnfitPathError

FORMATS = {"text": write_text, "json": write_json, "github": write_github}
HAS_ERRORS, WRONG_USAGE = 1, 2  # exit codes; 0 where there is no error


class Command(BaseCommand):
    """Check content files as the site does, and more: exit code 1 where there are errors."""

    help = (
        "Check content files: what stands between the --- lines, boxes, links, sources, and what"
        " the text claims. docs/content-format.md shows how it is written. Exits with 0"
        " where there are no errors, with 1 where there are, with 2 for wrong usage."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take paths and a format."""
        parser.add_argument(
            "paths",
            metavar="PATH",
            nargs="*",
            type=Path,
            help="a Markdown file, or a content folder (default: the site's own, all of it)",
        )
        parser.add_argument("--format", choices=FORMATS, default="text", help="default: text")
        parser.add_argument(
            "--no-cache",
            action="store_true",
            help="work everything out anew, and keep nothing of it under var/",
        )

    def handle(self, *_args: object, **options: object) -> None:
        """Write the problems to standard output, and nothing else there."""
        home = Path(settings.KAT_CONTENT_DIR)
        paths = options["paths"] or [_shortest(home)]
        assert isinstance(paths, list)
        kept = ResultCache.below(Path(settings.KAT_VAR_DIR))
        cache = NO_CACHE if options["no_cache"] else kept
        sign = ProgressSign(self._note, is_terminal=self.stderr.isatty())
        try:
            reader = Proofreader(home, cache, workers=os.cpu_count() or 1, progress=sign.tell)
            problems = reader.check_all(paths)
        except UnfitPathError as error:
            fix = "name a file that ends in .md, or a content folder"
            raise CommandError(f"{error}\n  Fix: {fix}", returncode=WRONG_USAGE) from None
        finally:
            sign.end()
        FORMATS[str(options["format"])](problems, cast(IO[str], self.stdout))
        if any(problem.is_error for problem in problems):
            sys.exit(HAS_ERRORS)

    def _note(self, text: str) -> None:
        """Write to standard error as it is: without color, and without a line end of its own."""
        self.stderr.write(text, style_func=str, ending="")
        self.stderr.flush()


def _shortest(folder: Path) -> Path:
    """Return the folder as seen from here, where it lies below."""
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder

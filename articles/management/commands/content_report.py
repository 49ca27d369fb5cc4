"""`manage.py content_report`: what the content rests on, written into docs/content-review.md."""

from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand

from articles.content_report import BEGINNING, END, MarksError, put_between_marks, write_report
from articles.editions import result_cache
from articles.loader import Loader
from articles.management.new_files import read_content, refuse
from articles.skeletons import Refusal

FILE = Path("docs/content-review.md")


class Command(BaseCommand):
    """Write the two tables between the marks of a file."""

    help = (
        f"Write two tables into {FILE}: each page with its reading grades, words, sources and"
        " review, and each source with the sentences that cite it. Only what stands between the"
        " two marks of the file is replaced."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the file."""
        default = Path(settings.BASE_DIR) / FILE
        parser.add_argument(
            "file", metavar="FILE", nargs="?", type=Path, default=default, help=f"default: {FILE}"
        )

    def handle(self, *_args: object, **options: object) -> None:
        """Load the content, and write the file; or say why not."""
        file = options["file"]
        assert isinstance(file, Path)
        content = read_content()
        library, problems = Loader(result_cache()).load_accepted(content)
        if any(problem.is_error for problem in problems):
            fix = "see what it is with manage.py lint_content, and mend it"
            raise refuse(Refusal("the content has errors, so pages would be missing", fix))
        try:
            text = put_between_marks(
                file.read_text(encoding="utf-8"), write_report(content, library)
            )
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise refuse(Refusal(f"{file} cannot be read: {reason}", "name a file")) from None
        except MarksError:
            fix = f"put these two lines where the tables go, in this order:\n{BEGINNING}\n{END}"
            raise refuse(Refusal(f"{file} has not each of the two marks once", fix)) from None
        file.write_text(text, encoding="utf-8")
        pages, sources = len(library.documents), len(library.references)
        self.stdout.write(f"{file} has {pages} pages and {sources} sources.")

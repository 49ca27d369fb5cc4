"""`manage.py review`: which pages need a reviewer, and the signature of one who read a page."""

import sys
from argparse import ArgumentParser, ArgumentTypeError
from datetime import date
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from articles.dates import parse_iso_date
from articles.editions import result_cache, today_of
from articles.loader import Loader
from articles.management.new_files import WRONG_USAGE, read_content, refuse
from articles.problems import did_you_mean
from articles.review_lists import write_json, write_markdown, write_text
from articles.signing import NotSignedError, Signer, describe
from articles.skeletons import Refusal

LISTS = {"text": write_text, "json": write_json, "markdown": write_markdown}
YES = ("y", "yes")


class Command(BaseCommand):
    """List reviews, sign a page, or report for a meeting."""

    help = (
        "list: what is due, overdue, changed since its review or never reviewed. sign: write into a"
        " page that a clinician reviewed it, after showing what changed since the last review."
        " report: the same list for a meeting. docs/review.md explains it."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take what to do."""
        does = parser.add_subparsers(dest="does", metavar="list|sign|report", required=True)
        for name, forms in (("list", ("text", "json")), ("report", ("markdown", "json"))):
            shown = does.add_parser(name)
            shown.add_argument("--format", choices=forms, default=forms[0])
            shown.add_argument("--by", metavar="KEY", default="", help="of this clinician alone")
        sign = does.add_parser("sign")
        sign.add_argument("slug", metavar="SLUG", help="such as articles/x, faq/x, pages/x, or x")
        sign.add_argument("--by", metavar="KEY", required=True, help="a key of clinic.yaml")
        sign.add_argument("--due", type=_day, metavar="DATE", help="default: a year from today")
        sign.add_argument("--yes", action="store_true", help="do not ask")

    def handle(self, *_args: object, **options: object) -> None:
        """Do it, or say why not."""
        if options["does"] == "sign":
            self._sign(options)
            return
        by = str(options["by"])
        library = Loader(result_cache()).load_accepted(read_content())[0]
        if by and by not in library.clinic.clinicians:
            guess = did_you_mean(by, library.clinic.clinicians)
            fix = f"write one of: {', '.join(library.clinic.clinicians) or 'none so far'}"
            raise refuse(Refusal(f'clinic.yaml names no clinician "{by}".{guess}', fix))
        write = LISTS[str(options["format"])]
        self.stdout.write(write(library, today_of(library), by=by), ending="")

    def _sign(self, options: dict[str, object]) -> None:
        content = read_content()
        library = Loader(result_cache()).load_accepted(content)[0]
        signer = Signer(Path(settings.KAT_CONTENT_DIR), content, library)
        due = options["due"]
        assert due is None or isinstance(due, date)
        name, by = str(options["slug"]), str(options["by"])
        try:
            signature = signer.prepare(name, by=by, on=today_of(library), due=due)
            self.stdout.write("\n".join(describe(signature)))
            if not options["yes"] and not self._agrees(library.clinic.clinicians[by].name):
                raise CommandError("Nothing was signed.")
            written = signer.write(signature)
        except NotSignedError as error:
            raise CommandError(str(error), returncode=WRONG_USAGE) from None
        self.stdout.write("Signed. Written: " + " and ".join(str(path) for path in written))

    def _agrees(self, name: str) -> bool:
        """Ask; whoever gives no answer has not agreed."""
        self.stdout.write(f"Did {name} read all of it, and find it right? [y/N] ", ending="")
        self.stdout.flush()
        return sys.stdin.readline().strip().lower() in YES


def _day(text: str) -> date:
    try:
        found = parse_iso_date(text)
    except ValueError as error:
        raise ArgumentTypeError(str(error)) from None
    assert isinstance(found, date)
    return found

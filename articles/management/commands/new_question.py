"""`manage.py new_question`: a new question that lacks nothing but what must be written."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand

from articles.files import ContentFiles
from articles.management.new_files import read_content, refuse, today_at, write_new
from articles.parsing import QUESTION
from articles.skeletons import Refusal, check_slug, new_question


class Command(BaseCommand):
    """Make a new question."""

    help = (
        "Make content/faq/GROUP/SLUG.md, a question with its answer. What is to be written is"
        " marked TO WRITE, and lint_content lists it. The site shows no questions yet: FAQ pages"
        " come later, and until then the file is kept but not read."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the group and the slug."""
        parser.add_argument("group", metavar="GROUP", help="a folder of content/faq/, new or not")
        parser.add_argument("slug", metavar="SLUG", help="the page's address to be: /faq/SLUG/")

    def handle(self, *_args: object, **options: object) -> None:
        """Write the file, or say why not."""
        group, slug = str(options["group"]), str(options["slug"])
        content = read_content()
        refusal = check_slug(group, kind="group") or check_slug(slug) or _check_free(slug, content)
        if refusal:
            raise refuse(refusal)
        text = new_question(today_at(content))
        write_new(f"faq/{group}/{slug}.md", text, self.stdout.write)
        self.stdout.write("The site shows no questions yet: FAQ pages come later.")


def _check_free(slug: str, content: ContentFiles) -> Refusal | None:
    """Say which question has the slug already, or return None."""
    for path in content.files:
        match = QUESTION.match(path)
        if match and match["slug"] == slug:
            fix = "choose another slug: each question of the site has its own"
            return Refusal(f'the slug "{slug}" belongs to {path}', fix)
    return None

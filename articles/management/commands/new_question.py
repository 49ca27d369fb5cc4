"""`manage.py new_question`: a new question that lacks nothing but what must be written."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand

from articles.management.new_files import check_free, read_content, refuse, today_at, write_new
from articles.single_files import read_groups
from articles.skeletons import check_group, check_slug, new_question


class Command(BaseCommand):
    """Make a new question."""

    help = (
        "Make content/faq/GROUP/SLUG.md, a question with its answer. What is to be written is"
        " marked TO WRITE, and lint_content lists it. The question is a draft until its line"
        " 'status: draft' is deleted."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the group and the slug."""
        parser.add_argument("group", metavar="GROUP", help="a group of content/faq/groups.yaml")
        parser.add_argument("slug", metavar="SLUG", help="the page's address: /faq/SLUG/")

    def handle(self, *_args: object, **options: object) -> None:
        """Write the file, or say why not."""
        group, slug = str(options["group"]), str(options["slug"])
        content = read_content()
        groups = [one.slug for one in read_groups(content, [])]
        url = f"/faq/{slug}/"
        refusal = check_group(group, groups) or check_slug(slug) or check_free(url, content)
        if refusal:
            raise refuse(refusal)
        text = new_question(today_at(content))
        write_new(f"faq/{group}/{slug}.md", text, self.stdout.write)

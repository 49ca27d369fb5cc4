"""`manage.py new_article`: a new article that lacks nothing but what must be written."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand

from articles.management.new_files import check_free, read_content, refuse, today_at, write_new
from articles.single_files import read_topics
from articles.skeletons import check_slug, check_topic, new_article


class Command(BaseCommand):
    """Make a new article."""

    help = (
        "Make content/articles/TOPIC/SLUG.md, a draft that no reader sees. What is to be written"
        " is marked TO WRITE, and lint_content lists it."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the topic and the slug."""
        parser.add_argument("topic", metavar="TOPIC", help="a slug of articles/topics.yaml")
        parser.add_argument("slug", metavar="SLUG", help="the page's address: /articles/SLUG/")

    def handle(self, *_args: object, **options: object) -> None:
        """Write the file, or say why not."""
        topic, slug = str(options["topic"]), str(options["slug"])
        content = read_content()
        topics = [one.slug for one in read_topics(content, [])]
        refusal = (
            check_topic(topic, topics)
            or check_slug(slug)
            or check_free(f"/articles/{slug}/", content)
        )
        if refusal:
            raise refuse(refusal)
        text = new_article(today_at(content))
        write_new(f"articles/{topic}/{slug}.md", text, self.stdout.write)

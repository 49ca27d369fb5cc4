"""`manage.py build_social_images`: draw the picture of each topic, and the icons, ahead of time."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand

from articles.artwork.pictures import Card
from articles.drawn_files import folder, make_pictures, pictures_of, remove_others
from articles.editions import current_edition


class Command(BaseCommand):
    """Make the files; those of earlier states are removed."""

    help = (
        "Draw what is shown where a link to the site is shared: a PNG file, 1200 x 630 pixels, for"
        " each topic and one for the rest; and the icons. They go to var/pictures/, where they are"
        " not there yet. Without this command the site draws each when it is first asked for."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take whether to draw all of them anew."""
        parser.add_argument(
            "--anew", action="store_true", help="draw the files anew that are there already"
        )

    def handle(self, *_args: object, **options: object) -> None:
        """Draw what is missing, and say where each picture is."""
        removed = remove_others(()) if options["anew"] else 0
        pictures = pictures_of(current_edition().library)
        kept = make_pictures(pictures)
        removed += remove_others(kept)
        for picture, path in zip(pictures, kept, strict=True):
            if isinstance(picture, Card):
                self.stdout.write(f"{path}: {path.stat().st_size:,} bytes")
        text = f"{len(kept)} pictures in {folder()}; {removed} of earlier states removed"
        self.stdout.write(text)

"""`manage.py content_schema`: JSON Schemas of the content, for editor programs."""

import json
from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand

from articles.content_schemas import ADAPTERS, content_schema


class Command(BaseCommand):
    """Print a JSON Schema, or write all of them into a folder."""

    help = (
        "Print the JSON Schema of what the front matter of an article, a question or a page, or"
        " one of the YAML files may say. docs/editor-setup.md shows how an editor program uses it."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the name of a schema, or a folder for all."""
        choice = parser.add_mutually_exclusive_group()
        choice.add_argument(
            "name", nargs="?", choices=ADAPTERS, default="article", help="default: article"
        )
        choice.add_argument(
            "--write", metavar="FOLDER", type=Path, help="write all as FOLDER/<name>.schema.json"
        )

    def handle(self, *_args: object, **options: object) -> None:
        """Print or write."""
        folder = options["write"]
        if not isinstance(folder, Path):
            self.stdout.write(_as_text(str(options["name"])))
            return
        folder.mkdir(parents=True, exist_ok=True)
        for name in ADAPTERS:
            path = folder / f"{name}.schema.json"
            path.write_text(f"{_as_text(name)}\n", encoding="utf-8")
            self.stdout.write(f"{path} is written.")


def _as_text(name: str) -> str:
    return json.dumps(content_schema(name), indent=2)

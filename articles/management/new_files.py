"""Make a new content file, or say why not."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from django.conf import settings
from django.core.management.base import CommandError

from articles.editions import today_of
from articles.files import ContentFiles, read_folder
from articles.list_checks import NAMES
from articles.loader import load_library
from articles.parsing import page_url
from articles.skeletons import Refusal

WRONG_USAGE = 2  # exit code


def read_content() -> ContentFiles:
    """Return the files of the site's content folder; raise CommandError where there is none."""
    content = read_folder(Path(settings.KAT_CONTENT_DIR))
    if not content.files:
        raise refuse(Refusal(f"there is no content in {settings.KAT_CONTENT_DIR}", "see .env"))
    return content


def today_at(content: ContentFiles) -> date:
    """Return today's date where the clinic is."""
    return today_of(load_library(content)[0])


def refuse(refusal: Refusal) -> CommandError:
    """Return the error that ends the command."""
    return CommandError(str(refusal), returncode=WRONG_USAGE)


def check_free(url: str, content: ContentFiles) -> Refusal | None:
    """Say which file has this path on the site already, or had it once, or return None."""
    _, kind, slug, _ = url.split("/")
    fix = f"choose another name: each {NAMES[kind]} of the site has its own"
    owner = next((path for path in content.files if page_url(path) == url), None)
    if owner:
        return Refusal(f'"{slug}" is the name of {owner} already', fix)
    library = load_library(content)[0]
    new = library.aliases.get(url)
    owner = next((one.path for one in library.publications if one.url == new), None)
    return Refusal(f'"{slug}" is an older name of {owner}', fix) if owner else None


def write_new(name: str, text: str, say: Callable[[str], object]) -> None:
    """Write a new file of the content folder; raise CommandError where it is there already."""
    path = Path(settings.KAT_CONTENT_DIR) / name
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        fix = "open that file, or choose another name"
        raise refuse(Refusal(f"{path} is there already", fix)) from None
    say(f"{path} is made. See what is to be written: manage.py lint_content {path}")

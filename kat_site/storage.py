"""Static files as readers get them: two stylesheets, names with a hash, compressed."""

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

import lightningcss
from django.core.exceptions import ImproperlyConfigured
from django.core.files.base import ContentFile
from django.core.files.storage import Storage
from whitenoise.storage import CompressedManifestStaticFilesStorage

STYLESHEETS = ("css/first.css", "css/rest.css")  # what the first screen needs, and the rest
FOLDER = "css/"  # what else lies here is a part that a stylesheet imports
PACKAGE = "django_htmx/"  # of all that the package has, pages load one file
HTMX = "django_htmx/htmx-4.min.js"
EDITING = ("js/edit-reload.js",)  # for `make edit` alone
# The first browsers that know cascade layers, which every rule of ours is in (caniuse.com,
# css-cascade-layers). For them lightningcss rewrites what is newer, such as light-dark().
OLDEST_BROWSERS = [
    "chrome >= 99",
    "edge >= 99",
    "firefox >= 97",
    "safari >= 15.4",
    "ios_saf >= 15.4",
]

Files = Mapping[str, tuple[Storage, str]]  # {name to publish: (where it lies, its name there)}
Processed = tuple[str, str | None, bool | Exception]  # name, name with hash, what became of it


class BundledStaticFilesStorage(CompressedManifestStaticFilesStorage):  # type: ignore[misc]
    """Publish each stylesheet with all it imports in one file, and none of the parts.

    A url() in a part is read as if it stood in css/ itself, so a part in a folder below css/
    cannot use a relative one; collectstatic ends with the name of the file it would miss.
    """

    stylesheets: ClassVar[tuple[str, ...]] = STYLESHEETS
    left_out: ClassVar[tuple[str, ...]] = EDITING

    def post_process(
        self, paths: Files, dry_run: bool = False, **options: Any
    ) -> Iterator[Processed]:
        """Bundle the stylesheets, then hash and compress what is published."""
        if dry_run:
            return
        published = {name: paths[name] for name in paths if not self.is_left_out(name)}
        for name in paths.keys() - published.keys():
            self.delete(name)
        for name in published.keys() & set(self.stylesheets):
            source, path = published[name]
            self.delete(name)
            self.save(name, ContentFile(bundle(source.path(path)).encode()))
            published[name] = (self, name)
        yield from super().post_process(published, dry_run=dry_run, **options)

    def is_left_out(self, name: str) -> bool:
        """Tell whether a file is only a part of a stylesheet, or is not for this site."""
        is_part = name.startswith(FOLDER) and name.endswith(".css") and name not in self.stylesheets
        is_unused = name.startswith(PACKAGE) and name != HTMX
        return is_part or is_unused or name in self.left_out


class EditingStaticFilesStorage(BundledStaticFilesStorage):
    """Publish what `make edit` needs beside the rest."""

    stylesheets = (*STYLESHEETS, "css/edit.css")
    left_out = ()


def bundle(path: str) -> str:
    """Return the stylesheet at `path` with every @import put in place, minified.

    Raises ImproperlyConfigured with file, line and reason where a part is missing or is not CSS.
    """
    try:
        return lightningcss.bundle_css(path, browsers_list=OLDEST_BROWSERS)
    except (OSError, ValueError) as error:
        raise ImproperlyConfigured(
            f"The stylesheet cannot be put together. {error}\n"
            "  Fix: mend the file named above; an @import names an existing file in static/css/."
        ) from error

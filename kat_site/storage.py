"""Static files as readers get them: one stylesheet, names with a hash, compressed."""

from collections.abc import Iterator, Mapping
from typing import Any

import lightningcss
from django.core.exceptions import ImproperlyConfigured
from django.core.files.base import ContentFile
from django.core.files.storage import Storage
from whitenoise.storage import CompressedManifestStaticFilesStorage

STYLESHEET = "css/site.css"
FOLDER = "css/"  # what else lies here is a part that the stylesheet imports
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
    """Publish css/site.css with all it imports in one file, and none of the parts.

    A url() in a part is read as if it stood in css/site.css, so a part in a folder below css/
    cannot use a relative one; collectstatic ends with the name of the file it would miss.
    """

    def post_process(
        self, paths: Files, dry_run: bool = False, **options: Any
    ) -> Iterator[Processed]:
        """Bundle the stylesheet, then hash and compress what is published."""
        if dry_run:
            return
        parts = [name for name in paths if is_part(name)]
        for name in parts:
            self.delete(name)
        published = {name: paths[name] for name in paths if name not in parts}
        if STYLESHEET in published:
            source, path = published[STYLESHEET]
            self.delete(STYLESHEET)
            self.save(STYLESHEET, ContentFile(bundle(source.path(path)).encode()))
            published[STYLESHEET] = (self, STYLESHEET)
        yield from super().post_process(published, dry_run=dry_run, **options)


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


def is_part(name: str) -> bool:
    """Tell whether the file only counts as a part of the stylesheet."""
    return name.startswith(FOLDER) and name.endswith(".css") and name != STYLESHEET

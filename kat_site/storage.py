"""Static files as readers get them: stylesheets whole, names with a hash, compressed."""

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from django.core.files.base import ContentFile
from django.core.files.storage import Storage
from whitenoise.storage import CompressedManifestStaticFilesStorage

from kat_site.bundling import bundle

STYLESHEETS = ("css/rest.css",)  # the style of the first screen stands in the page
FOLDER = "css/"  # what else lies here is a part, or stands in the page
PACKAGE = "django_htmx/"  # of all that the package has, pages load one file
HTMX = "django_htmx/htmx-4.min.js"
EDITING = ("js/edit-reload.js",)  # for `make edit` alone

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

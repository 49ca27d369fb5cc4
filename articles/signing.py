"""Sign a page: find it, show what changed since its last review, and write that it was reviewed."""

import stat
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from difflib import unified_diff
from pathlib import Path

from articles.documents import Document
from articles.files import ContentFiles, write_file
from articles.kept_rendering import Renderer
from articles.library import Library
from articles.parsing import Parsed, parse
from articles.placeholders import find_placeholders
from articles.problems import did_you_mean
from articles.review_history import find_reviewed
from articles.review_marks import UnfitFileError, write_review
from articles.review_standing import kept_path
from articles.schema import Review
from articles.single_files import read_glossary, read_images
from articles.skeletons import Refusal
from articles.substance import digest


class NotSignedError(Exception):
    """Why a page was not signed; nothing was written."""

    def __init__(self, message: str, fix: str) -> None:
        super().__init__(str(Refusal(message, fix)))


@dataclass(frozen=True, slots=True)
class Signature:
    """A review that is ready to be written."""

    document: Document
    review: Review
    text: str  # what is signed, as `substance` gives it
    former: str | None  # what the last review was of; None where that cannot be found
    before: bytes  # of the file, as it was read
    after: bytes  # the same with the review

    @property
    def difference(self) -> tuple[str, ...]:
        """The lines that differ from what was reviewed last; all lines where that is not known."""
        if self.former is None:
            return tuple(self.text.splitlines())
        found = unified_diff(
            self.former.splitlines(), self.text.splitlines(), "reviewed", "now", n=1, lineterm=""
        )
        return tuple(found)


class Signer:
    """Signs pages of one content folder as it was read."""

    def __init__(self, folder: Path, content: ContentFiles, library: Library) -> None:
        self._folder = folder
        self._content = content
        self._library = library  # of all that has no errors
        terms = read_glossary(content, []).forms
        self._renderer = Renderer(read_images(content, []), terms)

    def prepare(self, name: str, *, by: str, on: date, due: date | None) -> Signature:
        """Return what is to be asked about and written; raise NotSignedError where it cannot be.

        `name` is such as articles/x, or x alone where one page has that name.
        """
        document = self._find(name)
        review = self._review(by, on, due)
        self._check(document, on)
        before = self._content.files[document.path]
        parsed = self._parse(document.path, before)
        review = review.model_copy(update={"hash": digest(parsed.substance)})
        former = None
        if document.review:
            former = find_reviewed(
                document.review,
                path=document.path,
                content=self._content,
                folder=self._folder,
                renderer=self._renderer,
            )
        after = self._with_review(parsed, before, review)
        return Signature(document, review, parsed.substance, former, before, after)

    def write(self, signature: Signature) -> tuple[Path, Path]:
        """Write the file and the text that was reviewed, and return both paths."""
        file = (self._folder / signature.document.path.partition("/")[2]).resolve()
        if file.read_bytes() != signature.before:
            raise NotSignedError("the file was saved meanwhile", "read it, and sign it again")
        kept = self._folder / kept_path(signature.document.path).partition("/")[2]
        kept.parent.mkdir(parents=True, exist_ok=True)
        for path, data in ((kept, signature.text.encode()), (file, signature.after)):
            mode = stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o644
            write_file(path, data, mode=mode)
        return file, kept

    def _find(self, name: str) -> Document:
        documents = self._library.documents
        wanted = name.strip("/")
        found = [one for one in documents if wanted in (one.name, one.slug, one.path)]
        if len(found) == 1:
            return found[0]
        if found:
            names = " or ".join(one.name for one in found)
            raise NotSignedError(f'more than one page is named "{name}"', f"write {names}")
        known = [key for one in documents for key in (one.name, one.slug)]
        message = f'there is no page "{name}" without errors.{did_you_mean(wanted, known)}'
        raise NotSignedError(message, "see the names with manage.py review list --format json")

    def _review(self, by: str, on: date, due: date | None) -> Review:
        clinicians = self._library.clinic.clinicians
        if by not in clinicians:
            known = ", ".join(clinicians) or "none so far"
            fix = f"write a key that stands below clinicians: there ({known}), or add the clinician"
            guess = did_you_mean(by, clinicians)
            raise NotSignedError(f'clinic.yaml names no clinician "{by}".{guess}', fix)
        day = due or _a_year_after(on)
        if day <= on:
            raise NotSignedError(f"the review would be due on {day}", f"name a day after {on}")
        return Review(by=by, on=on, due=day)

    def _check(self, document: Document, on: date) -> None:
        """Refuse what no reviewer can have read as it will stand."""
        path = document.path
        text = self._content.text(path)[0] or ""
        if find_placeholders(text, path=path, is_draft=True):
            message = f"{path} still has parts to be written"
            raise NotSignedError(message, f"see them with manage.py lint_content {path}")
        changed = document.front.newest_change
        if changed and changed > on:
            name = "changed" if changed == document.front.changed else "on"
            message = f'{path} says "{name}: {changed}", which is after today, {on}'
            raise NotSignedError(message, "correct that day first")

    def _parse(self, path: str, data: bytes) -> Parsed:
        parsed = parse(path, data, self._renderer).parsed
        if parsed is None:
            raise NotSignedError(f"{path} has errors", f"see manage.py lint_content {path}")
        return parsed

    def _with_review(self, parsed: Parsed, before: bytes, review: Review) -> bytes:
        """Return the bytes with the review; they are read again, to be sure of what they say."""
        fix = f"write the review by hand: by: {review.by}, on: {review.on}, due: {review.due}"
        try:
            after = write_review(before, review)
        except UnfitFileError as error:
            raise NotSignedError(f"{parsed.path}: {error}", fix) from None
        again = parse(parsed.path, after, self._renderer).parsed
        expected = parsed.front.model_copy(update={"review": review})
        if again is None or again.front != expected or again.rendered.html != parsed.rendered.html:
            raise NotSignedError(f"{parsed.path}: its review has no place of its own", fix)
        return after


def _a_year_after(day: date) -> date:
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + 1, day=28 if is_leap_day else day.day)


def describe(signature: Signature) -> Iterator[str]:
    """Yield what a reviewer reads before signing, line by line."""
    document, review = signature.document, signature.review
    yield f"{document.title} ({document.name}, {document.path})"
    if document.review is None:
        yield "It was never reviewed. This is the text to be signed:"
    elif signature.former is None:
        yield f"What changed since the review on {document.review.on} cannot be shown: the text"
        yield "reviewed then is neither kept nor in git. This is the text to be signed:"
    elif not signature.difference:
        yield f"Nothing changed since the review on {document.review.on}."
    else:
        yield f"What changed since the review on {document.review.on}:"
    yield ""
    yield from (f"  {line}" for line in signature.difference)
    yield ""
    yield f"The review would be by {review.by}, on {review.on}, due {review.due}."

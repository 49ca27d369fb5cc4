"""What a request may carry: forms of a sane size, and no files."""

from collections.abc import Callable
from typing import Any, NoReturn

from django.conf import settings
from django.core.exceptions import BadRequest
from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpRequest, HttpResponse

from kat_site.errors import not_a_form, too_long

FORM_TYPES = ("application/x-www-form-urlencoded", "multipart/form-data")
UTF8 = ("utf-8", "utf8")
BODILESS = ("GET", "HEAD", "OPTIONS", "TRACE")


class ReadableRequest(WSGIRequest):
    """A request whose Content-Type may be nonsense: Django fails at that before any view."""

    def __init__(self, environ: dict[str, Any]) -> None:
        try:
            super().__init__(environ)
        except ValueError:
            super().__init__(environ | {"CONTENT_TYPE": "nonsense"})


class NoFiles(FileUploadHandler):
    """Pass over every file in a form: no page asks for one, and none is stored."""

    def new_file(self, *_args: object, **_options: object) -> NoReturn:
        """Skip the file."""
        raise SkipFile

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """Drop a part of a file; it is never called, and Django asks for it."""

    def file_complete(self, file_size: int) -> None:
        """Keep nothing; it is never called, and Django asks for it."""


class BodyMiddleware:
    """Refuse in plain words what is no form or too long for one, before it is read."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.get_response(request)

    def process_view(
        self,
        request: HttpRequest,
        view: Callable[..., HttpResponse],
        _args: tuple[object, ...],
        _options: dict[str, object],
    ) -> HttpResponse | None:
        """Refuse the request, or read its form; a page that takes no form answers for itself."""
        if request.method in BODILESS or getattr(view, "csrf_exempt", False):
            return None
        if _length(request) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
            return too_long(request)
        if not _is_form(request):
            return not_a_form(request)
        _read_form(request)
        return None


def _length(request: HttpRequest) -> int:
    said = str(request.META.get("CONTENT_LENGTH") or "0")
    return int(said) if said.isascii() and said.isdigit() else 0


def _is_form(request: HttpRequest) -> bool:
    if not request.content_type:
        return True
    charset = (request.content_params or {}).get("charset", "utf-8").lower()
    return request.content_type in FORM_TYPES and charset in UTF8


def _read_form(request: HttpRequest) -> None:
    """Read the form now; raise BadRequest for faults that Django lets through."""
    try:
        request.POST  # noqa: B018 # reading it is the test
    except (LookupError, OSError) as error:
        raise BadRequest(type(error).__name__) from error

"""A sheet -> a tagged PDF file, by WeasyPrint, which is an extra: only build_handouts needs it."""

import logging

from weasyprint import HTML
from weasyprint.urls import URLFetcher

VARIANT = "pdf/ua-1"  # ISO 14289-1: what assistive technology asks of a PDF file


class UnfitSheetError(Exception):
    """What WeasyPrint said of a sheet that is not as it should be."""


class _Complaints(logging.Handler):
    """Collects what WeasyPrint logs in place of raising it."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one complaint."""
        self.found.append(record.getMessage())


def make_pdf(html: str, *, site_url: str) -> tuple[bytes, int]:
    """Return the file and the number of its pages; raises UnfitSheetError."""
    complaints = _Complaints()
    fetcher = URLFetcher(allowed_protocols=("data",))  # all that a sheet needs is in it
    logger = logging.getLogger("weasyprint")
    logger.addHandler(complaints)
    try:
        page = HTML(string=html, base_url=site_url, url_fetcher=fetcher)
        document = page.render(pdf_variant=VARIANT, pdf_tags=True)
        content = document.write_pdf(pdf_variant=VARIANT, pdf_tags=True)
    finally:
        logger.removeHandler(complaints)
    if complaints.found:
        raise UnfitSheetError("; ".join(dict.fromkeys(complaints.found)))
    return bytes(content), len(document.pages)

"""Send the inquiries of a list as a file, and write down which."""

from typing import TYPE_CHECKING

from django.contrib.admin.options import IncorrectLookupParameters
from django.http import (
    HttpRequest,
    HttpResponseNotAllowed,
    HttpResponseRedirect,
    StreamingHttpResponse,
)
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone

from contact.models import Inquiry
from contact.staff import audit
from contact.staff.exports import stream_csv

if TYPE_CHECKING:
    from django.contrib.admin import ModelAdmin

AT_ONCE = 200  # rows in memory


def export(request: HttpRequest, inbox: "ModelAdmin[Inquiry]") -> HttpResponseBase:
    """Answer with the list that the address asks for, as CSV."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    try:
        listed = inbox.get_changelist_instance(request).queryset
    except IncorrectLookupParameters:
        return HttpResponseRedirect(reverse("admin:contact_inquiry_changelist"))
    references = dict(listed.values_list("pk", "reference"))
    audit.record_export(tuple(references.values()), means="CSV")
    rows = listed.select_related("assigned_to").iterator(chunk_size=AT_ONCE)
    written_down = (inquiry for inquiry in rows if inquiry.pk in references)
    response = StreamingHttpResponse(
        stream_csv(written_down), content_type="text/csv; charset=utf-8"
    )
    name = f"inquiries-{timezone.now():%Y-%m-%d}.csv"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response

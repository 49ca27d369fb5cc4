"""The contact page: the form, what it answers, and the page that says that a message was sent."""

import logging
from dataclasses import dataclass
from urllib.parse import urlencode

from django.db import Error as DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods, require_safe

from contact.addresses import client_address
from contact.answers import expected_answer
from contact.forms import InquiryForm
from contact.models import Inquiry
from contact.services import Arrival, TooManyForms, submit_inquiry
from contact.signing import Timing, read_form, read_sent, sign_form, sign_sent
from kat_site import facts

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class About:
    """The page that the message is about."""

    url: str
    title: str


@require_http_methods(["GET", "HEAD", "POST"])
@cache_control(no_store=True)
def contact(request: HttpRequest) -> HttpResponse:
    """Show the form, or take it; `?about=<path>` names the page it is about."""
    if request.method != "POST":
        return _show(request, InquiryForm(), request.GET.get("about", ""))
    form = InquiryForm(request.POST)
    token, timing = read_form(request.POST.get("form", ""), timezone.now())
    if not form.is_valid():
        return _show(request, form, request.POST.get("about", ""), status=422)
    if timing is Timing.EXPIRED:
        form.add_error(None, "This page was open for a day. Please send your message once more.")
        return _show(request, form, request.POST.get("about", ""), status=422)
    arrival = Arrival(
        address=client_address(request),
        now=timezone.now(),
        token=token,
        timing=timing,
        honeypot=request.POST.get("subject", ""),
    )
    return _take(request, form, arrival)


def _take(request: HttpRequest, form: InquiryForm, arrival: Arrival) -> HttpResponse:
    """Store the message and lead on to the page that says so; or say why that cannot be."""
    try:
        inquiry = submit_inquiry(form.to_message(), arrival)
    except TooManyForms:
        return render(request, "contact/too_many.html", {"form": form}, status=429)
    except DatabaseError as error:
        logger.error("A message could not be stored: %s", type(error).__name__)
        return render(request, "contact/unavailable.html", {"form": form}, status=503)
    query = urlencode({"r": sign_sent(inquiry.reference)})
    response = HttpResponseRedirect(f"{reverse('contact:sent')}?{query}")
    response.status_code = 303
    return response


@require_safe
@cache_control(no_store=True)
def sent(request: HttpRequest) -> HttpResponse:
    """Say that a message was sent, and when to expect an answer; `?r=` names which, for an hour."""
    reference = read_sent(request.GET.get("r", ""))
    inquiry = Inquiry.objects.filter(reference=reference).first() if reference else None
    context = {
        "reference": inquiry.reference if inquiry else None,
        "is_urgent": inquiry is not None and inquiry.is_urgent,
        "answer_by": expected_answer(facts.clinic(), timezone.now()),
    }
    return render(request, "contact/sent.html", context)


def _show(
    request: HttpRequest, form: InquiryForm, about: str, *, status: int = 200
) -> HttpResponse:
    """Show the form as it stands, with a new token."""
    context = {
        "form": form,
        "title": "Error: Contact us" if form.errors else "Contact us",
        "token": sign_form(timezone.now()),
        "about": _about(about),
    }
    return render(request, "contact/contact.html", context, status=status)


def _about(path: str) -> About | None:
    """Return the published page at `path`; anything else is dropped, never shown."""
    title = facts.page_title(path)
    return About(path, title) if title else None

"""The contact page: the form, what it answers, and the page that says that a message was sent."""

import logging
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import urlencode

from django.db import Error as DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods, require_safe

from contact.addresses import client_address
from contact.answers import expected_answer
from contact.forms import InquiryForm
from contact.services import Arrival, FormExpired, TooManyForms, submit_inquiry
from contact.signing import Sent, Timing, read_form, read_sent, sign_form, sign_sent
from kat_site import facts

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class About:
    """The page that a message is about."""

    url: str
    title: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """How a form that is not taken is answered."""

    template: str
    status: HTTPStatus
    again_after_seconds: int = 0


WRONG = Refusal("contact/contact.html", HTTPStatus.UNPROCESSABLE_ENTITY)
TOO_MANY = Refusal("contact/too_many.html", HTTPStatus.TOO_MANY_REQUESTS, 3600)
UNAVAILABLE = Refusal("contact/unavailable.html", HTTPStatus.SERVICE_UNAVAILABLE, 300)
TITLE = "Contact us"
EXPIRED = "This page was open for more than a day. Please send your message once more."


@require_http_methods(["GET", "HEAD", "POST"])
def contact(request: HttpRequest) -> HttpResponse:
    """Show the form, or take it; `?about=<path>` names the page it is about."""
    return _take(request) if request.method == "POST" else _offer(request)


@require_safe
@cache_control(no_store=True)
def sent(request: HttpRequest) -> HttpResponse:
    """Say that a message was sent, and when to expect an answer; `?r=` names it, for an hour.

    It asks no database: what it says holds, even if that fails a moment later.
    """
    context = {
        "sent": read_sent(request.GET.get("r", "")),
        "answer_by": expected_answer(facts.clinic(), timezone.now()),
    }
    return render(request, "contact/sent.html", context)


@cache_control(no_store=True)
def _offer(request: HttpRequest) -> HttpResponse:
    context = {
        "form": InquiryForm(),
        "token": sign_form(timezone.now(), _browser(request)),
        "about": _about(request.GET.get("about", "")),
        "graph": facts.contact_graph(TITLE),
    }
    return render(request, "contact/contact.html", context)


@cache_control(no_store=True)
def _take(request: HttpRequest) -> HttpResponse:
    """Store the message and lead on to the page that says so; or say why that cannot be."""
    form = InquiryForm(request.POST)
    if not form.is_valid():
        return _show_again(request, form, WRONG)
    about = _about(request.POST.get("about", ""))
    message = form.to_message(about=about.url if about else "")
    try:
        inquiry = submit_inquiry(message, _arrival(request))
    except FormExpired:
        form.add_error(None, EXPIRED)
        return _show_again(request, form, WRONG)
    except TooManyForms:
        return _show_again(request, form, TOO_MANY)
    except DatabaseError as error:
        logger.error("A message could not be stored: %s", type(error).__name__)
        return _show_again(request, form, UNAVAILABLE)
    query = urlencode({"r": sign_sent(Sent(inquiry.reference, inquiry.is_urgent))})
    return HttpResponseRedirect(f"{reverse('contact:sent')}?{query}", status=HTTPStatus.SEE_OTHER)


def _arrival(request: HttpRequest) -> Arrival:
    now = timezone.now()
    token, timing = read_form(request.POST.get("form", ""), now)
    return Arrival(
        address=client_address(request),
        now=now,
        token=token,
        timing=timing,
        honeypot=request.POST.get("subject", ""),
    )


def _show_again(request: HttpRequest, form: InquiryForm, refusal: Refusal) -> HttpResponse:
    """Show the form with what was typed, as the same showing of it unless that has expired."""
    now = timezone.now()
    token: str = request.POST.get("form", "")
    _token, timing = read_form(token, now)
    if timing not in (Timing.FINE, Timing.TOO_FAST):
        token = sign_form(now, _browser(request))
    context = {
        "form": form,
        "token": token,
        "about": _about(request.POST.get("about", "")),
        "is_urgent": facts.is_crisis_text(form["message"].value() or ""),
    }
    response = render(request, refusal.template, context, status=refusal.status)
    if refusal.again_after_seconds:
        response.headers["Retry-After"] = str(refusal.again_after_seconds)
    return response


def _browser(request: HttpRequest) -> str:
    """Return what tells a browser from others for as long as its cookie lasts.

    Nothing where a program asks that is no browser: it has no way back, so each of its forms is a
    sending of its own. Browsers say by Sec-Fetch-Mode how they ask.
    """
    if "Sec-Fetch-Mode" not in request.headers:
        return ""
    get_token(request)  # a first visit has no cookie yet
    secret: str = request.META["CSRF_COOKIE"]
    return secret


def _about(path: str) -> About | None:
    """Return the published page at `path`; anything else is dropped, never shown."""
    title = facts.page_title(path)
    return About(path, title) if title else None

"""Do what a button on the page of an inquiry says, and say that it was done.

What is said holds no personal word: it lies in the session until it is shown.
"""

from collections.abc import Callable, Mapping

from django.contrib import messages
from django.contrib.auth.models import User
from django.core.exceptions import BadRequest, PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.urls import reverse

from contact import desk
from contact.models import Inquiry
from contact.staff.card import list_colleagues

MOST_CHARACTERS = 5000  # of a note
CHANGED = (
    "Nothing was done: somebody else worked on this inquiry while you had it open. See below what"
    " changed, then decide."
)


class CannotBeDone(Exception):
    """What was asked for makes no sense; its text says what to do."""


def act(request: HttpRequest, inquiry: Inquiry | None) -> HttpResponse:
    """Do what the form asks for, and lead back to the page; raise BadRequest."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    action = ACTIONS.get(request.POST.get("do", ""))
    if action is None:
        raise BadRequest("Unknown action.")
    if inquiry is None:
        messages.warning(request, "Nothing was done: the inquiry was erased meanwhile.")
        return HttpResponseRedirect(reverse("admin:contact_inquiry_changelist"))
    try:
        messages.success(request, action(request, inquiry))
    except desk.ChangedMeanwhile:
        messages.error(request, CHANGED)
    except CannotBeDone as error:
        messages.error(request, str(error))
    return HttpResponseRedirect(reverse("admin:contact_inquiry_change", args=[inquiry.pk]))


def _take(request: HttpRequest, inquiry: Inquiry) -> str:
    desk.take(inquiry, by=_user(request), version=_version(request))
    return "It is yours."


def _assign(request: HttpRequest, inquiry: Inquiry) -> str:
    chosen = request.POST.get("to", "")
    to = list_colleagues().filter(pk=chosen).first() if chosen.isdecimal() else None
    if chosen and to is None:
        raise CannotBeDone("Nothing was done: choose somebody from the list.")
    desk.assign(inquiry, to=to, version=_version(request))
    return f"It is with {to.get_username()} now." if to else "It is nobody's now."


def _note(request: HttpRequest, inquiry: Inquiry) -> str:
    if not request.user.has_perm("contact.add_note"):
        raise PermissionDenied
    text = request.POST.get("text", "").strip()
    if not text or "\0" in text:
        raise CannotBeDone("Write a note first.")
    if len(text) > MOST_CHARACTERS:
        raise CannotBeDone(f"Shorten the note to {MOST_CHARACTERS:,} characters.")
    desk.add_note(inquiry, text, by=_user(request))
    return "The note is kept."


def _status(request: HttpRequest, inquiry: Inquiry) -> str:
    status = request.POST.get("status", "")
    try:
        desk.change_status(inquiry, status, by=_user(request), version=_version(request))
    except desk.NoSuchStep:
        raise CannotBeDone("Nothing was done: choose one of the buttons below.") from None
    return f"It is now: {Inquiry.Status(status).label.lower()}."


ACTIONS: Mapping[str, Callable[[HttpRequest, Inquiry], str]] = {
    "take": _take,
    "assign": _assign,
    "note": _note,
    "status": _status,
}


def _version(request: HttpRequest) -> int:
    """Return which state of the inquiry was on the screen; -1 is none."""
    said = request.POST.get("version", "")
    return int(said) if said.isascii() and said.isdigit() and len(said) < 10 else -1


def _user(request: HttpRequest) -> User:
    user = request.user
    assert isinstance(user, User)
    return user

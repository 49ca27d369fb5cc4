"""Lock a name out at one address after wrong tries, and keep nothing else of whoever tried.

django-axes counts them. The address is stored as a keyed digest in the shape of an address, and
what else axes would store (browser, form) is left empty.
"""

from ipaddress import IPv6Address
from typing import Any

from axes.handlers.database import AxesDatabaseHandler
from axes.models import AccessAttempt
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from contact.addresses import client_address
from contact.signing import keyed_digest
from contact.staff.site import site
from contact.throttle import household

DIGITS_OF_AN_ADDRESS = 32
LOCKED_STATUS = 429


def address_digest(request: HttpRequest) -> str:
    """Return what stands for the client's address: the same for one household, and not it."""
    digest = keyed_digest("sign-in", household(client_address(request)))
    return str(IPv6Address(int(digest[:DIGITS_OF_AN_ADDRESS], 16)))


def describe_client(*_what_axes_knows: object) -> str:
    """Return what axes' log says of who tried: what was typed as a name may be a password."""
    return "a client"


class LeanHandler(AxesDatabaseHandler):  # type: ignore[misc]
    """Count tries by name and address alone."""

    def user_login_failed(
        self,
        sender: object,
        credentials: Any,  # noqa: ANN401
        request: Any = None,  # noqa: ANN401
        **kwargs: Any,
    ) -> None:
        """Count a wrong try."""
        _forget_browser(request)
        super().user_login_failed(sender, credentials, request, **kwargs)

    def user_logged_in(self, sender: object, request: Any, user: Any, **kwargs: Any) -> None:  # noqa: ANN401
        """Write down who signed in, and when."""
        _forget_browser(request)
        super().user_logged_in(sender, request, user, **kwargs)


def _forget_browser(request: Any) -> None:  # noqa: ANN401 # axes puts its attributes on it
    if request is not None:
        request.axes_user_agent = request.axes_http_accept = ""


def empty_what_was_sent(sender: object, instance: AccessAttempt, **_kwargs: object) -> None:
    """Store nothing of the form or the query; connected to pre_save."""
    instance.get_data = instance.post_data = ""


def show_locked(
    request: HttpRequest, _response: HttpResponse | None, _credentials: object
) -> HttpResponse:
    """Say that the name is locked at this address, and what to do."""
    context = site.each_context(request) | {"title": "Locked for an hour"}
    return render(request, "staff/locked.html", context, status=LOCKED_STATUS)

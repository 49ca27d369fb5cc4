"""Staff who sign in, as people do."""

from collections.abc import Callable

from django.contrib.auth.models import User
from django.test import Client
from django_otp.plugins.otp_static.models import StaticToken

from contact.models import Inquiry

MakeInquiry = Callable[..., Inquiry]
PASSWORD = "quiet harbor lantern 48"


def recovery_codes(user: User) -> list[str]:
    """Return those that are left."""
    tokens = StaticToken.objects.filter(device__user=user).order_by("pk")
    return list(tokens.values_list("token", flat=True))


def sign_in(user: User, client: Client | None = None) -> Client:
    """Sign in with a recovery code."""
    client = client or Client()
    sent = {"username": user.username, "password": PASSWORD, "code": recovery_codes(user)[0]}
    answer = client.post("/staff/login/?next=/staff/", sent)
    assert answer.status_code == 302, answer.text
    return client

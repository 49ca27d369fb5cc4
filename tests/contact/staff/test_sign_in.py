"""Signing in to the inbox."""

import logging
import time
from datetime import timedelta

import pytest
from axes.models import AccessAttempt, AccessLog
from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.test import Client
from django.test.utils import override_settings
from django.utils import timezone
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice

from contact.staff.accounts import close_account
from tests.contact.staff.people import PASSWORD, recovery_codes, sign_in

SIGN_IN = "/staff/login/"
HERE = "203.0.113.7"
ELSEWHERE = "198.51.100.4"


def try_to_sign_in(
    user: User, *, password: str = PASSWORD, code: str = "000000", address: str = HERE
) -> int:
    sent = {"username": user.username, "password": password, "code": code}
    return Client(REMOTE_ADDR=address).post(SIGN_IN, sent).status_code


def app_code(user: User) -> str:
    """The code that the app shows now."""
    totp = TOTP(TOTPDevice.objects.get(user=user).bin_key)
    totp.time = time.time()
    return f"{totp.token():06d}"


def test_a_password_and_a_code_of_the_app_lead_to_the_inbox(front_desk: User) -> None:
    client = Client()
    sent = {"username": "fay", "password": PASSWORD, "code": app_code(front_desk)}

    answer = client.post(f"{SIGN_IN}?next=/staff/", sent, follow=True)

    assert answer.redirect_chain == [
        ("/staff/", 302),
        ("/staff/contact/inquiry/", 302),
    ]
    assert answer.status_code == 200


def test_a_code_of_the_app_works_once(front_desk: User) -> None:
    code = app_code(front_desk)

    assert try_to_sign_in(front_desk, code=code) == 302
    assert try_to_sign_in(front_desk, code=code) == 200


def test_a_recovery_code_works_once_and_holds_up_no_code_of_the_app(front_desk: User) -> None:
    code, *others = recovery_codes(front_desk)

    assert try_to_sign_in(front_desk, code=f" {code[:4].upper()}-{code[4:]} ") == 302
    assert try_to_sign_in(front_desk, code=code) == 200
    assert recovery_codes(front_desk) == others
    assert try_to_sign_in(front_desk, code=app_code(front_desk)) == 302


@pytest.mark.parametrize(
    ("password", "code"),
    [(PASSWORD, "12345678"), (PASSWORD, "1234567"), ("a wrong password", "000000")],
)
def test_what_was_wrong_is_not_said(front_desk: User, password: str, code: str) -> None:
    answer = Client().post(SIGN_IN, {"username": "fay", "password": password, "code": code})

    assert "Name, password or code is wrong." in answer.text
    assert password not in answer.text


def test_without_a_code_the_password_is_not_even_looked_at(front_desk: User) -> None:
    answers = {
        Client().post(SIGN_IN, {"username": "fay", "password": password}).text.count("is wrong")
        for password in (PASSWORD, "a wrong password")
    }

    assert answers == {0}
    assert not AccessAttempt.objects.exists()


@override_settings(DEBUG=True)
def test_with_debug_no_code_is_needed(front_desk: User) -> None:
    client = Client()
    client.post(SIGN_IN, {"username": "fay", "password": PASSWORD})

    assert client.get("/staff/contact/inquiry/").status_code == 200


def test_a_password_alone_opens_nothing(front_desk: User) -> None:
    client = Client()
    client.force_login(front_desk)

    answer = client.get("/staff/contact/inquiry/")

    assert answer.status_code == 302
    assert answer.headers["Location"].startswith(SIGN_IN)


def test_five_wrong_tries_lock_a_name_at_one_address_alone(front_desk: User, manager: User) -> None:
    codes = recovery_codes(front_desk)

    tries = [try_to_sign_in(front_desk, password="a wrong password") for _ in range(5)]

    assert tries == [200, 200, 200, 200, 429]
    assert try_to_sign_in(front_desk, code=codes[0]) == 429
    assert try_to_sign_in(front_desk, code=codes[1], address=ELSEWHERE) == 302
    assert try_to_sign_in(manager, code=recovery_codes(manager)[0]) == 302


def test_wrong_codes_lock_a_name_as_wrong_passwords_do(front_desk: User) -> None:
    tries = [try_to_sign_in(front_desk) for _ in range(5)]

    assert tries == [200, 200, 200, 200, 429]


def test_the_lock_ends_after_an_hour(front_desk: User) -> None:
    for _ in range(5):
        try_to_sign_in(front_desk, password="a wrong password")

    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=61))

    assert try_to_sign_in(front_desk, code=recovery_codes(front_desk)[0]) == 302
    assert not AccessAttempt.objects.exists()


def test_the_lock_says_what_to_do(front_desk: User) -> None:
    for _ in range(4):
        try_to_sign_in(front_desk, password="a wrong password")
    sent = {"username": "fay", "password": "a wrong password", "code": "000000"}

    answer = Client(REMOTE_ADDR=HERE).post(SIGN_IN, sent)

    assert "manage.py unlock_staff NAME" in answer.text
    assert "noindex" in answer.headers["X-Robots-Tag"]


def test_nothing_is_kept_of_the_browser_the_address_or_the_form(front_desk: User) -> None:
    client = Client(REMOTE_ADDR=HERE, HTTP_USER_AGENT="A browser", HTTP_ACCEPT="text/browser")
    sent = {"username": "fay", "password": "a wrong password", "code": "314159", "more": "typed"}
    for _ in range(2):
        client.post(f"{SIGN_IN}?next=/staff/?who=typed", sent)
    sign_in(front_desk, client)

    kept = str([*AccessAttempt.objects.values(), *AccessLog.objects.values()])

    assert "fay" in kept
    for word in (HERE, "browser", "typed", "314159", "wrong"):
        assert word not in kept


def test_the_log_names_neither_address_nor_name(
    front_desk: User, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        for _ in range(6):
            try_to_sign_in(front_desk, password="a wrong password")

    assert "Locking out a client" in caplog.text
    for word in (HERE, "fay", "wrong password"):
        assert word not in caplog.text


def test_the_session_ends_with_the_browser_or_after_half_an_hour(front_desk: User) -> None:
    client = sign_in(front_desk)
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]

    lasts = Session.objects.get().expire_date - timezone.now()

    assert lasts <= timedelta(minutes=30)
    assert not cookie["max-age"]
    assert not cookie["expires"]
    assert (cookie["path"], cookie["samesite"], cookie["httponly"]) == ("/staff/", "Lax", True)


def test_the_cookie_is_secure_where_the_request_came_by_https(front_desk: User) -> None:
    client = sign_in(front_desk, Client(HTTP_X_FORWARDED_PROTO="https"))

    assert client.cookies[settings.SESSION_COOKIE_NAME]["secure"]


def test_a_closed_account_is_out_at_once(front_desk: User) -> None:
    client = sign_in(front_desk)

    close_account(front_desk)

    assert client.get("/staff/contact/inquiry/").status_code == 302
    assert try_to_sign_in(front_desk, code="000000") == 200


def test_search_engines_are_kept_out(db: None) -> None:
    answer = Client().get(SIGN_IN)

    assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert "no-store" in answer.headers["Cache-Control"]
    assert "X-Robots-Tag" not in Client().get("/").headers

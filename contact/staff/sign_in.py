"""Sign in with a name, a password and one code: from an app, or one of the recovery codes."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.signals import user_login_failed
from django.core.exceptions import ValidationError
from django.db import transaction
from django_otp.models import Device
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

APP_DIGITS = 6  # recovery codes are longer
CODE_ATTRIBUTES = {
    "autocomplete": "one-time-code",
    "autocapitalize": "none",
    "spellcheck": "false",
}


class SignInForm(AdminAuthenticationForm):
    """Who asks to enter. Which part was wrong is not said: it would help whoever is guessing."""

    code = forms.CharField(
        label="Code",
        help_text="The six digits in your app, or one of your recovery codes.",
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs=CODE_ATTRIBUTES),
        error_messages={"required": "Enter a code."},
    )
    error_messages = {  # noqa: RUF012 # as Django declares it
        **AdminAuthenticationForm.error_messages,
        "invalid_login": (
            "Name, password or code is wrong. A code works once: wait for the next one, then try"
            " again. After five wrong tries this name is locked here for an hour."
        ),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].label = "Name"
        self.fields["username"].error_messages["required"] = "Enter your name."
        self.fields["password"].error_messages["required"] = "Enter your password."
        self.fields["code"].required = not settings.DEBUG

    def clean(self) -> dict[str, Any]:
        """Check all three; raise ValidationError. Nothing is checked while one is missing."""
        if self.errors:
            return self.cleaned_data
        super().clean()
        user, code = self.get_user(), self.cleaned_data["code"]
        if not code:  # with DEBUG alone
            return self.cleaned_data
        device = find_device(user, code)
        if device is None:
            self._count_failure()
            raise ValidationError(self.error_messages["invalid_login"], code="invalid_login")
        user.otp_device = device  # type: ignore[attr-defined] # django_otp takes it from here
        return self.cleaned_data

    def _count_failure(self) -> None:
        """Have a wrong code counted as a wrong password is."""
        user_login_failed.send(
            sender=__name__,
            credentials={"username": self.cleaned_data["username"]},
            request=self.request,
        )


def find_device(user: AbstractBaseUser, code: str) -> Device | None:
    """Return what the code was made by, and use the code up; None where it is wrong.

    Only one kind of device is asked, so that a wrong code holds the other kind up no longer.
    """
    plain = "".join(code.split()).replace("-", "").lower()
    is_from_app = plain.isdecimal() and len(plain) == APP_DIGITS
    kind = TOTPDevice if is_from_app else StaticDevice
    with transaction.atomic():
        devices = kind.objects.devices_for_user(user, confirmed=True).select_for_update()
        return next((device for device in devices if device.verify_token(plain)), None)

"""Accounts of staff: opened, renewed, unlocked and closed by whoever runs the site."""

import time
from base64 import b32encode
from binascii import unhexlify
from dataclasses import dataclass

from axes.models import AccessAttempt
from django.contrib.auth.models import Group, User
from django.db import transaction
from django_otp.oath import TOTP
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice, default_key

RECOVERY_CODES = 8


@dataclass(frozen=True, slots=True)
class Secret:
    """What an app makes codes from, before anybody has shown that theirs has it."""

    key: str  # hexadecimal

    @property
    def text(self) -> str:
        """The secret as an app takes it when it is typed."""
        return b32encode(unhexlify(self.key)).decode()

    def uri(self, name: str) -> str:
        """Return what the QR code holds."""
        return str(TOTPDevice(user=User(username=name), key=self.key).config_url)

    def makes(self, code: str) -> bool:
        """Tell whether an app with this secret shows the code now; it may be used once more."""
        plain = "".join(code.split())
        if not plain.isdecimal():
            return False
        totp = TOTP(unhexlify(self.key))
        totp.time = time.time()
        return bool(totp.verify(int(plain), tolerance=1))


def new_secret() -> Secret:
    """Return a secret that nobody else has."""
    return Secret(default_key())


@transaction.atomic
def save_account(name: str, *, password: str, group: str, secret: Secret) -> tuple[str, ...]:
    """Open an account, or renew one whose owner lost it; return its recovery codes.

    What was there to sign in with works no longer.
    """
    user, _ = User.objects.get_or_create(username=name)
    user.is_staff = user.is_active = True
    user.set_password(password)
    user.save()
    user.groups.set([Group.objects.get(name=group)])
    _forget_devices(user)
    TOTPDevice.objects.create(user=user, name="app", key=secret.key)
    recovery = StaticDevice.objects.create(user=user, name="recovery codes")
    codes = tuple(StaticToken.random_token() for _ in range(RECOVERY_CODES))
    StaticToken.objects.bulk_create(StaticToken(device=recovery, token=code) for code in codes)
    unlock(name)
    return codes


@transaction.atomic
def close_account(user: User) -> None:
    """Shut somebody out at once, signed in or not; what they did stays on record."""
    user.is_active = user.is_staff = False
    user.set_unusable_password()
    user.save()
    user.groups.clear()
    _forget_devices(user)


def unlock(name: str) -> int:
    """Forget the wrong tries to sign in by a name; return from how many addresses they came."""
    deleted: int = AccessAttempt.objects.filter(username=name).delete()[0]
    return deleted


def _forget_devices(user: User) -> None:
    TOTPDevice.objects.filter(user=user).delete()
    StaticDevice.objects.filter(user=user).delete()

"""Registers the app."""

from django.apps import AppConfig


class ContactConfig(AppConfig):
    """How patients reach the clinic."""

    name = "contact"

    def ready(self) -> None:
        """Connect what listens to the models of other apps."""
        from axes.models import AccessAttempt  # noqa: PLC0415 # models load before this, not above
        from django.db.models.signals import pre_save  # noqa: PLC0415

        from contact import checks  # noqa: F401, PLC0415
        from contact.staff import audit, lockout  # noqa: PLC0415

        audit.register_models()
        pre_save.connect(lockout.empty_what_was_sent, sender=AccessAttempt)

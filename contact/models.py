"""What the site stores: messages to the clinic, and what staff did with them."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from contact.fields import EncryptedTextField
from contact.references import new_reference


class Inquiry(models.Model):
    """A message to the clinic. What is personal in it is encrypted at rest."""

    class Status(models.TextChoices):
        """Where it stands."""

        NEW = "new", "New"
        QUARANTINED = "quarantined", "Possible spam"
        IN_PROGRESS = "in_progress", "In progress"
        CLOSED = "closed", "Closed"

    class Topic(models.TextChoices):
        """What it is about."""

        CONSULTATION = "consultation", "A first visit or consultation"
        COST = "cost", "Cost and insurance"
        TREATMENT = "treatment", "Treatment in general"
        REFERRAL = "referral", "A referral"
        PAGE_ERROR = "page_error", "A mistake on this website"
        OTHER = "other", "Something else"

    class PreferredContact(models.TextChoices):
        """How the sender wants to be answered."""

        EMAIL = "email", "E-mail"
        PHONE = "phone", "Telephone call"
        TEXT = "text", "Text message"

    reference = models.CharField(
        "reference number", max_length=14, unique=True, default=new_reference, editable=False
    )
    submission = models.CharField(  # noqa: DJ001 # many may have none, though it is unique
        max_length=64, unique=True, null=True, editable=False
    )  # keyed digest of the form and what was in it: sent twice, it is one inquiry
    text_digest = models.CharField(
        max_length=64, blank=True, db_index=True, editable=False
    )  # keyed digest of a long message, to count its copies; empty for a short one
    status = models.CharField(
        max_length=12, choices=Status.choices, default=Status.NEW, db_index=True
    )
    is_urgent = models.BooleanField("read now", default=False)
    suspicions = models.JSONField(default=list, blank=True)  # names of the rules that it met
    received_at = models.DateTimeField("received", default=timezone.now, db_index=True)
    closed_at = models.DateTimeField("closed", null=True, blank=True)
    assigned_to = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="assigned to",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="inquiries",
    )
    topic = models.CharField(max_length=12, choices=Topic.choices, default=Topic.OTHER)
    preferred_contact = models.CharField(
        "answer by", max_length=5, choices=PreferredContact.choices
    )
    text_consent = models.BooleanField("agrees to text messages", default=False)
    name = EncryptedTextField()
    email = EncryptedTextField("e-mail", blank=True)
    phone = EncryptedTextField("telephone", blank=True)  # E.164, with " x123" for an extension
    best_time = EncryptedTextField("best time", blank=True)
    location = EncryptedTextField(blank=True)
    about = EncryptedTextField("page", blank=True)  # path of the page that it is about
    message = EncryptedTextField()
    version = models.PositiveIntegerField(
        default=0, editable=False
    )  # counts what staff did, so that nobody decides on what has changed meanwhile

    class Meta:
        ordering = ("-is_urgent", "-received_at")
        permissions = (("export_inquiry", "Can export inquiries"),)
        verbose_name_plural = "inquiries"

    def __str__(self) -> str:
        return self.reference


class StatusChange(models.Model):
    """One step of an inquiry's history."""

    inquiry = models.ForeignKey(Inquiry, on_delete=models.CASCADE, related_name="status_changes")
    before = models.CharField(max_length=12, choices=Inquiry.Status.choices)
    after = models.CharField(max_length=12, choices=Inquiry.Status.choices)
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL)

    class Meta:
        ordering = ("at",)

    def __str__(self) -> str:
        return f"{self.before} to {self.after}"


class Note(models.Model):
    """What a member of staff wrote about an inquiry, for staff alone."""

    inquiry = models.ForeignKey(Inquiry, on_delete=models.CASCADE, related_name="notes")
    text = EncryptedTextField()
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL)

    class Meta:
        ordering = ("at",)

    def __str__(self) -> str:
        return f"note of {self.at:%Y-%m-%d}"


class Attempt(models.Model):
    """One form sent from an address, known by a digest whose key changes each day."""

    address_digest = models.CharField(max_length=64)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = (models.Index(fields=["address_digest", "at"], name="attempt_by_address"),)

    def __str__(self) -> str:
        return f"attempt of {self.at:%Y-%m-%d}"

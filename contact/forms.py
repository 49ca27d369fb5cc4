"""The contact form: what is asked, and what is said where an answer cannot be taken."""

import unicodedata
from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError

from contact.models import Inquiry
from contact.phones import parse_phone
from contact.services import Message
from kat_site import facts

MOST_CHARACTERS = 2000  # of a message
NEEDED: Mapping[str, tuple[str, str]] = {
    Inquiry.PreferredContact.EMAIL: (
        "email",
        "Enter your e-mail address, or choose another way for us to answer.",
    ),
    Inquiry.PreferredContact.PHONE: (
        "phone",
        "Enter your telephone number, or choose another way for us to answer.",
    ),
    Inquiry.PreferredContact.TEXT: (
        "phone",
        "Enter the telephone number for text messages, or choose another way for us to answer.",
    ),
}
NOT_IN_A_LINE = ("Cc", "Cs", "Zl", "Zp")  # control characters, broken ones, ends of lines
UNKNOWN_CHOICE = {"invalid_choice": "Choose one of the answers in the list."}


class Line(forms.CharField):
    """A text on one line."""

    default_error_messages: ClassVar[dict[str, Any]] = {
        "max_length": "Use no more than %(limit_value)d characters here."
    }

    def clean(self, value: Any) -> str:  # noqa: ANN401
        """Return the text; raise ValidationError for what no keyboard puts in one line."""
        line = (self.to_python(value) or "").replace("\t", " ")
        if any(unicodedata.category(character) in NOT_IN_A_LINE for character in line):
            raise ValidationError("Write this on one line, without special control characters.")
        cleaned: str = super().clean(line)
        return cleaned


class EmailLine(Line):
    """An e-mail address."""

    default_validators = forms.EmailField.default_validators


class LongText(forms.CharField):
    """A text as it was typed, with the ends of its lines as Python writes them."""

    def __init__(self, **options: Any) -> None:
        super().__init__(strip=False, **options)
        self.validators = []  # its own words below, instead of Django's

    def to_python(self, value: Any) -> str:  # noqa: ANN401
        """Return the text; a browser sends two characters for the end of a line."""
        return (super().to_python(value) or "").replace("\r\n", "\n")

    def validate(self, value: str) -> None:
        """Refuse an empty text, a long one, and one that cannot be stored as it is."""
        super().validate(value.strip())
        if any(character == "\0" or "\ud800" <= character <= "\udfff" for character in value):
            raise ValidationError(
                "A character in your message cannot be read. Please type the message anew."
            )
        if len(value) > MOST_CHARACTERS:
            raise ValidationError(
                f"Your message has {len(value):,} characters. Please shorten it to"
                f" {MOST_CHARACTERS:,}, or call us to tell us more."
            )


class InquiryForm(forms.Form):
    """What a sender fills in."""

    name = Line(
        label="Your name",
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name", "autocapitalize": "words"}),
        error_messages={"required": "Enter your name."},
    )
    preferred_contact = forms.ChoiceField(
        label="How should we answer?",
        choices=Inquiry.PreferredContact.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose how we should answer."} | UNKNOWN_CHOICE,
    )
    email = EmailLine(
        label="E-mail address",
        help_text="We need it if you want an answer by e-mail.",
        required=False,
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
        error_messages={"invalid": "Enter an e-mail address such as name@example.com."},
    )
    phone = Line(
        label="Telephone number",
        help_text="With its area code. We need it for a call or a text message.",
        required=False,
        max_length=40,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
    )
    text_consent = forms.BooleanField(
        label="You may send me text messages. I know that they are not private.",
        help_text="Only if you chose a text message.",
        required=False,
    )
    best_time = Line(
        label="Best time to reach you",
        help_text="Such as weekday mornings. Tell us if we should not leave a voice message.",
        required=False,
        max_length=80,
    )
    location = forms.ChoiceField(
        label="Which of our places?", required=False, error_messages=UNKNOWN_CHOICE
    )
    topic = forms.ChoiceField(
        label="What is it about?",
        choices=[("", "Choose one, or leave this"), *Inquiry.Topic.choices],
        required=False,
        error_messages=UNKNOWN_CHOICE,
    )
    message = LongText(
        label="Your message",
        help_text=f"Up to {MOST_CHARACTERS:,} characters. Please leave out health details.",
        widget=forms.Textarea(attrs={"rows": 7}),
        error_messages={"required": "Write a message."},
    )
    consent = forms.BooleanField(
        label="You may contact me about this message.",
        error_messages={"required": "Tick the box so that we may answer you."},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        places = [place.name or place.street for place in facts.clinic().locations]
        if len(places) > 1:
            location = self.fields["location"]
            assert isinstance(location, forms.ChoiceField)
            location.choices = [("", "Any of them"), *((place, place) for place in places)]
        else:
            del self.fields["location"]

    def clean_phone(self) -> str:
        """Return the number as E.164; raise ValidationError where it is none."""
        typed: str = self.cleaned_data["phone"]
        number = parse_phone(typed) if typed else ""
        if number is None:
            raise ValidationError(
                "Enter a telephone number with its area code, such as 202-555-0143. Begin one from"
                " outside the United States with + and its country code."
            )
        return number

    def clean(self) -> None:
        """Ask for the address or number that the chosen way of answering needs."""
        name, problem = NEEDED.get(self.cleaned_data.get("preferred_contact", ""), ("", ""))
        if name and not self.cleaned_data.get(name) and name not in self.errors:
            self.add_error(name, problem)

    def to_message(self, *, about: str = "") -> Message:
        """Return what was filled in; call it on a valid form."""
        data = self.cleaned_data
        by_text = data["preferred_contact"] == Inquiry.PreferredContact.TEXT
        return Message(
            name=data["name"],
            email=data["email"],
            phone=data["phone"],
            preferred_contact=data["preferred_contact"],
            best_time=data["best_time"],
            location=data.get("location", ""),
            topic=data["topic"] or Inquiry.Topic.OTHER,
            message=data["message"],
            text_consent=by_text and data["text_consent"],
            about=about,
        )

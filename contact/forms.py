"""The contact form: what is asked, and what is said where an answer cannot be taken."""

import unicodedata
from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from contact.models import Inquiry
from contact.phones import parse_phone
from contact.services import Message
from kat_site import facts

MOST_MESSAGE_CHARACTERS = 2000
HONEYPOT = "subject"  # a name that no browser's autofill knows
REQUIRED_CONTACT: Mapping[str, str] = {
    Inquiry.PreferredContact.EMAIL: "email",
    Inquiry.PreferredContact.PHONE: "phone",
    Inquiry.PreferredContact.TEXT: "phone",
}
NEEDED: Mapping[str, str] = {
    "email": "Enter your e-mail address, or choose another way for us to answer.",
    "phone": "Enter your telephone number, or choose another way for us to answer.",
}


def check_line(value: str) -> None:
    """Refuse what no keyboard puts in one line: line breaks and control characters."""
    if any(unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") for character in value):
        raise ValidationError("Write this on one line, without special control characters.")


class InquiryForm(forms.Form):
    """What a sender fills in."""

    name = forms.CharField(
        label="Your name",
        max_length=120,
        validators=[check_line],
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": "Enter your name."},
    )
    preferred_contact = forms.ChoiceField(
        label="How should we answer?",
        choices=Inquiry.PreferredContact.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose how we should answer."},
    )
    email = forms.EmailField(
        label="E-mail address",
        required=False,
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"invalid": "Enter an e-mail address such as name@example.com."},
    )
    phone = forms.CharField(
        label="Telephone number",
        required=False,
        max_length=40,
        validators=[check_line],
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
    )
    text_consent = forms.BooleanField(
        label="You may send me text messages. I know that they are not private.",
        required=False,
    )
    best_time = forms.CharField(
        label="Best time to reach you", required=False, max_length=80, validators=[check_line]
    )
    location = forms.ChoiceField(label="Which of our places?", required=False)
    topic = forms.ChoiceField(
        label="What is it about?", choices=Inquiry.Topic.choices, required=False
    )
    message = forms.CharField(
        label="Your message",
        max_length=MOST_MESSAGE_CHARACTERS,
        widget=forms.Textarea(attrs={"rows": 7}),
        error_messages={"required": "Write a message."},
    )
    consent = forms.BooleanField(
        label="You may contact me about this message.",
        error_messages={"required": "Tick the box so that we may answer you."},
    )
    about = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput)
    subject = forms.CharField(
        required=False,
        label="Leave this empty",
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )
    form = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        places = [place.name or place.street for place in facts.clinic().locations]
        if len(places) > 1:
            location = self.fields["location"]
            assert isinstance(location, forms.ChoiceField)
            location.choices = [("", "Any"), *((place, place) for place in places)]
        else:
            del self.fields["location"]

    def clean_phone(self) -> str:
        """Return the number as E.164; raise ValidationError where it is none."""
        typed: str = self.cleaned_data["phone"]
        if not typed:
            return ""
        number = parse_phone(typed)
        if number is None:
            raise ValidationError("Enter a telephone number with its area code.")
        return number

    def clean_about(self) -> str:
        """Return the path of a published page; anything else is dropped."""
        path: str = self.cleaned_data["about"]
        return path if facts.page_title(path) else ""

    def clean(self) -> None:
        """Ask for the address or number that the chosen way of answering needs."""
        needed = REQUIRED_CONTACT.get(self.cleaned_data.get("preferred_contact", ""))
        if needed and not self.cleaned_data.get(needed) and needed not in self.errors:
            self.add_error(needed, NEEDED[needed])

    def to_message(self) -> Message:
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
            about=data["about"],
        )

"""Messages of made-up senders, and the mail that waits because of them."""

from post_office.models import Email

from contact.models import Inquiry
from contact.notices import queue_notice, queue_receipt

NAME = "Jane Roe-Example"
ADDRESS = "jane.roe@patients.example"  # it must show nowhere but in the mail to her
MESSAGE = "May I eat breakfast before my first session?"
CLINIC = "desk@clinic.example"


def make_inquiry(**fields: str) -> Inquiry:
    """Store a message."""
    values = {"name": NAME, "email": ADDRESS, "preferred_contact": "email", "message": MESSAGE}
    return Inquiry.objects.create(**values | fields)


def make_notice() -> Email:
    """Queue the notice of a new message."""
    return queue_notice(make_inquiry())


def make_receipt(inquiry: Inquiry | None = None) -> Email:
    """Queue the receipt of a message; KAT_CONTACT_RECEIPTS must be set."""
    receipt = queue_receipt(inquiry or make_inquiry())
    assert receipt
    return receipt

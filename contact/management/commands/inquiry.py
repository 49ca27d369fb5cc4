"""`manage.py inquiry export|erase REFERENCE`: what somebody may ask for who wrote to the clinic."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from contact import desk
from contact.dossier import make_dossier
from contact.models import Inquiry
from contact.staff import audit


class Command(BaseCommand):
    """Show all that is stored of one inquiry, or delete it; both are written down."""

    requires_system_checks = ()
    help = "Print all that is stored of an inquiry as JSON, or erase it for good."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the command's arguments."""
        parser.add_argument("what", choices=("export", "erase"))
        parser.add_argument("reference", help="the inquiry's number, such as 4F7K-9QRT-2MXH")

    def handle(self, *_args: object, what: str, reference: str, **_options: Any) -> None:
        """Do what is asked."""
        inquiry = Inquiry.objects.filter(reference=reference.strip().upper()).first()
        if inquiry is None:
            raise CommandError(f"There is no inquiry {reference}. It may have been erased.")
        if what == "erase":
            desk.erase(inquiry)
            self.stdout.write(f"Inquiry {inquiry.reference} is erased. Its number stays on record.")
            self.stdout.write("Backups made before hold it still, until you delete them.")
            return
        with transaction.atomic():
            dossier = make_dossier(inquiry)
            audit.record_view(inquiry, means="manage.py inquiry export")
        self.stdout.write(json.dumps(dossier, indent=2, ensure_ascii=False))

"""What tests of the staff pages use: inquiries, and staff who are signed in."""

from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.test import Client

from contact.models import Inquiry
from contact.staff.accounts import new_secret, save_account
from contact.staff.groups import FRONT_DESK, MANAGER, make_groups
from tests.contact.staff.people import PASSWORD, MakeInquiry, sign_in


@pytest.fixture
def make_inquiry(db: None) -> MakeInquiry:
    """Store an inquiry: `make_inquiry(status="closed", …)`."""

    def make(**fields: Any) -> Inquiry:
        filled = {
            "name": "Ana Example",
            "email": "ana@patient.example",
            "phone": "+12025550177",
            "preferred_contact": "email",
            "message": "Do you have an appointment next week?",
        }
        return Inquiry.objects.create(**filled | fields)

    return make


@pytest.fixture
def inquiry(make_inquiry: MakeInquiry) -> Inquiry:
    return make_inquiry()


@pytest.fixture
def groups(db: None) -> None:
    """Both groups, also after a test that emptied the database."""
    make_groups(apps)


@pytest.fixture
def front_desk(groups: None) -> User:
    save_account("fay", password=PASSWORD, group=FRONT_DESK, secret=new_secret())
    return User.objects.get(username="fay")


@pytest.fixture
def manager(groups: None) -> User:
    save_account("mara", password=PASSWORD, group=MANAGER, secret=new_secret())
    return User.objects.get(username="mara")


@pytest.fixture
def desk_client(front_desk: User) -> Client:
    return sign_in(front_desk)


@pytest.fixture
def manager_client(manager: User) -> Client:
    return sign_in(manager)

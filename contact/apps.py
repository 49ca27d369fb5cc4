"""Registers the app."""

from django.apps import AppConfig


class ContactConfig(AppConfig):
    """How patients reach the clinic."""

    name = "contact"

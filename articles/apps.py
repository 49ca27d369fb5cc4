"""Registers the app and its system checks."""

from importlib import import_module

from django.apps import AppConfig


class ArticlesConfig(AppConfig):
    """The content of the site."""

    name = "articles"

    def ready(self) -> None:
        """Register the checks of this app."""
        import_module("articles.checks")

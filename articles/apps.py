"""Registers the app and its system checks."""

from django.apps import AppConfig


class ArticlesConfig(AppConfig):
    """The content of the site."""

    name = "articles"

    def ready(self) -> None:
        """Register the checks of this app."""
        from articles import checks  # noqa: F401  (checks may import what needs ready apps)

"""Fixtures for what exists while content is edited."""

from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from articles.accepted import AcceptedFiles
from articles.editing.state import WorkingEditions
from articles.editions import editions as site_editions
from kat_site import edit_settings
from tests.articles.conftest import Clock
from tests.articles.content import ContentFolder


@pytest.fixture
def working(content: ContentFolder, tmp_path: Path, clock: Clock) -> WorkingEditions:
    """An editor's editions of the content folder; nothing is watched."""
    return WorkingEditions(content.path, AcceptedFiles(tmp_path / "editions"), now=clock)


@pytest.fixture
def client(site: ContentFolder, settings: Settings) -> Client:
    """The site as `make edit` serves it, over the content folder of the test."""
    settings.ROOT_URLCONF = edit_settings.ROOT_URLCONF
    settings.EDITIONS_CLASS = edit_settings.EDITIONS_CLASS
    settings.TEMPLATES = edit_settings.TEMPLATES
    settings.STORAGES = {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }
    site_editions.cache_clear()
    return Client()

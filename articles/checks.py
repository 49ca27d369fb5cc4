"""System checks of the content, for `manage.py check --deploy`.

No other command runs them: a broken file must not stop `migrate`, nor a start of the site.
"""

from collections.abc import Sequence
from pathlib import Path

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, Info, register

from articles.files import read_folder
from articles.loader import load_library


@register(deploy=True)
def check_content(app_configs: Sequence[AppConfig] | None, **kwargs: object) -> list[CheckMessage]:
    """Report every error in the content files as articles.E001."""
    _, problems = load_library(read_folder(Path(settings.KAT_CONTENT_DIR)))
    return [
        Error(
            f"{problem.path}:{problem.line}: {problem.message}",
            hint=problem.fix,
            id="articles.E001",
        )
        for problem in problems
        if problem.is_error
    ]


@register(deploy=True)
def check_placeholder(
    app_configs: Sequence[AppConfig] | None, **kwargs: object
) -> list[CheckMessage]:
    """Say before a deployment which facts of the clinic are still the shipped ones."""
    library, _ = load_library(read_folder(Path(settings.KAT_CONTENT_DIR)))
    fields = library.clinic.placeholder_fields
    if not fields:
        return []
    message = f"clinic.yaml still holds placeholders: {', '.join(fields)}."
    return [Info(message, hint="Write the clinic's own facts into it.", id="articles.I001")]


@register(deploy=True)
def check_reviews(app_configs: Sequence[AppConfig] | None, **kwargs: object) -> list[CheckMessage]:
    """Say before a deployment how many pages KAT_REQUIRE_REVIEW keeps back."""
    if not settings.KAT_REQUIRE_REVIEW:
        return []
    publications = load_library(read_folder(Path(settings.KAT_CONTENT_DIR)))[0].publications
    waiting = [one for one in publications if one.review is None]
    if not waiting:
        return []
    message = f"{len(waiting)} of {len(publications)} articles and questions wait for a review."
    hint = "Readers do not see them, since KAT_REQUIRE_REVIEW is set. See manage.py review list."
    return [Info(message, hint=hint, id="articles.I002")]

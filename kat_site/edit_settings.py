"""Settings of `make edit`: the site's own, and what shows an editor the files as they are saved."""

from copy import deepcopy
from typing import cast

from kat_site import settings as site
from kat_site.environment import refuse
from kat_site.settings import *  # noqa: F403

if site.IS_PRODUCTION:
    raise refuse(
        "KAT_ENV",
        "editing shows drafts to whoever asks, and this is production",
        "edit on another machine, or with KAT_ENV=demo",
    )

ROOT_URLCONF = "kat_site.edit_urls"
WSGI_APPLICATION = "kat_site.edit_wsgi.application"
KAT_FINISHED_MB = 0  # each page tells what is wrong now
EDITIONS_CLASS = "articles.editing.state.WorkingEditions"
TEMPLATES = deepcopy(site.TEMPLATES)
_options = cast(dict[str, list[str]], TEMPLATES[0]["OPTIONS"])
_options["context_processors"].append("articles.editing.context.editing")

STATIC_ROOT = site.KAT_VAR_DIR / "static-edit"  # beside what `make run` serves, not in its place
STORAGES = site.STORAGES | {
    "staticfiles": {"BACKEND": "kat_site.storage.EditingStaticFilesStorage"}
}

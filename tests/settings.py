"""The settings under test: the site's own, with nothing of this machine's.

A developer's variables and .env must not change what a test sees, nor a test their var/.
"""

import os
import tempfile
from pathlib import Path

from tests.serving import site_variables

FOLDER = tempfile.TemporaryDirectory(prefix="kat-site-tests-")  # removed when Python ends
os.environ.update(site_variables(Path(FOLDER.name), port=8000))

from kat_site.settings import *  # noqa: E402, F403

# A password's hash is slow on purpose; a test has no password to keep.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

# Tests stop the clock, and the threads of a pool need it; tests that start the site have the pool.
DATABASES["default"].get("OPTIONS", {}).pop("pool", None)  # noqa: F405

"""A coltrane site as its documentation sets it up, with Django's page cache where asked for."""

import os
from copy import deepcopy
from pathlib import Path

import coltrane

MIDDLEWARE = deepcopy(coltrane.DEFAULT_MIDDLEWARE)
CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
if os.environ["BENCHMARK_PAGE_CACHE"] == "1":
    # First and last, as Django's documentation has it.
    MIDDLEWARE = [
        "django.middleware.cache.UpdateCacheMiddleware",
        *MIDDLEWARE,
        "django.middleware.cache.FetchFromCacheMiddleware",
    ]
    CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

application = coltrane.initialize(
    BASE_DIR=Path(__file__).resolve().parent,
    DEBUG=False,
    ALLOWED_HOSTS=["127.0.0.1"],
    SECRET_KEY="for-a-benchmark-alone",
    MIDDLEWARE=MIDDLEWARE,
    CACHES=CACHES,
    CACHE_MIDDLEWARE_SECONDS=3600,
)

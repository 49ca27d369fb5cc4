"""The WSGI application that gunicorn serves."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kat_site.settings")

application = get_wsgi_application()

from kat_site.bodies import ReadableRequest  # noqa: E402 # once the settings are read

application.request_class = ReadableRequest

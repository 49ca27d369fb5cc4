"""The WSGI application that gunicorn serves."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kat_site.settings")

stack = get_wsgi_application()

from kat_site.bodies import ReadableRequest  # noqa: E402 # once the settings are read
from kat_site.front import in_front_of  # noqa: E402

stack.request_class = ReadableRequest
application = in_front_of(stack)

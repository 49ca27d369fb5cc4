"""The WSGI application of `manage.py edit`; it has settings of its own, whatever is set."""

import os

from django.core.wsgi import get_wsgi_application

os.environ["DJANGO_SETTINGS_MODULE"] = "kat_site.edit_settings"

application = get_wsgi_application()

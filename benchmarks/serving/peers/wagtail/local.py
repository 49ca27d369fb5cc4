"""What the starter project's production settings leave to be said."""

from mysite.settings.base import INSTALLED_APPS

INSTALLED_APPS = ["guide", *INSTALLED_APPS]
ALLOWED_HOSTS = ["127.0.0.1"]
SECRET_KEY = "for-a-benchmark-alone"

#!/usr/bin/env python
"""Django's commands for this site, such as `manage.py check`."""

import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kat_site.settings")
    execute_from_command_line(sys.argv)

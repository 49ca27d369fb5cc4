#!/usr/bin/env python
"""Django's commands for this site, such as `manage.py check`."""

import os
import sys
from importlib import import_module

from django.core.management import execute_from_command_line

from kat_site.installation.start import start

# These begin before the settings are read: they mend what keeps every other command from starting.
EARLY = ("setup", "doctor")

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kat_site.settings")
    if sys.argv[1:2] and sys.argv[1] in EARLY:
        command = import_module(f"kat_site.management.commands.{sys.argv[1]}").Command()
        start(command, sys.argv)
    else:
        execute_from_command_line(sys.argv)

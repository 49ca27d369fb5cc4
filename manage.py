#!/usr/bin/env python
"""Django's commands for this site, such as `manage.py check`."""

import gc
import os
import sys
from importlib import import_module

from django.core.management import execute_from_command_line

from kat_site.installation.start import start

# These begin before the settings are read: they mend what keeps every other command from starting.
EARLY = ("setup", "doctor")
# And these without Django's apps, which would take longer than they do; they read files alone.
WITHOUT_APPS = {"lint_content": "articles.management.commands.lint_content"}

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kat_site.settings")
    if sys.argv[1:2] and sys.argv[1] in EARLY:
        command = import_module(f"kat_site.management.commands.{sys.argv[1]}").Command()
        start(command, sys.argv)
    elif sys.argv[1:2] and sys.argv[1] in WITHOUT_APPS:
        gc.disable()  # what is imported stays, so there is nothing to collect
        command = import_module(WITHOUT_APPS[sys.argv[1]]).Command()
        gc.freeze()
        gc.enable()
        command.run_from_argv(sys.argv)
    else:
        execute_from_command_line(sys.argv)

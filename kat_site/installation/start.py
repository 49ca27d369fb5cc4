"""Start a command before Django's settings are read, and end it without reading them."""

import sys
from collections.abc import Sequence

from django.core.management.base import BaseCommand, CommandError, handle_default_options


def start(command: BaseCommand, argv: Sequence[str]) -> None:
    """Run a command with the arguments of this process; exit with its code where it fails.

    Django's own way closes connections at the end. For that it reads the settings, and a
    demonstration's make var/ and a key there: a set-up that was stopped would leave them.
    """
    options = command.create_parser(argv[0], argv[1]).parse_args(list(argv[2:]))
    handle_default_options(options)
    values = vars(options)
    arguments = values.pop("args", ())
    try:
        command.execute(*arguments, **values)
    except CommandError as error:
        if options.traceback:
            raise
        command.stderr.write(str(error))
        sys.exit(error.returncode)

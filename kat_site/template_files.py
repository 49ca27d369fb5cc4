"""Templates without their indentation: it is for who edits them, and every reader would load it."""

import re

from django.template import Origin
from django.template.loaders.filesystem import Loader

INDENTATION = re.compile(r"\n\s+")  # of a line, and what empty lines are before it
KEPT = ("<pre", "<textarea")  # where each space may be meant


class CompactLoader(Loader):
    """Read HTML templates of this project; a line break stays one, for it parts two words."""

    def get_contents(self, origin: Origin) -> str:
        """Return the template as it is used."""
        text: str = super().get_contents(origin)
        if not origin.name.endswith(".html") or any(tag in text for tag in KEPT):
            return text
        return INDENTATION.sub("\n", text)

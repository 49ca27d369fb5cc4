"""A stylesheet as readers get it: all that it imports in its place, small."""

import lightningcss
from django.core.exceptions import ImproperlyConfigured

# The first browsers that know cascade layers, which every rule of ours is in (caniuse.com,
# css-cascade-layers). For them lightningcss rewrites what is newer, such as light-dark().
OLDEST_BROWSERS = [
    "chrome >= 99",
    "edge >= 99",
    "firefox >= 97",
    "safari >= 15.4",
    "ios_saf >= 15.4",
]


def bundle(path: str) -> str:
    """Return the stylesheet at `path` with every @import put in place, minified.

    Raises ImproperlyConfigured with file, line and reason where a part is missing or is not CSS.
    """
    try:
        return lightningcss.bundle_css(path, browsers_list=OLDEST_BROWSERS)
    except (OSError, ValueError) as error:
        raise ImproperlyConfigured(
            f"The stylesheet cannot be put together. {error}\n"
            "  Fix: mend the file named above; an @import names an existing file in static/css/."
        ) from error

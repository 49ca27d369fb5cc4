"""ETags of static files that are the same on every machine."""

import re
from collections.abc import MutableMapping

HASH_IN_NAME = re.compile(r"\.([0-9a-f]{12})\.[^./]+$")  # as Django's storage writes it


def name_by_content(headers: MutableMapping[str, str], _path: str, url: str) -> None:
    """Give a static file the hash in its name as its ETag; WhiteNoise calls this for each file.

    WhiteNoise would make one of the time at which the file was published, and that differs from
    machine to machine.
    """
    found = HASH_IN_NAME.search(url)
    if found:
        headers["ETag"] = f'"{found[1]}"'

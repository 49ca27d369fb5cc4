"""The least that gunicorn can be asked to do: a function that returns the same answer."""

import json
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

FOLDER = Path(os.environ["BENCHMARK_ANSWER"])
BODY = (FOLDER / "body").read_bytes()
HEADERS = [(name, value) for name, value in json.loads((FOLDER / "headers.json").read_bytes())]


def application(
    _environ: dict[str, Any], start_response: Callable[[str, list[tuple[str, str]]], object]
) -> Iterable[bytes]:
    """Answer every request in the same way."""
    start_response("200 OK", HEADERS)
    return [BODY]

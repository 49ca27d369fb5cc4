"""Mozilla's HTTP Observatory, run on a site behind its proxy: https://developer.mozilla.org/observatory."""

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from tests.deploy.proxies import HOST, Proxy

FOLDER = Path(__file__).parent / "observatory"
MISSING = "Mozilla's Observatory is not installed. Fix: install npm, then make test-all"


def is_installed() -> bool:
    """Tell whether it can be run here."""
    return shutil.which("node") is not None and (FOLDER / "node_modules").is_dir()


def grade(proxy: Proxy) -> Mapping[str, object]:
    """Return {"grade": "A+", "score": 100, "failed": {rule: result}}."""
    done = subprocess.run(
        ["node", "score.mjs", HOST, str(proxy.http_port), str(proxy.https_port)],
        cwd=FOLDER,
        env=os.environ | {"NODE_EXTRA_CA_CERTS": str(proxy.folder / "fullchain.pem")},
        capture_output=True,
        text=True,
        check=True,
    )
    found: Mapping[str, object] = json.loads(done.stdout)
    return found

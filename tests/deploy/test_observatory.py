"""Mozilla's HTTP Observatory, run on the site behind its proxy: https://developer.mozilla.org/observatory."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.deploy.proxies import HOST, Proxy

FOLDER = Path(__file__).parent / "observatory"


@pytest.mark.long
def test_the_rules_of_mozillas_observatory_give_the_best_grade(proxy: Proxy) -> None:
    if shutil.which("node") is None or not (FOLDER / "node_modules").is_dir():
        pytest.skip("Mozilla's Observatory is not installed. Fix: install npm, then make test-all")
    ports = (str(proxy.http_port), str(proxy.https_port))

    done = subprocess.run(
        ["node", "score.mjs", HOST, *ports],
        cwd=FOLDER,
        env=os.environ | {"NODE_EXTRA_CA_CERTS": str(proxy.folder / "fullchain.pem")},
        capture_output=True,
        text=True,
        check=True,
    )

    found = json.loads(done.stdout)
    assert found["failed"] == {}
    assert found["grade"] == "A+"
    assert found["score"] >= 100

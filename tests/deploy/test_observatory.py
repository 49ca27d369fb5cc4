"""The rules of Mozilla's HTTP Observatory, on the site behind each proxy."""

import pytest

from tests.deploy.proxies import Proxy
from tests.deploy.scanner import MISSING, grade, is_installed


@pytest.mark.long
def test_the_rules_of_mozillas_observatory_give_the_best_grade(proxy: Proxy) -> None:
    if not is_installed():
        pytest.skip(MISSING)

    found = grade(proxy)

    assert found["failed"] == {}
    assert found["grade"] == "A+"
    assert int(str(found["score"])) >= 100

"""Lighthouse on a page of each kind that differs: 100 wherever a busy machine has no say.

Points for performance depend on how fast the machine is at that moment, so they are for
`python -m benchmarks.lighthouse`, on all pages and with nothing beside it.
"""

import pytest

from benchmarks.lighthouse.judging import PERFECT, judge, missing
from tests.serving import Server

PATHS = ("/", "/articles/benefits-and-evidence/", "/faq/is-ketamine-addictive/", "/contact/")
JUDGED = ("accessibility", "best-practices", "seo")


@pytest.mark.long
@pytest.mark.parametrize("path", PATHS)
def test_lighthouse_finds_nothing_to_mend(server: Server, path: str) -> None:
    if reason := missing():
        pytest.skip(reason)

    verdict = judge(server.url + path)

    assert {name: verdict.scores[name] for name in JUDGED} == dict.fromkeys(JUDGED, PERFECT)
    assert verdict.shift == 0

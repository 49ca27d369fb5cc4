"""What the doctor makes of an answer that came through the proxy."""

import pytest

from kat_site.installation.checks.outside import check_outside, judge
from kat_site.installation.findings import Health
from tests.serving import Server, free_port

WELL = {"strict-transport-security": "max-age=1", "content-security-policy": "default-src 'none'"}


@pytest.mark.parametrize(
    ("status", "headers", "health", "part"),
    [
        (200, WELL, Health.OK, "answers, with the headers"),
        (301, {}, Health.ERROR, "to https again"),
        (400, {}, Health.ERROR, "refuses the host name"),
        (502, {}, Health.ERROR, "answers 502"),
        (200, {"content-security-policy": "x"}, Health.ERROR, "Strict-Transport-Security"),
        (200, {"strict-transport-security": "x"}, Health.ERROR, "Content-Security-Policy"),
    ],
)
def test_each_fault_of_a_proxy_has_its_fix(
    status: int, headers: dict[str, str], health: Health, part: str
) -> None:
    [finding] = judge("https://clinic.example", status, headers)

    assert finding.health is health
    assert part in finding.message
    assert bool(finding.fix) == (health is not Health.OK)


def test_the_running_site_is_asked(server: Server) -> None:
    [finding] = check_outside(server.url)

    assert finding.health is Health.OK


def test_a_site_that_does_not_answer_is_a_warning() -> None:
    [finding] = check_outside(f"http://127.0.0.1:{free_port()}")

    assert finding.health is Health.WARNING
    assert "(ConnectionRefusedError)" in finding.message

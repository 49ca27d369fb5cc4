"""What visitors see while the site does not answer, behind nginx and Caddy."""

from pathlib import Path

import pytest

from tests.deploy.conftest import PRODUCTION, PROXIES
from tests.deploy.proxies import Proxy, ProxyMissing
from tests.deploy.test_behind_proxy import SECURITY, security
from tests.serving import free_port

assert PRODUCTION


@pytest.mark.parametrize("name", PROXIES)
def test_a_page_with_the_telephone_number_stands_in(name: str, tmp_path: Path, pages: Path) -> None:
    try:
        with PROXIES[name](tmp_path, [free_port()], pages) as proxy:
            look(proxy)
    except ProxyMissing as missing:
        pytest.skip(str(missing))


def look(proxy: Proxy) -> None:
    for answer in (
        proxy.get(
            "/articles/side-effects-and-risks/?q=secret-illness",
            Referer="https://referrer.example/",
            source="127.0.0.77",
        ),
        proxy.get("/static/css/rest.css"),
        proxy.post("/contact/", {"message": "secret-words"}),
    ):
        assert answer.status == 503
        assert "(202) 555-0143" in answer.text
        assert 'href="tel:988"' in answer.text
        assert answer.headers["Retry-After"] == "60"
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
        assert [len(values) for values in security(answer).values()] == [1] * len(SECURITY)
    assert proxy.ask_plainly("/").status == 301
    for word in ("secret-illness", "127.0.0.77", "referrer.example", "secret-words"):
        assert word not in proxy.logs

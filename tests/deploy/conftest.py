"""The site in production, behind each of the proxies."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from tests.deploy.proxies import HOST, Proxy, ProxyMissing, caddy, nginx
from tests.serving import ROOT, Server, manage, serving, site_variables

PROXIES = {"nginx": nginx, "caddy": caddy}
PRODUCTION = {
    "KAT_ENV": "production",
    "KAT_SITE_URL": f"https://{HOST}",
    "KAT_CONTACT_TO": "desk@clinic.example",
    "SECRET_KEY": "kB3xq9PzL7mW2vT8rY5nH4cJ6dF1gS0aE-uQiXoZpMbNtRwV0a1B2c3D4e5F",
    "KAT_FIELD_KEYS": Fernet.generate_key().decode(),
}


@pytest.fixture(scope="package")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the proxies show while the site does not answer."""
    folder = tmp_path_factory.mktemp("pages")
    variables = site_variables(tmp_path_factory.mktemp("var"), 8000)
    manage(variables | {"KAT_CONTENT_DIR": str(ROOT / "content")}, "build_down_pages", str(folder))
    return folder


@pytest.fixture(scope="package")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The site as it runs in production."""
    with serving(tmp_path_factory.mktemp("site"), **PRODUCTION) as server:
        yield server


@pytest.fixture(scope="package", params=PROXIES)
def proxy(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    site: Server,
    pages: Path,
) -> Iterator[Proxy]:
    """Each proxy in front of the site."""
    with ExitStack() as stack:
        try:
            run = PROXIES[request.param]
            folder = tmp_path_factory.mktemp(request.param)
            yield stack.enter_context(run(folder, [site.port], pages))
        except ProxyMissing as missing:
            pytest.skip(str(missing))

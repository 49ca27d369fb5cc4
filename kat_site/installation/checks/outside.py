"""How the site looks from outside, through the proxy in front of it."""

import http.client
import ssl
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from kat_site.installation.findings import Finding, error, good, warning

PATIENCE_SECONDS = 10
PATH = "/contact/"  # no cache may keep it, so that the site itself answers
HSTS = "strict-transport-security"


def check_outside(site_url: str) -> Iterator[Finding]:
    """Ask for a page by the site's own address, and look at what the proxy made of it."""
    try:
        status, headers = _ask(site_url)
    except ssl.SSLCertVerificationError:
        text = f"Browsers refuse the certificate of {site_url}."
        yield error("outside", text, "renew it: certbot renew, then reload the proxy")
        return
    except (OSError, http.client.HTTPException) as failure:
        text = f"{site_url} does not answer from here ({type(failure).__name__})."
        fix = "see DNS, the proxy and the firewall; some networks do not let a machine ask itself"
        yield warning("outside", text, fix)
        return
    yield from judge(site_url, status, headers)


def _ask(site_url: str) -> tuple[int, Mapping[str, str]]:
    """Return status and headers (names in small letters) of one answer; follow no redirect."""
    parts = urlsplit(site_url)
    kinds = {"https": http.client.HTTPSConnection, "http": http.client.HTTPConnection}
    connection = kinds[parts.scheme](parts.netloc, timeout=PATIENCE_SECONDS)
    try:
        connection.request("GET", PATH, headers={"User-Agent": "kat-site doctor"})
        answer = connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}
    finally:
        connection.close()


def judge(site_url: str, status: int, headers: Mapping[str, str]) -> Iterator[Finding]:
    """Tell from an answer whether the proxy says by which way a visitor came."""
    is_https = site_url.startswith("https:")
    if status in (301, 308) and is_https:
        text = "The site sends a visitor who came by https to https again, for ever."
        fix = "let the proxy set X-Forwarded-Proto: https, and name it in KAT_TRUSTED_PROXIES"
        yield error("outside", text, fix)
    elif status == http.HTTPStatus.BAD_REQUEST:
        fix = "let the proxy pass Host on, as KAT_SITE_URL has it"
        yield error("outside", "The site refuses the host name that reaches it.", fix)
    elif status != http.HTTPStatus.OK:
        yield error("outside", f"{site_url}{PATH} answers {status}.", "see the proxy's log")
    elif is_https and HSTS not in headers:
        fix = "let the proxy set X-Forwarded-Proto: https, and keep the headers of the site"
        yield error("outside", "The answer has no Strict-Transport-Security.", fix)
    elif "content-security-policy" not in headers:
        fix = "let the proxy pass the headers of the site on"
        yield error("outside", "The answer has lost its Content-Security-Policy.", fix)
    else:
        yield good("outside", f"{site_url} answers, with the headers it should have.")

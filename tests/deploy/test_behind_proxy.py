"""The site behind nginx and behind Caddy, each with the configuration that is shipped."""

import gzip
import re
import shutil
import subprocess
import threading
import time
from urllib.parse import urlsplit

import brotli
import pytest

from tests.contact.sending import FILLED, find_hidden
from tests.deploy.proxies import HOST, Proxy
from tests.process_tree import wait_for
from tests.serving import Answer, Server

ARTICLE = "/articles/side-effects-and-risks/"
SECURITY = (
    "Content-Security-Policy",
    "Cross-Origin-Opener-Policy",
    "Cross-Origin-Resource-Policy",
    "Permissions-Policy",
    "Referrer-Policy",
    "Strict-Transport-Security",
    "X-Content-Type-Options",
    "X-Frame-Options",
)
SPOOFED = {
    "X_Forwarded_For": "198.51.100.7",
    "X_Forwarded_Proto": "http",
    "X_Forwarded_Host": "evil.example",
    "X_Forwarded_Port": "1",
    "X_Real_IP": "198.51.100.7",
    "Forwarded": "for=198.51.100.7;host=evil.example;proto=http",
}


def security(answer: Answer) -> dict[str, list[str]]:
    return {name: answer.headers.get_all(name) or [] for name in SECURITY}


def straight(site: Server, path: str, **headers: str) -> Answer:
    """Ask the site itself, as its proxy would."""
    return site.get(path, Host=HOST, X_Forwarded_Proto="https", **headers)


def stylesheet(proxy: Proxy) -> str:
    found = re.search(r'href="(/static/css/rest\.[^"]+\.css)"', proxy.get("/").text)
    assert found
    return found[1]


def send_form(proxy: Proxy, source: str, text: str, **headers: str) -> Answer:
    """Send the contact form from an address."""
    shown = proxy.get("/contact/", source=source)
    cookie = shown.headers["Set-Cookie"].partition(";")[0]
    fields = dict(FILLED) | find_hidden(shown.text) | {"message": text}
    return proxy.post("/contact/", fields, source=source, Cookie=cookie, **headers)


# Scheme, host, address


def test_a_page_comes_by_https_with_hsts_and_a_secure_cookie(proxy: Proxy) -> None:
    page, form = proxy.get(ARTICLE), proxy.get("/contact/")

    assert page.status == 200
    assert page.headers["Strict-Transport-Security"] == "max-age=31536000"
    assert page.headers["Set-Cookie"] is None
    assert "Secure" in form.headers["Set-Cookie"]


def test_plain_http_leads_to_https_in_one_hop(proxy: Proxy) -> None:
    answer = proxy.ask_plainly("/search/?q=panic")

    assert (answer.status, answer.headers["Location"]) == (301, f"https://{HOST}/search/?q=panic")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_what_a_visitor_says_of_the_way_here_changes_nothing(proxy: Proxy) -> None:
    honest, spoofing = proxy.get(ARTICLE), proxy.get(ARTICLE, **SPOOFED)

    assert spoofing.status == 200
    assert spoofing.body == honest.body
    assert security(spoofing) == security(honest)


@pytest.mark.parametrize("host", ["evil.example", "clinic.example.evil.example", "127.0.0.1"])
def test_another_host_is_refused_by_http_and_https(proxy: Proxy, host: str) -> None:
    plain, secure = proxy.ask_plainly("/", host), proxy.get("/", Host=host)

    assert plain.status in (400, 421)
    assert secure.status in (400, 421)
    assert b"evil" not in plain.body + secure.body
    assert plain.headers["Location"] is None


def test_the_limit_of_forms_counts_the_visitors_own_address(proxy: Proxy) -> None:
    """Five an hour from one address, whatever address it names; another one may still send."""
    eager, other = (
        ("127.0.0.21", "127.0.0.22") if proxy.name == "nginx" else ("127.0.0.31", "127.0.0.32")
    )
    statuses = [
        send_form(
            proxy, eager, f"A question, number {number}.", X_Forwarded_For=f"203.0.113.{number}"
        ).status
        for number in range(6)
    ]

    assert statuses == [303] * 5 + [429]
    assert send_form(proxy, other, "Another question.").status == 303


# Answers as the site gives them


@pytest.mark.parametrize(
    "path", ["/", ARTICLE, "/nowhere/", "/contact/", "/feed.xml", "STYLESHEET"]
)
def test_the_security_headers_are_the_sites_own_and_come_once(
    proxy: Proxy, site: Server, path: str
) -> None:
    path = path.replace("STYLESHEET", stylesheet(proxy))

    behind, alone = security(proxy.get(path)), security(straight(site, path))

    assert behind == alone
    assert {name: len(values) for name, values in behind.items()} == dict.fromkeys(SECURITY, 1)


@pytest.mark.parametrize("path", [ARTICLE, "STYLESHEET"])
@pytest.mark.parametrize("coding", ["br", "gzip"])
def test_compression_and_validators_pass_through(
    proxy: Proxy, site: Server, path: str, coding: str
) -> None:
    path = path.replace("STYLESHEET", stylesheet(proxy))
    alone = straight(site, path, Accept_Encoding=coding)

    behind = proxy.get(path, Accept_Encoding=coding)
    again = proxy.get(path, Accept_Encoding=coding, If_None_Match=behind.headers["ETag"])

    names = ("Content-Encoding", "ETag", "Cache-Control", "Vary", "Content-Type", "Last-Modified")
    assert {name: behind.headers[name] for name in names} == {
        name: alone.headers[name] for name in names
    }
    unpack = {"br": brotli.decompress, "gzip": gzip.decompress}
    if behind.headers["Content-Encoding"]:
        assert unpack[behind.headers["Content-Encoding"]](behind.body)
    assert (again.status, again.body) == (304, b"")
    assert security(again) == security(behind)


def test_no_version_of_a_server_is_told(proxy: Proxy) -> None:
    for answer in (proxy.get("/"), proxy.get("/nowhere/"), proxy.ask_plainly("/")):
        assert not re.search(r"\d", answer.headers["Server"] or "")
        assert answer.headers["Via"] is None


def test_http_2_is_spoken(proxy: Proxy) -> None:
    if shutil.which("curl") is None:
        pytest.skip("curl is not installed. Fix, on Debian or Ubuntu: apt install curl")
    address = f"{HOST}:{proxy.https_port}:127.0.0.1"
    command = ["curl", "--silent", "--http2", "--output", "/dev/null", "--resolve", address]
    written = [
        "--cacert",
        str(proxy.folder / "fullchain.pem"),
        "--write-out",
        "%{http_version} %{http_code}",
    ]

    said = subprocess.check_output(
        [*command, *written, f"https://{HOST}:{proxy.https_port}{ARTICLE}"], text=True
    )

    assert said == "2 200"


# What visitors may send


def test_a_large_body_is_refused_before_it_is_sent(proxy: Proxy) -> None:
    with proxy.connect() as connection:
        connection.sendall(
            f"POST /contact/ HTTP/1.1\r\nHost: {HOST}\r\nContent-Length: 50000000\r\n"
            "Content-Type: application/x-www-form-urlencoded\r\n\r\nname=".encode()
        )
        answer = connection.recv(200_000).decode()
        while "</html>" not in answer and (more := connection.recv(200_000)):
            answer += more.decode()

    assert answer.startswith("HTTP/1.1 413 ")
    assert "(202) 555-0143" in answer
    assert "default-src 'none'" in answer


def test_a_large_body_that_does_not_say_its_length_is_refused(proxy: Proxy) -> None:
    chunk = b"4000\r\n" + b"x" * 0x4000 + b"\r\n"
    with proxy.connect() as connection:
        connection.sendall(
            f"POST /contact/ HTTP/1.1\r\nHost: {HOST}\r\nTransfer-Encoding: chunked\r\n"
            "Content-Type: application/x-www-form-urlencoded\r\n\r\n".encode()
        )
        sent = 0
        try:
            while sent < 100 * len(chunk):
                connection.sendall(chunk)
                sent += len(chunk)
            connection.sendall(b"0\r\n\r\n")
        except OSError:
            pass  # refused midway
        answer = connection.recv(4000)

    assert answer.startswith((b"HTTP/1.1 411 ", b"HTTP/1.1 413 "))


def test_visitors_who_send_slowly_hold_up_no_other(proxy: Proxy) -> None:
    """More of them than the site has threads, each in the midst of a form."""
    slow = [proxy.connect() for _ in range(20)]
    for connection in slow:
        connection.sendall(
            f"POST /contact/ HTTP/1.1\r\nHost: {HOST}\r\nContent-Length: 2000\r\n"
            "Content-Type: application/x-www-form-urlencoded\r\n\r\nname=".encode()
        )
    time.sleep(0.5)

    answers = [proxy.get(ARTICLE).status for _ in range(5)]

    assert answers == [200] * 5
    for connection in slow:
        connection.settimeout(0.1)
        with pytest.raises(TimeoutError):  # all of them waited meanwhile
            connection.recv(1)
        connection.close()


def test_visitors_who_read_slowly_hold_up_no_other(proxy: Proxy) -> None:
    slow = [proxy.connect() for _ in range(20)]
    for connection in slow:
        connection.sendall(f"GET {ARTICLE} HTTP/1.1\r\nHost: {HOST}\r\n\r\n".encode())
    time.sleep(0.5)

    answers = [proxy.get(ARTICLE).status for _ in range(5)]

    assert answers == [200] * 5
    for connection in slow:
        connection.close()


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_health_is_told_to_this_machine_alone(proxy: Proxy, path: str) -> None:
    near, far = proxy.get(path), proxy.get(path, source="127.0.0.40")

    assert near.status == 200
    assert "edition" not in near.text
    assert far.status == 403
    assert security(far).keys() == security(near).keys()
    assert [len(values) for values in security(far).values()] == [1] * len(SECURITY)


# What is written down


def test_the_log_holds_no_query_address_or_referrer(proxy: Proxy) -> None:
    """Of answers, refusals, and a site that fails; by http and https."""
    told = {"Referer": "https://referrer.example/depression", "User_Agent": "telling-browser"}
    proxy.get("/search/?q=secret-illness", source="127.0.0.77", **told)
    proxy.ask(
        "POST", "/contact/?q=secret-illness", source="127.0.0.77", headers=told, body=b"x" * 300_000
    )
    proxy.get("/healthz?q=secret-illness", source="127.0.0.77", **told)
    proxy.get("/nowhere/jane%40patient.example/", source="127.0.0.77", **told)
    proxy.get("/nowhere/jane@patient.example?next=/", source="127.0.0.77", **told)
    proxy.ask_plainly("/search/?q=secret-illness")
    proxy.ask_plainly("/search/?q=secret-illness", "evil.example")
    with proxy.connect(source="127.0.0.77") as connection:
        connection.sendall(b"GET /search/?q=secret-illness WHAT/9\r\n\r\n")
        connection.recv(100)

    wait_for(lambda: "/search/" in proxy.logs and "/healthz" in proxy.logs)

    for word in (
        "secret-illness",
        "127.0.0.77",
        "referrer.example",
        "telling-browser",
        "patient.ex",
    ):
        assert word not in proxy.logs


def test_visitors_at_the_same_time_are_all_answered(proxy: Proxy) -> None:
    statuses: list[int] = []
    paths = ("/", ARTICLE, "/faq/", "/search/?q=dose", "/glossary/", "/feed.xml")

    def visit() -> None:
        statuses.extend(proxy.get(path).status for path in paths)

    threads = [threading.Thread(target=visit) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert statuses == [200] * len(threads) * len(paths)


def test_every_page_of_the_sitemap_is_the_same_behind_the_proxy(proxy: Proxy, site: Server) -> None:
    addresses = re.findall(r"<loc>([^<]+)</loc>", proxy.get("/sitemap.xml").text)
    paths = [urlsplit(address).path for address in addresses]
    assert len(paths) > 80

    different = [
        path
        for path in paths
        if path != "/contact/" and proxy.get(path).body != straight(site, path).body
    ]

    assert different == []
    assert all(address.startswith(f"https://{HOST}/") for address in addresses)

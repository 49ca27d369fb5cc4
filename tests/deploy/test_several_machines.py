"""Two machines on one PostgreSQL behind nginx are one site, also while either is lost."""

import json
import os
import re
import time
from binascii import unhexlify
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from django_otp.oath import TOTP
from pytest_django import Settings

from contact.encryption import decrypt
from contact.signing import read_sent
from tests.contact.sending import FILLED, find_hidden
from tests.contact.smtp import MailServer, mail_server
from tests.databases import connected
from tests.deploy.conftest import PRODUCTION
from tests.deploy.machines import Machine, machines, readers
from tests.deploy.proxies import HOST, Proxy, ProxyMissing, nginx
from tests.postgres import Postgres
from tests.process_tree import find, wait_for
from tests.serving import Answer, manage, site_variables

PATHS = ("/", "/articles/side-effects-and-risks/", "/faq/", "/search/?q=dose", "/glossary/")
PASSWORD = "correct horse battery staple"
NAMES = ("fay", "mara")
MESSAGES = 60
VISITORS = 6
CREATE_STAFF = (
    "from contact.staff.accounts import new_secret, save_account; from contact.staff.groups import MANAGER;"
    "import json; secrets = {name: new_secret() for name in %r};"
    "[save_account(name, password=%r, group=MANAGER, secret=secret) for name, secret in secrets.items()];"
    "print('SECRETS', json.dumps({name: secret.key for name, secret in secrets.items()}))"
)

pytestmark = [pytest.mark.long, pytest.mark.usefixtures("unblocked")]


@dataclass(frozen=True, slots=True)
class Site:
    """Two machines, and what is in front of and behind them."""

    machines: list[Machine]
    proxy: Proxy
    mail: MailServer
    database: str
    secrets: dict[str, str]  # {name of a staff account: key of its app}


@pytest.fixture(scope="module")
def site(
    postgres: Postgres, tmp_path_factory: pytest.TempPathFactory, pages: Path
) -> Iterator[Site]:
    """Two sites with a helper each, a mail server, and nginx."""
    with postgres.connect() as connection:
        connection.execute("CREATE DATABASE machines")
    url = f"{postgres.url}/machines"
    folder = tmp_path_factory.mktemp("machines")
    with mail_server() as mail:
        variables = PRODUCTION | {
            "DATABASE_URL": url,
            "EMAIL_URL": f"smtp://127.0.0.1:{mail.port}",
            "KAT_MAIL_TIMEOUT": "2",
            "WEB_CONCURRENCY": "1",
        }
        with machines(folder, 2, **variables) as both:
            ports = [machine.server.port for machine in both]
            try:
                with nginx(folder / "nginx", ports, pages) as proxy:
                    told = manage(
                        dict(os.environ) | site_variables(folder, 8000) | variables,
                        "shell",
                        "-c",
                        CREATE_STAFF % (NAMES, PASSWORD),
                    )
                    secrets = json.loads(told.partition("SECRETS ")[2])
                    yield Site(both, proxy, mail, url, secrets)
            except ProxyMissing as missing:
                pytest.skip(str(missing))


@pytest.fixture(autouse=True)
def same_keys(settings: Settings) -> None:
    """The test signs and reads as this site does."""
    settings.SECRET_KEY = PRODUCTION["SECRET_KEY"]
    settings.KAT_FIELD_KEYS = [PRODUCTION["KAT_FIELD_KEYS"]]


def straight(machine: Machine, path: str, **headers: str) -> Answer:
    """Ask one machine, as nginx would."""
    return machine.server.get(path, Host=HOST, X_Forwarded_Proto="https", **headers)


def send(proxy: Proxy, source: str, text: str) -> tuple[str | None, int]:
    """Send a message, and the same form again where that fails; return its number and the failures."""
    shown = proxy.get("/contact/", source=source)
    cookie = shown.headers["Set-Cookie"].partition(";")[0]
    fields = dict(FILLED) | find_hidden(shown.text) | {"message": text}
    for failures in range(4):
        try:
            answer = proxy.post("/contact/", fields, source=source, Cookie=cookie)
        except OSError:
            continue
        if answer.status == 303:
            [token] = parse_qs(urlsplit(answer.headers["Location"]).query)["r"]
            found = read_sent(token)
            return found.reference if found else None, failures
    return None, failures


def send_to(machine: Machine, address: str, text: str) -> int:
    """Send the form to one machine, from an address that nginx vouches for."""
    known = {"Host": HOST, "X_Forwarded_Proto": "https", "X_Forwarded_For": address}
    shown = machine.server.get("/contact/", **known)
    cookie = shown.headers["Set-Cookie"].partition(";")[0]
    fields = dict(FILLED) | find_hidden(shown.text) | {"message": text}
    origin = {"Origin": f"https://{HOST}", "Cookie": cookie}
    return machine.server.post("/contact/", fields, **known, **origin).status


def stored(site: Site) -> dict[str, str]:
    """Return {reference: text} of what the database holds."""
    with connected(site.database) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT reference, message FROM contact_inquiry")
        return {str(reference): decrypt(str(text)) for reference, text in cursor.fetchall()}


def sign_in(site: Site, machine: Machine, name: str, password: str, address: str) -> Answer:
    """Sign in at one machine."""
    known = {"Host": HOST, "X_Forwarded_Proto": "https", "X_Forwarded_For": address}
    shown = machine.server.get("/staff/login/", **known)
    cookie = shown.headers["Set-Cookie"].partition(";")[0]
    totp = TOTP(unhexlify(site.secrets[name]))
    totp.time = time.time()
    fields = find_hidden(shown.text) | {
        "username": name,
        "password": password,
        "code": f"{totp.token():06d}",
    }
    origin = {"Origin": f"https://{HOST}", "Cookie": cookie}
    return machine.server.post("/staff/login/", fields, **known, **origin)


# One site


def test_both_machines_give_the_same_answer_with_the_same_validators(site: Site) -> None:
    first, second = site.machines
    sitemap = straight(first, "/sitemap.xml").text
    stylesheets = re.findall(r'href="(/static/[^"]+)"', straight(first, "/").text)
    pictures = re.findall(r'src="(/images/[^"]+)"', straight(first, PATHS[1]).text)
    paths = [urlsplit(found).path for found in re.findall(r"<loc>([^<]+)</loc>", sitemap)]
    assert stylesheets
    assert len(paths) > 80
    paths += [
        *stylesheets,
        *pictures,
        "/sitemap.xml",
        "/feed.xml",
        "/robots.txt",
        "/search/?q=dose",
        "/nowhere/",
    ]

    def compare(path: str) -> tuple[object, ...]:
        answers = [straight(machine, path, Accept_Encoding="br") for machine in (first, second)]
        names = ["ETag", "Cache-Control", "Content-Encoding", "Vary"]
        if not path.startswith("/static/"):  # its ETag goes before the time it was published
            names.append("Last-Modified")
        return tuple((a.status, a.body, *(a.headers[name] for name in names)) for a in answers)

    different = [path for path in paths if path != "/contact/" and len(set(compare(path))) != 1]
    assert different == []


def test_the_limit_of_forms_is_one_for_both(site: Site) -> None:
    statuses = [
        send_to(site.machines[number % 2], "203.0.113.50", f"Message {number} of one person.")
        for number in range(6)
    ]

    assert statuses == [303] * 5 + [429]


def test_wrong_tries_to_sign_in_lock_at_both(site: Site) -> None:
    statuses = [
        sign_in(site, site.machines[number % 2], "mara", "wrong", "203.0.113.60").status
        for number in range(6)
    ]

    assert statuses[-1] == 429
    assert sign_in(site, site.machines[0], "mara", PASSWORD, "203.0.113.60").status == 429
    assert sign_in(site, site.machines[1], "mara", PASSWORD, "203.0.113.61").status == 302


def test_a_session_of_staff_holds_at_both(site: Site) -> None:
    answer = sign_in(site, site.machines[0], "fay", PASSWORD, "203.0.113.70")
    [cookie] = [
        value.partition(";")[0]
        for value in answer.headers.get_all("Set-Cookie") or []
        if value.startswith("staff=")
    ]

    known = {"Host": HOST, "X_Forwarded_Proto": "https", "Cookie": cookie}
    inbox = [machine.server.get("/staff/contact/inquiry/", **known) for machine in site.machines]
    stranger = straight(site.machines[1], "/staff/contact/inquiry/")

    assert [page.status for page in inbox] == [200, 200]
    assert stranger.status == 302


def test_one_helper_works_and_another_takes_over(site: Site) -> None:
    """Each mail is sent once while both run; then either of them is enough."""
    before = stored(site).keys()
    assert send_to(site.machines[0], "203.0.113.80", "The first of two messages.") == 303
    wait_for(lambda: mails_of(site, stored(site).keys() - before).total() == 1, 120)
    helper = find(site.machines[0].server.process.pid, "manage.py run_helper")
    assert helper

    site.machines[0].lose()
    assert send_to(site.machines[1], "203.0.113.80", "The second of two messages.") == 303
    wait_for(lambda: mails_of(site, stored(site).keys() - before).total() == 2, 120)
    site.machines[0].come_back()

    assert set(mails_of(site, stored(site).keys() - before).values()) == {1}


def has_reached(done: Sequence[object], count: int) -> bool:
    return len(done) >= count


def mails_of(site: Site, references: "set[str]") -> Counter[str]:
    """Return {reference: how often its notice was taken}."""
    found = Counter(mail.id for mail in site.mail.taken)
    return Counter(
        {
            one: found[f"<notice.{one}@{HOST}>"]
            for one in references
            if f"<notice.{one}@{HOST}>" in found
        }
    )


# One of them lost


def test_nothing_is_lost_while_either_machine_is_killed(
    site: Site, say: Callable[[dict[str, int]], None]
) -> None:
    expected = {path: site.proxy.get(path).body for path in PATHS}
    before = stored(site).keys()
    texts = [f"Message {number} of this run, written by nobody." for number in range(MESSAGES)]
    done: list[tuple[str, str | None, int]] = []  # text, reference, tries that failed
    killed = 0

    def visit(number: int) -> None:
        done.append((texts[number], *send(site.proxy, f"127.1.0.{number + 1}", texts[number])))

    with readers(site.proxy, expected, 2) as reading, ThreadPoolExecutor(VISITORS) as visitors:
        results = visitors.map(visit, range(MESSAGES))
        for machine, after in zip((*site.machines, site.machines[0]), (10, 25, 40), strict=True):
            wait_for(partial(has_reached, done, after), 300)
            machine.lose()
            killed += 1
            time.sleep(1)
            machine.come_back()
            time.sleep(2)  # nginx asks it again after one second
        assert len(list(results)) == MESSAGES

    kept = stored(site)
    assert [text for text, reference, _ in done if reference is None] == []
    assert {text: kept.get(reference or "") for text, reference, _ in done} == {
        text: text for text in texts
    }
    assert [one for reader in reading for one in reader.wrong] == []
    assert sum(reader.answers for reader in reading) > 50
    errors = sum(errors for *_, errors in done)
    assert errors <= killed * VISITORS  # only what was being answered
    fresh = {one for one in kept if one not in before}
    assert len(fresh) == MESSAGES  # none of them twice, however often it was sent
    wait_for(lambda: len(mails_of(site, fresh)) == len(fresh), 180)
    again = mails_of(site, fresh).total() - len(fresh)
    assert again <= killed  # the one that a killed helper was sending
    say(
        {
            "messages": len(texts),
            "machines killed": killed,
            "forms sent again": errors,
            "pages read": sum(reader.answers for reader in reading),
            "inquiries": len(fresh),
            "notices sent twice": again,
        }
    )


def test_an_edit_reaches_both_machines_and_both_say_so(site: Site) -> None:
    for machine in site.machines:
        path = machine.server.content_dir / "clinic.yaml"
        path.write_text(path.read_text().replace("name: Example Clinic", "name: River Clinic", 1))

    wait_for(
        lambda: all("River Clinic" in straight(machine, "/").text for machine in site.machines)
    )

    assert len({straight(machine, "/").headers["ETag"] for machine in site.machines}) == 1

"""After a day of work, no file and no table holds a personal word."""

import email.message
import email.policy
import os
import re
import urllib.parse
import urllib.request
from http.cookiejar import CookieJar
from pathlib import Path

from tests.contact.sending import Visitor
from tests.contact.staff.people import PASSWORD
from tests.serving import Server, manage, serving, site_variables

# What patients and staff wrote, as it could stand anywhere; each is found nowhere else.
NAME = "Zephyrine Quillfeather"
EMAIL = "zephyrine@quillfeather.example"
PHONE_DIGITS = "2025550177"
MESSAGE = "periwinkle umbrellas at noon"
NOTE = "marmalade was mentioned on the telephone"
BEST_TIME = "whenever the lighthouse blinks"
WORDS = (
    "zephyrine",
    "quillfeather",
    PHONE_DIGITS,
    "555-0177",
    "periwinkle",
    "marmalade",
    "lighthouse",
)
HIRE = f"""
from contact.staff.accounts import new_secret, save_account
print(*save_account("mara", password="{PASSWORD}", group="manager", secret=new_secret()))
"""
INBOX = "/staff/contact/inquiry/"


class Staff:
    """Somebody at a browser, without a window."""

    def __init__(self, site: Server) -> None:
        self.url = site.url
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))

    def get(self, path: str) -> str:
        with self.opener.open(self.url + path, timeout=60) as answer:
            return str(answer.read().decode())

    def post(self, path: str, seen: str, **fields: str) -> str:
        """Send a form of the page that was seen."""
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', seen)
        assert token
        sent = urllib.parse.urlencode(fields | {"csrfmiddlewaretoken": token[1]}).encode()
        with self.opener.open(self.url + path, sent, timeout=60) as answer:
            return str(answer.read().decode())


def write_as_patients(site: Server) -> None:
    """Send messages: plain, urgent, suspect, sent again, wrong, with a broken token."""
    personal = {
        "name": NAME,
        "email": EMAIL,
        "phone": "(202) 555-0177",
        "best_time": BEST_TIME,
    }
    for text in (
        MESSAGE,
        f"{MESSAGE}. I want to kill myself.",
        f"{MESSAGE} https://a.example https://b.example",
    ):
        assert Visitor(site).send(**personal, message=text).status == 303
    visitor = Visitor(site)
    assert visitor.send(**personal, message=MESSAGE, consent=None).status == 422
    assert visitor.send(**personal, message=MESSAGE, csrfmiddlewaretoken="no").status == 403
    assert site.get(f"/contact/?about={EMAIL}&name=zephyrine").status == 200
    assert site.get(f"/nothing/?q={MESSAGE.replace(' ', '+')}").status == 404


def work_as_staff(site: Server, code: str) -> str:
    """Read, take, note, close, export and erase; return the number of what is left."""
    staff = Staff(site)
    seen = staff.get("/staff/login/?next=/staff/")
    seen = staff.post(
        "/staff/login/?next=/staff/", seen, username="mara", password=PASSWORD, code=code
    )
    seen = staff.get(f"{INBOX}?status=all")
    keys = sorted(set(re.findall(r"inquiry/(\d+)/change/", seen)))
    assert len(keys) == 3
    for key in keys:
        page = staff.get(f"{INBOX}{key}/change/")
        assert NAME in page
        staff.post(f"{INBOX}{key}/act/", page, do="note", text=NOTE)
    kept, _other, erased = keys
    page = staff.get(f"{INBOX}{kept}/change/")
    page = staff.post(f"{INBOX}{kept}/act/", page, do="take", version="1")
    assert NOTE in page
    staff.post(f"{INBOX}{kept}/act/", page, do="status", status="closed", version="2")
    assert MESSAGE in staff.post(f"{INBOX}export/?status=all", seen)
    assert "was deleted" in staff.post(f"{INBOX}{erased}/delete/", page, post="yes")
    number = re.search(r"Inquiry ([\w-]{14})", page)
    assert number
    return number[1]


def find_words(text: str) -> list[str]:
    return [word for word in WORDS if word in text.lower()]


def read_mail(path: Path) -> str:
    """Return a mail with its body decoded."""
    mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    assert isinstance(mail, email.message.EmailMessage)
    return f"{mail.as_string()}\n{mail.get_content()}"


def search_files(*places: Path) -> dict[str, list[str]]:
    """Return {file: words} of every file that holds a word as it is, or in UTF-16."""
    files = [path for place in places for path in place.rglob("*") if path.is_file()]
    assert files
    found = {}
    for path in files:
        data = path.read_bytes()
        texts = (data.decode("latin-1"), data[::2].decode("latin-1"), data[1::2].decode("latin-1"))
        if words := [word for text in texts for word in find_words(text)]:
            found[str(path)] = words
    return found


DUMP = """
from django.contrib.sessions.models import Session
from django.db import connection
with connection.cursor() as cursor:
    for table in connection.introspection.table_names():
        cursor.execute(f'SELECT * FROM "{table}"')
        for row in cursor.fetchall():
            print(table, row)
for session in Session.objects.all():
    print("session", session.get_decoded())
"""


def test_no_file_and_no_table_holds_a_personal_word(tmp_path: Path) -> None:
    settings = {
        "KAT_CONTACT_LIMIT": "100",
        "WEB_CONCURRENCY": "1",
        "KAT_CONTACT_RECEIPTS": "True",
        "KAT_CONTACT_TO": "front.desk@clinic.example",
    }
    with serving(tmp_path, **settings) as site:
        variables = dict(os.environ) | site_variables(site.var_dir, site.port) | settings
        (code, *_codes) = manage(variables, "shell", "--no-imports", "-c", HIRE).split()
        write_as_patients(site)
        manage(variables, "run_helper", "--once")
        number = work_as_staff(site, code)
        dossier = manage(variables, "inquiry", "export", number)
        manage(variables, "rotate_field_keys")
        manage(variables, "purge_inquiries")
        backup = tmp_path / "copy"
        manage(variables, "backup", str(backup))
        rows = manage(variables, "shell", "--no-imports", "-c", DUMP)
        found = search_files(site.var_dir, site.log.parent)
    mails = [read_mail(path) for path in (site.var_dir / "mail").iterdir()]

    # The words were there to be found, and where they may be they are found.
    assert set(find_words(dossier)) >= {"zephyrine", "periwinkle", "marmalade", PHONE_DIGITS}
    assert number in rows
    assert "auditlog_logentry" in rows
    assert "django_admin_log" in rows
    assert len([mail for mail in mails if "inquiry.invalid" in mail]) >= 2  # receipts
    assert len([mail for mail in mails if "/staff/contact/inquiry/" in mail]) == 3
    assert [find_words(mail) for mail in mails] == [[]] * len(mails)
    assert found == {}
    assert find_words(rows) == []
    assert "127.0.0.1" not in site.log.read_text().partition("Booting worker")[2]

"""The list of inquiries, and the page of one."""

import csv
import io
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from auditlog.models import LogEntry
from django.contrib.admin.models import LogEntry as AdminLogEntry
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.test import Client
from django.test.utils import override_settings
from django.utils import timezone

from contact import desk
from contact.answers import answer_due
from contact.models import Inquiry, Note
from contact.staff.exports import make_safe
from contact.staff.reading import SUSPICIONS
from kat_site import facts
from tests.contact.staff.people import MakeInquiry, sign_in

LIST = "/staff/contact/inquiry/"
OTHER_KEY = ("1Kb9cvG8dXhxJb5nPcVxgr7tVqAPGg1Jm9Z1m2d3m4Q=",)
NUMBER = re.compile(r">(\w{4}-\w{4}-\w{4})</a>")


def page(inquiry: Inquiry) -> str:
    return f"{LIST}{inquiry.pk}/change/"


def act(client: Client, inquiry: Inquiry, **sent: object) -> str:
    """Press a button, and return the page after it."""
    answer = client.post(f"{LIST}{inquiry.pk}/act/", sent, follow=True)
    assert answer.status_code == 200
    return answer.text


def listed(client: Client, query: str = "") -> list[str]:
    return NUMBER.findall(client.get(f"{LIST}{query}").text)


def test_urgent_ones_come_first_then_those_that_wait_longest(
    desk_client: Client, make_inquiry: MakeInquiry
) -> None:
    now = timezone.now()
    young, old, urgent = (
        make_inquiry(received_at=now - timedelta(hours=1)),
        make_inquiry(received_at=now - timedelta(hours=3)),
        make_inquiry(received_at=now, is_urgent=True),
    )

    assert listed(desk_client) == [str(urgent), str(old), str(young)]
    assert '<strong class="urgent">Read now</strong>' in desk_client.get(LIST).text


def test_what_is_late_is_marked(desk_client: Client, make_inquiry: MakeInquiry) -> None:
    make_inquiry()
    assert "Overdue" not in desk_client.get(LIST).text

    make_inquiry(received_at=timezone.now() - timedelta(days=9))

    assert desk_client.get(LIST).text.count("Overdue") == 1


@pytest.mark.parametrize(
    ("query", "statuses"),
    [
        ("", {"new", "in_progress"}),
        ("?status=quarantined", {"quarantined"}),
        ("?status=closed", {"closed"}),
        ("?status=all", {"new", "in_progress", "closed", "quarantined"}),
        ("?status=nonsense", {"new", "in_progress"}),
    ],
)
def test_the_list_shows_what_is_to_do_unless_asked_for_more(
    desk_client: Client, make_inquiry: MakeInquiry, query: str, statuses: set[str]
) -> None:
    made = {status: make_inquiry(status=status) for status in Inquiry.Status.values}

    assert set(listed(desk_client, query)) == {str(made[status]) for status in statuses}


def test_a_number_is_found_however_it_is_typed(
    desk_client: Client, make_inquiry: MakeInquiry
) -> None:
    closed, _other = make_inquiry(status="closed"), make_inquiry()
    number = closed.reference

    for typed in (number, number.lower(), number.replace("-", ""), number[5:], f" {number} "):
        assert listed(desk_client, f"?q={typed}") == [number]
    assert listed(desk_client, "?q=Ana") == []
    assert listed(desk_client, "?q=--") == []


def test_mine_and_nobodys(desk_client: Client, make_inquiry: MakeInquiry, front_desk: User) -> None:
    mine, nobodys = make_inquiry(assigned_to=front_desk), make_inquiry()

    assert listed(desk_client, "?whose=mine") == [str(mine)]
    assert listed(desk_client, "?whose=nobody") == [str(nobodys)]


def test_the_inbox_leads_to_the_reviews_of_pages(desk_client: Client) -> None:
    inbox = desk_client.get(LIST).content.decode()
    listed = desk_client.get("/staff/reviews/").content.decode()

    never = len(facts.reviews_now().found.never)
    assert '<a href="/staff/reviews/">Reviews of pages</a>: 0 overdue, 0 changed since,' in inbox
    assert f"{never} never reviewed" in inbox
    assert f"<h2>Never reviewed by a clinician ({never})</h2>" in listed
    assert listed.count("<li><a href=") == never


def test_the_reviews_of_pages_are_for_staff_alone(client: Client) -> None:
    answer = client.get("/staff/reviews/")

    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/staff/login/")


def test_the_list_holds_no_word_of_a_message(desk_client: Client, inquiry: Inquiry) -> None:
    html = desk_client.get(LIST).text

    for word in ("Ana", "patient.example", "appointment", "0177"):
        assert word not in html


def test_everything_stands_on_one_page(desk_client: Client, make_inquiry: MakeInquiry) -> None:
    inquiry = make_inquiry(
        about="/articles/side-effects-and-risks/",
        best_time="mornings",
        suspicions=["links", "copies"],
        message="One\n<script>alert(1)</script>",
    )

    html = desk_client.get(page(inquiry)).text

    for text in (
        "Ana Example",
        "ana@patient.example",
        "+12025550177",
        "mornings",
        "One<br>&lt;script&gt;",
        '<a href="/articles/side-effects-and-risks/">',
        SUSPICIONS["links"],
        SUSPICIONS["copies"],
        "Answer promised by",
    ):
        assert text in html


@pytest.mark.parametrize(
    ("fields", "shown", "not_shown"),
    [
        (
            {"email": "ana+kat@patient.example"},
            ["mailto:ana%2Bkat@patient.example?subject=", "tel:+12025550177"],
            ["sms:"],
        ),
        (
            {"preferred_contact": "text", "text_consent": True},
            ["sms:+12025550177", "Agreed to texts"],
            [],
        ),
        (
            {"preferred_contact": "text"},
            ["did not agree to texts. Call instead", "tel:+12025550177"],
            ["sms:"],
        ),
        (
            {"preferred_contact": "phone", "phone": "+12025550177 x12", "email": ""},
            ["tel:+12025550177;ext=12"],
            ["mailto:", "sms:"],
        ),
    ],
)
def test_the_answer_keeps_to_what_the_sender_agreed_to(
    desk_client: Client,
    make_inquiry: MakeInquiry,
    fields: dict[str, object],
    shown: list[str],
    not_shown: list[str],
) -> None:
    html = desk_client.get(page(make_inquiry(**fields))).text

    assert [text for text in shown if text not in html] == []
    assert [text for text in not_shown if text in html] == []


def test_a_link_of_the_answer_holds_nothing_of_the_message(
    desk_client: Client, inquiry: Inquiry
) -> None:
    [link] = re.findall(r'href="(mailto:[^"]+)"', desk_client.get(page(inquiry)).text)

    assert link.endswith(f"%28{inquiry.reference}%29")
    assert "appointment" not in link


def test_what_has_no_key_says_so_and_breaks_nothing(
    manager_client: Client, inquiry: Inquiry, manager: User
) -> None:
    desk.add_note(inquiry, "A note.", by=manager)

    with override_settings(KAT_FIELD_KEYS=OTHER_KEY):
        html = manager_client.get(page(inquiry)).text
        act(manager_client, inquiry, do="take", version=1)
        exported = export(manager_client)

    assert html.count("cannot be read: key missing") >= 6
    assert "gAAAA" not in html
    assert exported[0]["message"] == "cannot be read: key missing"
    assert Inquiry.objects.get().message == "Do you have an appointment next week?"


def test_take_note_close(desk_client: Client, inquiry: Inquiry, front_desk: User) -> None:
    assert "It is yours." in act(desk_client, inquiry, do="take", version=0)
    html = act(desk_client, inquiry, do="note", text=" Called, no answer. ")
    assert "Called, no answer." in html
    html = act(desk_client, inquiry, do="status", status="closed", version=2)

    assert "New → In progress" in html
    assert "In progress → Closed" in html
    inquiry.refresh_from_db()
    assert (inquiry.status, inquiry.assigned_to) == ("closed", front_desk)


def test_spam_and_not_spam_are_one_click(desk_client: Client, inquiry: Inquiry) -> None:
    html = act(desk_client, inquiry, do="status", status="quarantined", version=0)
    assert "It is now: possible spam." in html
    assert ">Not spam</button>" in html

    html = act(desk_client, inquiry, do="status", status="new", version=1)

    assert "It is now: new." in html
    assert ">Spam</button>" in html


def test_it_is_given_to_a_colleague_or_to_nobody(
    desk_client: Client, inquiry: Inquiry, manager: User
) -> None:
    html = act(desk_client, inquiry, do="assign", to=manager.pk, version=0)
    assert "It is with mara now." in html

    html = act(desk_client, inquiry, do="assign", to="", version=1)

    assert "Assigned to nobody." in html


def test_the_second_of_two_colleagues_is_told(
    desk_client: Client, manager_client: Client, inquiry: Inquiry
) -> None:
    act(desk_client, inquiry, do="take", version=0)

    html = act(manager_client, inquiry, do="status", status="closed", version=0)

    assert "somebody else worked on this inquiry" in html
    assert "Assigned to fay." in html
    assert Inquiry.objects.get().status == "in_progress"


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"do": "note", "text": "  "}, "Write a note first."),
        ({"do": "note", "text": "a\0b"}, "Write a note first."),
        ({"do": "note", "text": "a" * 5001}, "Shorten the note"),
        ({"do": "assign", "to": "999", "version": 0}, "choose somebody from the list"),
        ({"do": "assign", "to": "x", "version": 0}, "choose somebody from the list"),
        ({"do": "status", "status": "lost", "version": 0}, "choose one of the buttons"),
        ({"do": "status", "status": "closed"}, "somebody else worked on"),
        ({"do": "take", "version": "9" * 40}, "somebody else worked on"),
    ],
)
def test_what_makes_no_sense_changes_nothing(
    desk_client: Client, inquiry: Inquiry, sent: dict[str, object], said: str
) -> None:
    assert said in act(desk_client, inquiry, **sent)

    inquiry.refresh_from_db()
    assert (inquiry.version, inquiry.status, inquiry.assigned_to) == (0, "new", None)
    assert not Note.objects.exists()


def test_buttons_want_a_post_and_a_name(desk_client: Client, inquiry: Inquiry) -> None:
    assert desk_client.get(f"{LIST}{inquiry.pk}/act/").status_code == 405
    assert desk_client.post(f"{LIST}{inquiry.pk}/act/", {"do": "x"}).status_code == 400


def test_buttons_want_a_csrf_token(front_desk: User, inquiry: Inquiry) -> None:
    signed_in = sign_in(front_desk)
    client = Client(enforce_csrf_checks=True)
    client.cookies = signed_in.cookies

    answer = client.post(f"{LIST}{inquiry.pk}/act/", {"do": "take", "version": 0})

    assert answer.status_code == 403


def test_an_erased_inquiry_leads_back_to_the_list(desk_client: Client, inquiry: Inquiry) -> None:
    Inquiry.objects.all().delete()

    assert "There is no such inquiry." in desk_client.get(page(inquiry), follow=True).text
    html = desk_client.post(f"{LIST}{inquiry.pk}/act/", {"do": "take"}, follow=True).text
    assert "the inquiry was erased meanwhile" in html


def test_each_view_and_each_change_is_written_down(
    desk_client: Client, inquiry: Inquiry, front_desk: User
) -> None:
    desk_client.get(page(inquiry))
    desk_client.post(f"{LIST}{inquiry.pk}/act/", {"do": "take", "version": 0})
    desk_client.post(f"{LIST}{inquiry.pk}/act/", {"do": "note", "text": "Ana called."})

    entries = LogEntry.objects.filter(actor=front_desk).order_by("pk")

    kinds = [(entry.get_action_display(), entry.content_type.model) for entry in entries]
    assert kinds == [("access", "inquiry"), ("update", "inquiry"), ("create", "note")]
    assert entries[1].changes_dict.keys() == {"assigned_to", "status"}
    assert {entry.remote_addr for entry in entries} == {None}
    assert "Ana" not in str([*LogEntry.objects.values()])


def test_a_view_that_cannot_be_written_down_shows_nothing(
    desk_client: Client, inquiry: Inquiry
) -> None:
    LogEntry._meta.db_table = "not_there"
    try:
        with pytest.raises(Exception, match="not_there"):
            desk_client.get(page(inquiry))
    finally:
        LogEntry._meta.db_table = "auditlog_logentry"


def export(client: Client, query: str = "") -> list[dict[str, str]]:
    answer = client.post(f"{LIST}export/{query}")
    assert answer.status_code == 200
    text = answer.getvalue().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def test_managers_export_what_the_list_shows(
    manager_client: Client, make_inquiry: MakeInquiry, manager: User
) -> None:
    closed = make_inquiry(status="closed", message='A "quoted",\ntext')
    make_inquiry()

    [row] = export(manager_client, "?status=closed")

    assert row["reference"] == closed.reference
    assert row["message"] == 'A "quoted",\ntext'
    assert row["telephone"] == "'+12025550177"
    [entry] = LogEntry.objects.filter(object_repr="export of 1")
    assert entry.actor == manager
    assert entry.additional_data == {"means": "CSV", "references": [closed.reference]}


def test_the_file_begins_as_excel_wants_it(manager_client: Client, inquiry: Inquiry) -> None:
    answer = manager_client.post(f"{LIST}export/")

    assert answer.getvalue().startswith(b"\xef\xbb\xbfreference,received,")
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="inquiries-')


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", " =", "＝"])
def test_nothing_in_the_file_is_calculated(start: str) -> None:
    assert make_safe(f"{start}1+1") == f"'{start}1+1"
    assert make_safe("1=1") == "1=1"


def test_the_front_desk_neither_exports_nor_erases_nor_audits(
    desk_client: Client, inquiry: Inquiry
) -> None:
    assert desk_client.post(f"{LIST}export/").status_code == 403
    assert desk_client.post(f"{LIST}{inquiry.pk}/delete/", {"post": "yes"}).status_code == 403
    assert desk_client.get("/staff/auditlog/logentry/").status_code == 403
    html = desk_client.get(page(inquiry)).text + desk_client.get(LIST).text
    for text in ("Export", "Erase", "Audit log"):
        assert text not in html
    assert Inquiry.objects.exists()


def test_an_export_wants_a_post(manager_client: Client) -> None:
    assert manager_client.get(f"{LIST}export/").status_code == 405


def test_managers_erase_and_the_number_alone_stays(
    manager_client: Client, inquiry: Inquiry, manager: User
) -> None:
    desk.add_note(inquiry, "Ana called.", by=manager)
    manager_client.get(page(inquiry))
    asked = manager_client.get(f"{LIST}{inquiry.pk}/delete/").text
    assert inquiry.reference in asked

    manager_client.post(f"{LIST}{inquiry.pk}/delete/", {"post": "yes"})

    assert not Inquiry.objects.exists()
    assert not Note.objects.exists()
    assert "delete" in [entry.get_action_display() for entry in LogEntry.objects.all()]
    kept = str(
        [
            *LogEntry.objects.values(),
            *AdminLogEntry.objects.values(),
            *(session.get_decoded() for session in Session.objects.all()),
        ]
    )
    assert inquiry.reference in kept
    for word in ("Ana", "patient.example", "appointment", "0177", "called"):
        assert word not in kept


def test_managers_read_the_audit_log_and_change_nothing_in_it(
    manager_client: Client, inquiry: Inquiry
) -> None:
    manager_client.get(page(inquiry))
    act(manager_client, inquiry, do="take", version=0)

    html = manager_client.get("/staff/auditlog/logentry/").text

    assert inquiry.reference in html
    assert "status: new → in_progress" in html
    entry = LogEntry.objects.earliest("pk")
    for change in ("change", "delete"):
        path = f"/staff/auditlog/logentry/{entry.pk}/{change}/"
        assert manager_client.post(path, {"post": "yes"}).status_code == 403
    assert LogEntry.objects.filter(pk=entry.pk).exists()


def test_a_stranger_is_asked_to_sign_in(inquiry: Inquiry) -> None:
    for path in ("/staff/", LIST, page(inquiry), f"{LIST}export/", "/staff/nothing/"):
        answer = Client().get(path)

        assert answer.status_code == 302
        assert answer.headers["Location"].startswith("/staff/login/?next=")


def test_no_other_app_puts_its_tables_here(manager_client: Client) -> None:
    for path in ("auth/user", "post_office/email", "axes/accessattempt", "otp_totp/totpdevice"):
        assert manager_client.get(f"/staff/{path}/").status_code == 404


def test_no_public_page_leads_here(db: None) -> None:
    for path in ("/", "/contact/", "/robots.txt", "/sitemap.xml"):
        assert "/staff" not in Client().get(path).text


def test_templates_have_no_inline_script_or_style() -> None:
    for template in Path("templates").glob("**/*.html"):
        if template.parts[1] in ("admin", "staff"):
            text = template.read_text(encoding="utf-8")
            assert "<style" not in text
            assert " style=" not in text
            assert not re.search(r"<script(?! src)", text)


def test_promised_times_follow_the_clinic() -> None:
    friday = datetime(2026, 11, 20, 23, 0, tzinfo=UTC)

    due = answer_due(facts.clinic(), friday)

    assert due.weekday() == 0
    assert due.tzinfo == facts.clinic().zone

"""Ask for the facts that are missing, one at a time; each answer is checked at once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from urllib.parse import quote

from articles.clinic import DAYS, PLACEHOLDER_NAMES
from articles.frontmatter import Value, YamlText
from kat_site.installation.facts_file import Facts, check_clinic
from kat_site.installation.leftovers import is_placeholder
from kat_site.installation.setting_checks import check_setting
from kat_site.installation.site_plan import Environment
from kat_site.installation.terminal import NONE, Terminal

ANSWERS = "your answer"
SSL_PORT = 465


@dataclass(frozen=True, slots=True)
class Question:
    """One field of clinic.yaml, and how to ask for it."""

    field: str
    prompt: str
    may_be_none: bool = False


QUESTIONS = (
    Question("name", "Name of the clinic, as patients know it"),
    Question("legal_name", "Name of the legal entity"),
    Question("telephone", "Telephone of the front desk, all ten digits"),
    Question("email", "E-mail of the front desk, which hears of messages (- for none)", True),
    Question("license_line", "License and accreditation, in one line"),
    Question("booking_url", "Web address of online booking (- for none)", True),
    Question("portal_url", "Web address of the patient portal (- for none)", True),
)


def ask_clinic(facts: Facts, present: YamlText, terminal: Terminal) -> Facts:
    """Return the facts with answers for what clinic.yaml lacks or has as a placeholder."""
    assert isinstance(present.values, Mapping)
    values = present.values
    asked = replace(facts, path=facts.path or ANSWERS, clinic=dict(facts.clinic))
    is_first = values.get("name") in PLACEHOLDER_NAMES
    for question in QUESTIONS:
        now = values.get(question.field)
        is_open = now is None and not question.may_be_none
        if question.field not in facts.clinic and (is_open or _is_left(now)):
            asked = _ask_field(asked, present, question, terminal)
    if "locations" not in facts.clinic and _has_left(values.get("locations")):
        asked = _with(asked, "locations", [_ask_location(terminal)])
    if is_first and "time_zone" not in facts.clinic:
        question = Question("time_zone", "Time zone, such as America/Denver")
        asked = _ask_field(asked, present, question, terminal)
    if is_first and "opening_hours" not in facts.clinic:
        asked = _ask_hours(asked, present, terminal)
    if "after_hours" not in facts.clinic and _has_left(values.get("after_hours")):
        asked = _ask_after_hours(asked, present, terminal)
    return asked


def _ask_field(facts: Facts, present: YamlText, question: Question, terminal: Terminal) -> Facts:
    def answer_to(text: str) -> Facts:
        is_none = question.may_be_none and text == NONE
        return _with(facts, question.field, None if is_none else text)

    answer = terminal.ask_until(
        question.prompt, lambda text: _refusal(answer_to(text), present, question.field)
    )
    return answer_to(answer)


def _refusal(facts: Facts, present: YamlText, field: str) -> str:
    """Return what is wrong with one field, or nothing."""
    value = facts.clinic[field]
    if value == "" or (isinstance(value, str) and is_placeholder(value)):
        return "This cannot be empty or an example."
    _, before = check_clinic(replace(facts, clinic=_without(facts.clinic, field)), present)
    _, now = check_clinic(facts, present)
    known = {problem.message for problem in before}
    return "\n".join(f"{one.message}\n  Fix: {one.fix}" for one in now if one.message not in known)


def _ask_location(terminal: Terminal) -> Value:
    def is_empty(text: str) -> str:
        return "" if text else "This cannot be empty."

    parts = (
        ("street", "Street and number"),
        ("city", "City"),
        ("state", "State, such as OR"),
        ("postal_code", "ZIP code"),
    )
    return {name: terminal.ask_until(prompt, is_empty) for name, prompt in parts}


def _ask_hours(facts: Facts, present: YamlText, terminal: Terminal) -> Facts:
    """Ask for the hours of Monday to Friday; others are written into the file."""

    def hours(opens: str, closes: str) -> Facts:
        line: Value = {"days": list(DAYS[:5]), "opens": opens, "closes": closes}
        return _with(facts, "opening_hours", [line])

    opens = terminal.ask_until(
        "The telephone is answered Monday to Friday from (24-hour clock)",
        lambda text: _refusal(hours(text, "23:59"), present, "opening_hours"),
        "09:00",
    )
    closes = terminal.ask_until(
        "until", lambda text: _refusal(hours(opens, text), present, "opening_hours"), "17:00"
    )
    return hours(opens, closes)


def _ask_after_hours(facts: Facts, present: YamlText, terminal: Terminal) -> Facts:
    def answer_to(text: str) -> Facts:
        return _with(facts, "after_hours", None if text == NONE else {"telephone": text})

    prompt = "Telephone for patients when you are closed (- for none)"
    return answer_to(
        terminal.ask_until(prompt, lambda text: _refusal(answer_to(text), present, "after_hours"))
    )


def ask_settings(facts: Facts, environment: Environment, terminal: Terminal) -> Facts:
    """Return the facts with answers for the settings that are needed and nowhere set."""
    known = {**environment.values, **facts.settings}
    settings = {"KAT_ENV": "production"} | dict(facts.settings)
    if "KAT_ENV" in environment.values and "KAT_ENV" not in facts.settings:
        del settings["KAT_ENV"]
    asked: tuple[tuple[str, Callable[[Terminal], str]], ...] = (
        ("KAT_SITE_URL", lambda on: on.ask("Address of the site, such as https://www.clinic.org")),
        ("EMAIL_URL", _ask_mail),
        ("DATABASE_URL", lambda on: on.ask("Address of PostgreSQL (- for SQLite in a file)")),
    )
    for name, ask in asked:
        if known.get(name):
            continue
        answer = _ask_setting(name, ask, settings, environment, terminal)
        if answer:
            settings[name] = answer
    return replace(facts, path=facts.path or ANSWERS, settings=settings)


def _ask_setting(
    name: str,
    ask: Callable[[Terminal], str],
    settings: Mapping[str, str],
    environment: Environment,
    terminal: Terminal,
) -> str:
    while True:
        answer = ask(terminal)
        answer = "" if answer == NONE and name != "KAT_SITE_URL" else answer
        values = {**settings, **environment.values, name: answer}
        wrong = check_setting(name, values, environment.folder("KAT_VAR_DIR", settings))
        if wrong is None:
            return answer
        terminal.write("\n  Fix: ".join(wrong))


def _ask_mail(terminal: Terminal) -> str:
    """Ask for the parts of EMAIL_URL, so that nobody has to write %40 for @."""
    host = terminal.ask("Mail server, such as mail.clinic.org:587 (- to do this later)")
    if host in ("", NONE):
        return NONE
    name, _, port = host.partition(":")
    user = terminal.ask("User at the mail server (- for none)")
    account = ""
    if user not in ("", NONE):
        account = f"{quote(user, safe='')}:{quote(terminal.ask_secretly('Password'), safe='')}@"
    scheme = "smtp+ssl" if port == str(SSL_PORT) else "smtp+tls"
    return f"{scheme}://{account}{name}:{port or 587}"


def _with(facts: Facts, field: str, value: Value) -> Facts:
    return replace(facts, clinic={**facts.clinic, field: value})


def _without(fields: Mapping[str, Value], field: str) -> dict[str, Value]:
    return {name: value for name, value in fields.items() if name != field}


def _is_left(value: Value) -> bool:
    return isinstance(value, str) and is_placeholder(value)


def _has_left(value: Value) -> bool:
    """Tell whether a part of the file holds a placeholder, or is missing."""
    if isinstance(value, list):
        return any(_has_left(inner) for inner in value)
    if isinstance(value, Mapping):
        return any(_has_left(inner) for inner in value.values())
    return _is_left(value)

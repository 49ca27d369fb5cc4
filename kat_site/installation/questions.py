"""Ask for the facts of the clinic that are missing; each answer is checked at once."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from articles.clinic import DAYS, PLACEHOLDER_NAMES
from articles.frontmatter import Value, YamlText
from kat_site.installation.facts_file import Facts, check_clinic
from kat_site.installation.leftovers import is_placeholder
from kat_site.installation.site_plan import ANSWERS
from kat_site.installation.terminal import NONE, Terminal, refuse_empty


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
ADDRESS = (
    ("street", "Street and number"),
    ("city", "City"),
    ("state", "State, such as OR"),
    ("postal_code", "ZIP code"),
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
        asked = _ask_location(asked, present, terminal)
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
    if value in ("", NONE) or (isinstance(value, str) and is_placeholder(value)):
        return "This cannot be empty or an example."
    _, before = check_clinic(replace(facts, clinic=_without(facts.clinic, field)), present)
    _, now = check_clinic(facts, present)
    known = {problem.message for problem in before}
    return "\n".join(f"{one.message}\n  Fix: {one.fix}" for one in now if one.message not in known)


def _ask_location(facts: Facts, present: YamlText, terminal: Terminal) -> Facts:
    place = {name: "1" for name, _ in ADDRESS}  # until it is asked for

    def answer_to(name: str, text: str) -> Facts:
        return _with(facts, "locations", [{**place, name: text}])

    def refusal(name: str, text: str) -> str:
        return refuse_empty(text) or _refusal(answer_to(name, text), present, "locations")

    for name, prompt in ADDRESS:
        place[name] = terminal.ask_until(prompt, partial(refusal, name))
    return _with(facts, "locations", [dict(place)])


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

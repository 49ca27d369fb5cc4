"""Ask for the settings that are needed and nowhere set; each is tried at once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from urllib.parse import quote

from kat_site.database import read_database
from kat_site.environment import read_site_url
from kat_site.installation.database import try_database
from kat_site.installation.env_file import FixedEnv
from kat_site.installation.facts_file import Facts
from kat_site.installation.mail_server import check_mail_server
from kat_site.installation.setting_checks import check_setting
from kat_site.installation.site_plan import ANSWERS, Environment
from kat_site.installation.terminal import NONE, Terminal, refuse_empty
from kat_site.mail import read_mail_server, read_sender

SSL_PORT = "465"
HERE = ("localhost", "127.0.0.1")  # a mail server on this machine takes plain connections
Wrong = tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class Question:
    """One setting, how to ask for it, and how to try what was answered."""

    name: str
    ask: Callable[[Terminal], str]
    attempt: Callable[[Mapping[str, str], Environment], Wrong]


def ask_settings(facts: Facts, environment: Environment, terminal: Terminal) -> Facts:
    """Return the facts with answers for the settings that are needed and nowhere set."""
    known = {**environment.values, **facts.settings}
    settings = {"KAT_ENV": "production"} | dict(facts.settings)
    if "KAT_ENV" in environment.values and "KAT_ENV" not in facts.settings:
        del settings["KAT_ENV"]
    for question in QUESTIONS:
        if known.get(question.name):
            continue
        if answer := _ask_setting(question, settings, environment, terminal):
            settings[question.name] = answer
    return replace(facts, path=facts.path or ANSWERS, settings=settings)


def _ask_setting(
    question: Question, settings: Mapping[str, str], environment: Environment, terminal: Terminal
) -> str:
    while True:
        answer = question.ask(terminal)
        values = {**settings, **environment.values, question.name: answer}
        if wrong := check_setting(question.name, values):
            terminal.write("\n  Fix: ".join(wrong))
            continue
        if not answer:
            return answer
        wrong = question.attempt(values, environment)
        if wrong is None:
            return answer
        terminal.write("\n  Fix: ".join(wrong))
        if terminal.confirm("Keep it all the same?"):
            return answer


def _ask_address(terminal: Terminal) -> str:
    """Ask for KAT_SITE_URL; a bare host name gets what it lacks."""
    answer = terminal.ask_until("Address of the site, such as https://www.clinic.org", refuse_empty)
    return answer.rstrip("/") if "://" in answer else f"https://{answer.rstrip('/')}"


def _ask_mail(terminal: Terminal) -> str:
    """Ask for the parts of EMAIL_URL, so that nobody has to write %40 for @."""
    host = terminal.ask("Mail server, such as mail.clinic.org:587 (- to do this later)")
    if host in ("", NONE) or "://" in host:
        return "" if host == NONE else host
    name, _, port = host.partition(":")
    user = terminal.ask("User at the mail server (- for none)")
    account = ""
    if user not in ("", NONE):
        account = f"{quote(user, safe='')}:{quote(terminal.ask_secretly('Password'), safe='')}@"
    if port == SSL_PORT:
        return f"smtp+ssl://{account}{name}:{port}"
    if name in HERE:
        return f"smtp://{account}{name}:{port or 25}"
    return f"smtp+tls://{account}{name}:{port or 587}"


def _ask_database(terminal: Terminal) -> str:
    answer = terminal.ask("Address of PostgreSQL (- for SQLite in a file)")
    return "" if answer == NONE else answer


def _try_nothing(_values: Mapping[str, str], _environment: Environment) -> Wrong:
    return None


def _try_mail(values: Mapping[str, str], _environment: Environment) -> Wrong:
    env = FixedEnv(values)
    site_url = read_site_url(env, is_production=False)
    return check_mail_server(
        read_mail_server(env), sender=read_sender(env, site_url), site_url=site_url
    )


def _try_database(values: Mapping[str, str], environment: Environment) -> Wrong:
    folder = environment.folder("KAT_VAR_DIR", values)
    return try_database(read_database(FixedEnv(values), folder))


QUESTIONS = (
    Question("KAT_SITE_URL", _ask_address, _try_nothing),
    Question("EMAIL_URL", _ask_mail, _try_mail),
    Question("DATABASE_URL", _ask_database, _try_database),
)

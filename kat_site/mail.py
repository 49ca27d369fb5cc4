"""Read from the environment how the site sends mail, and who it says it is."""

from dataclasses import dataclass
from email.utils import formataddr, parseaddr
from ipaddress import ip_address
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from environ import Env

from kat_site.environment import refuse

SMTP = "contact.mail.smtp.EmailBackend"
FILES = "contact.mail.files.EmailBackend"
PORTS = {"smtp": 25, "smtp+tls": 587, "smtp+ssl": 465}  # of each scheme: RFC 5321, 6409, 8314
FIX = (
    "write such as smtp+tls://user:password@mail.example.org:587 (STARTTLS), or smtp+ssl:// (port"
    " 465), or smtp:// (not encrypted); write @ in a user or password as %40"
)


@dataclass(frozen=True, slots=True)
class MailServer:
    """How mail leaves the site: what Django's settings of nearly the same names say."""

    transport: str = FILES
    host: str = ""
    port: int = 0
    user: str = ""
    password: str = ""
    use_tls: bool = False  # STARTTLS
    use_ssl: bool = False  # TLS from the first byte


def read_mail_server(env: Env) -> MailServer:
    """Return the mail server of EMAIL_URL; without it, mail is written to files."""
    variable = "EMAIL_URL"
    url = str(env.str(variable, default=""))
    if not url:
        return MailServer()
    scheme = url.partition(":")[0]
    if scheme not in PORTS:
        raise refuse(variable, f"{scheme!r} is not a way to send mail that the site knows", FIX)
    try:
        found = Env.email_url_config(url)
    except ValueError:
        found = {}
    if not found.get("EMAIL_HOST"):
        raise refuse(variable, "this is not the address of a mail server", FIX)
    return MailServer(
        transport=SMTP,
        host=found["EMAIL_HOST"],
        port=found["EMAIL_PORT"] or PORTS[scheme],
        user=found["EMAIL_HOST_USER"] or "",
        password=found["EMAIL_HOST_PASSWORD"] or "",
        use_tls=scheme == "smtp+tls",
        use_ssl=scheme == "smtp+ssl",
    )


def read_sender(env: Env, site_url: str) -> str:
    """Return the address that mail comes from; without KAT_MAIL_FROM, one of the site's host."""
    variable = "KAT_MAIL_FROM"
    value = str(env.str(variable, default="")) or f"website@{_mail_domain(site_url)}"
    name, address = parseaddr(value)
    if not _is_address(address) or formataddr((name, address)) not in (
        value,
        f'"{name}" <{address}>',
    ):
        raise refuse(
            variable,
            f"{value!r} is not an e-mail address",
            'write such as website@your-clinic.org or "Your Clinic" <website@your-clinic.org>',
        )
    return formataddr((name, address))


def read_recipient(env: Env, variable: str) -> str:
    """Return one e-mail address, or nothing where the variable is not set."""
    value = str(env.str(variable, default=""))
    if value and not _is_address(value):
        raise refuse(
            variable,
            f"{value!r} is not an e-mail address",
            "write one address, such as front.desk@your-clinic.org",
        )
    return value


def _mail_domain(site_url: str) -> str:
    """Return the site's host as mail knows it, or `localhost` where no mail could come from it."""
    host = urlsplit(site_url).hostname or ""
    try:
        ip_address(host)
    except ValueError:
        domain = host.removeprefix("www.")
        return domain if "." in domain else "localhost"
    return "localhost"


def _is_address(text: str) -> bool:
    try:
        validate_email(text)
    except ValidationError:
        return False
    return True

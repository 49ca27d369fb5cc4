"""Whether a mail server takes us in: connection, TLS, account and sender, without sending anything.

What a mail server says is not repeated: it may name accounts.
"""

import smtplib
import socket
import ssl
from email.utils import parseaddr

from django.core.mail.backends.smtp import EmailBackend
from django.core.mail.utils import DNS_NAME

from contact.mail.smtp import greeting_name
from kat_site.mail import FILES, MailServer

PATIENCE_SECONDS = 15
LOGIN_WANTED = (530, 535)  # RFC 4954, 6
BAD = 400  # replies from here on say no: RFC 5321, 4.2.1
WANTS_ACCOUNT = (
    "the mail server wants a user and a password, and EMAIL_URL has none",
    "write them there: smtp+tls://user:password@host:587, with @ in either as %40",
)
SENDER_REFUSED = (
    "the mail server does not let this account send for the address of KAT_MAIL_FROM",
    "set KAT_MAIL_FROM to an address that it may send for, or ask the provider",
)
# {class of the error: (what it means, what to do)}; the first that fits is told
MEANINGS: tuple[tuple[type[Exception], str, str], ...] = (
    (
        smtplib.SMTPAuthenticationError,
        "the mail server refuses the user or the password",
        "mend EMAIL_URL; write @, : and / in a password as %40, %3A and %2F",
    ),
    (
        smtplib.SMTPNotSupportedError,
        "the mail server offers no STARTTLS, or no login",
        "use smtp+ssl:// and port 465, or another port: ask the provider",
    ),
    (
        ssl.SSLCertVerificationError,
        "the mail server's certificate is not for this name, or nobody vouches for it",
        "write the host name that is in the certificate: ask the provider",
    ),
    (
        ssl.SSLError,
        "TLS with the mail server fails",
        "port 587 goes with smtp+tls://, and port 465 with smtp+ssl://",
    ),
    (
        socket.gaierror,
        "the mail server's name is unknown",
        "mend the host in EMAIL_URL, or this machine's DNS",
    ),
    (
        TimeoutError,
        "the mail server does not answer in time",
        "see that this machine may connect to that port: providers often close 25",
    ),
    (
        ConnectionRefusedError,
        "nothing listens on that port of the mail server",
        "mend the port in EMAIL_URL",
    ),
    (smtplib.SMTPException, "the mail server answers with an error", "ask the provider"),
    (OSError, "the mail server cannot be reached", "mend EMAIL_URL, or this machine's network"),
)


def check_mail_server(server: MailServer, *, sender: str, site_url: str) -> tuple[str, str] | None:
    """Return what is wrong with the mail server and what to do, or None."""
    if server.transport == FILES:
        return None
    DNS_NAME._fqdn = greeting_name(site_url)  # noqa: SLF001 (as contact.mail.smtp does, and why)
    backend = EmailBackend(
        host=server.host,
        port=server.port,
        username=server.user,
        password=server.password,
        use_tls=server.use_tls,
        use_ssl=server.use_ssl,
        timeout=PATIENCE_SECONDS,
        ssl_keyfile="",
        ssl_certfile="",
    )
    try:
        backend.open()
        assert backend.connection
        return _try_sender(backend.connection, parseaddr(sender)[1])
    except (OSError, smtplib.SMTPException) as error:
        return next((text, fix) for kind, text, fix in MEANINGS if isinstance(error, kind))
    finally:
        backend.close()


def _try_sender(connection: smtplib.SMTP, address: str) -> tuple[str, str] | None:
    """Begin a mail, and take it back."""
    connection.ehlo_or_helo_if_needed()
    code, _ = connection.mail(address)
    if code in LOGIN_WANTED:
        return WANTS_ACCOUNT
    if code >= BAD:
        return SENDER_REFUSED
    connection.rset()
    return None

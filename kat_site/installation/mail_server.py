"""Whether the mail server takes us in: connection, TLS and account, without sending anything."""

import smtplib
import socket
import ssl

from django.conf import settings
from django.core.mail import get_connection

from kat_site.mail import FILES

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


def goes_to_files() -> bool:
    """Tell whether mail only goes to files, since no server is named."""
    return bool(settings.KAT_MAIL_TRANSPORT == FILES)


def check_mail_server() -> tuple[str, str] | None:
    """Return what is wrong with the mail server and what to do, or None.

    What the server says is not repeated: it may name accounts.
    """
    connection = get_connection(settings.KAT_MAIL_TRANSPORT)
    try:
        connection.open()
    except (OSError, smtplib.SMTPException) as error:
        return next((text, fix) for kind, text, fix in MEANINGS if isinstance(error, kind))
    finally:
        connection.close()
    return None

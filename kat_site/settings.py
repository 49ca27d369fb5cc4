"""Settings of the site, read from the environment, then .env, then the defaults below.

docs/operations.md lists every variable. `KAT_ENV` is `demo` or `production`; in production a
missing or unsafe setting stops the start.
"""

from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import environ
from csp.constants import NONE, SELF

from articles.inline_sources import inline_source
from kat_site.database import read_database
from kat_site.environment import (
    read_bool,
    read_choice,
    read_count,
    read_env_file,
    read_field_keys,
    read_form_url,
    read_hosts,
    read_networks,
    read_secret_key,
    read_site_url,
    refuse,
)
from kat_site.first_style import first_style
from kat_site.late_script import LATE_SCRIPT
from kat_site.logs import read_log_format
from kat_site.mail import read_mail_server, read_recipient, read_sender
from kat_site.security import read_security_contacts, read_security_policy
from kat_site.static_etags import name_by_content

BASE_DIR = Path(__file__).resolve().parent.parent
read_env_file(BASE_DIR / ".env")
env = environ.Env()

KAT_ENV = read_choice(env, "KAT_ENV", ("demo", "production"), "demo")
IS_PRODUCTION = KAT_ENV == "production"
KAT_VAR_DIR = Path(env.str("KAT_VAR_DIR", default=str(BASE_DIR / "var")))
KAT_CONTENT_DIR = Path(env.str("KAT_CONTENT_DIR", default=str(BASE_DIR / "content")))
KAT_REQUIRE_REVIEW = read_bool(env, "KAT_REQUIRE_REVIEW")  # docs/review.md
KAT_SITE_URL = read_site_url(env, is_production=IS_PRODUCTION)
KAT_SECURITY_CONTACT = read_security_contacts(env)  # else the front desk in clinic.yaml
KAT_SECURITY_POLICY = read_security_policy(env)
KAT_TRUSTED_PROXIES = read_networks(env, "KAT_TRUSTED_PROXIES", "127.0.0.1,::1")
KAT_FINISHED_MB = read_count(env, "KAT_FINISHED_MB", 64, least=0)  # of finished pages, a worker

DEBUG = read_bool(env, "DEBUG")
if IS_PRODUCTION and DEBUG:
    raise refuse("DEBUG", "production must not show its insides to visitors", "set DEBUG=False")
SECRET_KEY = read_secret_key(env, KAT_VAR_DIR, is_production=IS_PRODUCTION)
ALLOWED_HOSTS = read_hosts(env, KAT_SITE_URL)

INSTALLED_APPS = [
    "django.contrib.admin.apps.SimpleAdminConfig",  # contact.staff.site says what is in it
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "auditlog",
    "axes",
    "csp",
    "django_htmx",  # for its static files alone: see docs/decisions/
    "django_otp",
    "django_otp.plugins.otp_static",
    "django_otp.plugins.otp_totp",
    "post_office",
    "articles",
    "contact",
    "kat_site",  # for its commands
]
MIDDLEWARE = [
    "kat_site.finishing.FinishingMiddleware",  # first: an answer is final once this has seen it
    "kat_site.request_ids.RequestIdMiddleware",  # outside of all that could fail and be logged
    "kat_site.transport.TrustedPeerMiddleware",  # next: says whether the request came by https
    "kat_site.one_hop.OneHopMiddleware",  # outside of what sends from http to https
    "kat_site.headers.PolicyHeadersMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "kat_site.style_policy.StylePolicyMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "kat_site.transport.GuardMiddleware",  # after what sets headers: its answers carry them too
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "kat_site.headers.CompressMiddleware",
    "kat_site.headers.ConditionalMiddleware",
    "django.middleware.common.CommonMiddleware",
    "kat_site.bodies.BodyMiddleware",  # before what reads a form
    "django.middleware.csrf.CsrfViewMiddleware",
    "kat_site.headers.NoNeedlessCookieMiddleware",
    # For staff alone: none of these opens the session, or the database, on a reading page.
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "contact.staff.middleware.StaffPagesMiddleware",  # after what says who is signed in
    "axes.middleware.AxesMiddleware",  # last, as its documentation asks
]
ROOT_URLCONF = "kat_site.urls"
WSGI_APPLICATION = "kat_site.wsgi.application"
TEMPLATE_LOADERS = [
    "kat_site.template_files.CompactLoader",
    "django.template.loaders.app_directories.Loader",  # of the staff pages
]
CACHED_LOADER = "django.template.loaders.cached.Loader"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "loaders": TEMPLATE_LOADERS if DEBUG else [(CACHED_LOADER, TEMPLATE_LOADERS)],
            "context_processors": [
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.request",
                "kat_site.context.site",
            ],
        },
    }
]

DATABASES = {"default": read_database(env, KAT_VAR_DIR)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in (
        ("UserAttributeSimilarityValidator", {}),
        ("MinimumLengthValidator", {"min_length": 12}),
        ("CommonPasswordValidator", {}),
        ("NumericPasswordValidator", {}),
    )
]
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
LOGIN_URL = "admin:login"
OTP_TOTP_ISSUER = urlsplit(KAT_SITE_URL).netloc  # what the app shows beside its code
AUDITLOG_DISABLE_REMOTE_ADDR = True
AUDITLOG_CID_HEADER = None  # nothing a client sends is written down

# Five wrong tries lock a name at one address, so that a stranger cannot lock staff out.
AXES_FAILURE_LIMIT = 5
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_COOLOFF_TIME = timedelta(hours=1)
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_HANDLER = "contact.staff.lockout.LeanHandler"
AXES_CLIENT_IP_CALLABLE = "contact.staff.lockout.address_digest"
AXES_CLIENT_STR_CALLABLE = "contact.staff.lockout.describe_client"
AXES_LOCKOUT_CALLABLE = "contact.staff.lockout.show_locked"
AXES_VERBOSE = False

# Staff sessions end with the browser, and after half an hour without a click. The cookie is sent
# to the staff pages alone. Lax, since Strict would sign out whoever follows the link in a notice.
SESSION_COOKIE_NAME = "staff"
SESSION_COOKIE_PATH = "/staff/"
SESSION_COOKIE_AGE = 30 * 60  # seconds
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_SAVE_EVERY_REQUEST = True

# Messages to the clinic: docs/operations.md
KAT_FIELD_KEYS = read_field_keys(env, KAT_VAR_DIR, is_production=IS_PRODUCTION)
KAT_CONTACT_LIMIT = read_count(env, "KAT_CONTACT_LIMIT", 5)  # forms an hour from one address
KAT_CONTACT_TO = read_recipient(env, "KAT_CONTACT_TO")  # else the e-mail address in clinic.yaml
KAT_CONTACT_RECEIPTS = read_bool(env, "KAT_CONTACT_RECEIPTS")

# Where the contact form of the site as files goes: docs/export.md
KAT_EXPORT_FORM_URL = read_form_url(env, "KAT_EXPORT_FORM_URL")

# Mail waits in the database, and a process of its own sends it: docs/decisions/0011-mail.md
MAIL_SERVER = read_mail_server(env)
DEFAULT_FROM_EMAIL = read_sender(env, KAT_SITE_URL)
KAT_MAIL_TRANSPORT = MAIL_SERVER.transport
EMAIL_BACKEND = "contact.mail.backend.EmailBackend"  # it hands on to the transport
EMAIL_HOST = MAIL_SERVER.host
EMAIL_PORT = MAIL_SERVER.port
EMAIL_HOST_USER = MAIL_SERVER.user
EMAIL_HOST_PASSWORD = MAIL_SERVER.password
EMAIL_USE_TLS = MAIL_SERVER.use_tls
EMAIL_USE_SSL = MAIL_SERVER.use_ssl
EMAIL_TIMEOUT = read_count(env, "KAT_MAIL_TIMEOUT", 20)  # seconds for each answer of the server
POST_OFFICE = {
    "BACKENDS": {"default": EMAIL_BACKEND},
    "SENDING_ORDER": ["-priority", "created"],
    # For its own command, which nothing here runs: even that never gives a mail up.
    "MAX_RETRIES": 1_000_000,
    "RETRY_INTERVAL": timedelta(hours=1),
    "LOG_LEVEL": 1,  # failures
}

EDITIONS_CLASS = "articles.editions.Editions"

# Forms alone, of a sane size: kat_site.bodies refuses the rest in plain words.
DATA_UPLOAD_MAX_MEMORY_SIZE = 256 * 1024  # bytes: room for a message of emoji ten times too long
FILE_UPLOAD_HANDLERS = ["kat_site.bodies.NoFiles"]

LANGUAGE_CODE = "en-us"
USE_I18N = False
USE_TZ = True
TIME_ZONE = "UTC"  # of logs and the database; readers see the clinic's own, from clinic.yaml

STATIC_URL = "/static/"
STATIC_ROOT = KAT_VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
WHITENOISE_ADD_HEADERS_FUNCTION = name_by_content
STORAGES = {
    # Nothing is uploaded; post_office asks for a storage all the same.
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "kat_site.storage.BundledStaticFilesStorage"
    },
}

APPEND_SLASH = False  # kat_site.errors leads to the right address, and only to one that is there

# Transport: docs/decisions/0005-transport.md. A plain request gets no HSTS header and no Secure
# cookie; kat_site.transport makes cookies Secure wherever the request came by https.
SECURE_HSTS_SECONDS = 31_536_000  # one year
SECURE_SSL_REDIRECT = IS_PRODUCTION
SECURE_SSL_HOST = urlsplit(KAT_SITE_URL).netloc if IS_PRODUCTION else None
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_COOKIE_AGE = 2 * 24 * 60 * 60  # seconds; a form lasts one day
CSRF_COOKIE_SECURE = IS_PRODUCTION
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "kat_site.errors.csrf_failure"
SESSION_COOKIE_SECURE = IS_PRODUCTION
SILENCED_SYSTEM_CHECKS = [
    "security.W005",  # HSTS for subdomains: a clinic's other sites are not ours to decide on
    "security.W021",  # HSTS preload: the same, and it cannot be taken back for months
]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, inline_source(LATE_SCRIPT)],
        "style-src": [SELF, inline_source(first_style())],  # computed from the file as it is now
        "img-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

KAT_LOG_FORMAT = read_log_format(env, is_production=IS_PRODUCTION)
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"without_request": {"()": "kat_site.logs.WithoutRequest"}},
    "formatters": {
        "chosen": {
            "()": "kat_site.logs.make_formatter",
            "form": KAT_LOG_FORMAT,
            "is_production": IS_PRODUCTION,
        }
    },
    "handlers": {
        "stderr": {
            "class": "logging.StreamHandler",
            "formatter": "chosen",
            "filters": ["without_request"],
        }
    },
    "root": {"handlers": ["stderr"], "level": "INFO"},
    # Django's own set-up mails tracebacks to ADMINS and prints a second time; ours replaces it.
    "loggers": {
        "django": {"handlers": [], "level": "INFO", "propagate": True},
        "weasyprint": {"level": "WARNING"},  # it tells each of its steps
        "fontTools": {"level": "WARNING"},
        "axes": {"level": "WARNING"},
        # With no handler of ours it would add one of its own, and say more than counts.
        "post_office": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
    },
}

"""What content/clinic.yaml may say about the clinic."""

from collections.abc import Mapping
from datetime import time
from typing import Annotated, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import Field, model_validator

from articles.colors import (
    DARK_BACKGROUNDS,
    LIGHT_BACKGROUNDS,
    MIN_CONTRAST,
    least_contrast,
    nearest_readable,
)
from articles.dates import IsoDate
from articles.details import ClockTime, Email, HexColor, PhoneNumber, TimeZoneName, Url
from articles.schema import FrontMatter, Slug, Text

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
Day = Literal["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
PLACEHOLDER_NAMES = ("Example Clinic", "Example Clinic, LLC")
PLACEHOLDER_DOMAINS = ("example.com", "example.org", "example.net", ".example", ".invalid", ".test")
HIDDEN_PATTERN = r"^(faq/)?[a-z0-9]+(-[a-z0-9]+)*$"
RESERVED_NUMBERS = "55501"  # 555-0100 to 555-0199 are kept for fiction


class BrandColor(FrontMatter):
    """The clinic's color, one shade for light pages and one for dark ones."""

    light: HexColor
    dark: HexColor

    @model_validator(mode="after")
    def can_be_read(self) -> Self:
        """Hold both shades against WCAG's contrast for text."""
        for name, color, backgrounds in (
            ("light", self.light, LIGHT_BACKGROUNDS),
            ("dark", self.dark, DARK_BACKGROUNDS),
        ):
            contrast = least_contrast(color, backgrounds)
            if contrast < MIN_CONTRAST:
                shade = nearest_readable(color, backgrounds, darker=name == "light")
                raise ValueError(
                    f'"{name}:" {color} below "brand_color:" is too faint to read: its contrast'
                    f" with the page is {contrast:.1f}:1, and {MIN_CONTRAST}:1 is needed."
                    f' Fix: write {name}: "{shade}", the nearest shade that can be read'
                )
        return self


class OpeningHours(FrontMatter):
    """One line of the opening hours."""

    days: Annotated[tuple[Day, ...], Field(min_length=1)]
    opens: ClockTime
    closes: ClockTime

    @model_validator(mode="after")
    def closes_after_it_opens(self) -> Self:
        """Refuse hours that end before they begin."""
        if self.closes <= self.opens:
            raise ValueError(
                f'"closes:" {self.closes:%H:%M} is not after "opens:" {self.opens:%H:%M}.'
                " Fix: write times of one day on a 24-hour clock, such as 17:00"
            )
        return self

    @property
    def days_text(self) -> str:
        """The days in words: Monday to Friday, or Saturday and Sunday."""
        places = sorted(DAYS.index(day) for day in self.days)
        names = [DAYS[place] for place in places]
        if len(names) > 2 and places[-1] - places[0] == len(places) - 1:
            return f"{names[0]} to {names[-1]}"
        return " and ".join(names) if len(names) < 3 else f"{', '.join(names[:-1])} and {names[-1]}"

    @property
    def hours_text(self) -> str:
        """The hours in words: 9:00 am to 5:00 pm."""
        return f"{_clock(self.opens)} to {_clock(self.closes)}"


def _clock(moment: time) -> str:
    return moment.strftime("%I:%M %p").lstrip("0").lower()


class Location(FrontMatter):
    """One place where the clinic sees patients."""

    name: Text | None = None
    street: Text
    city: Text
    state: Annotated[Text, Field(max_length=30)]
    postal_code: Text
    map_url: Url | None = None


class AfterHours(FrontMatter):
    """Whom to call when the clinic is closed."""

    text: Text
    telephone: PhoneNumber | None = None


class Clinician(FrontMatter):
    """A clinician who reviews pages."""

    name: Text
    credential: Text
    role: Text
    page: Url | None = None


class Price(FrontMatter):
    """One line of the price list."""

    service: Text
    price: Text
    note: Text | None = None


class Prices(FrontMatter):
    """The clinic's own prices, and the day they were right."""

    as_of: IsoDate
    items: Annotated[tuple[Price, ...], Field(min_length=1)]


class SocialLink(FrontMatter):
    """The clinic's page on another site."""

    name: Text
    url: Url


class Clinic(FrontMatter):
    """The clinic that publishes the site."""

    name: Annotated[Text, Field(max_length=40, description="Name as patients know it.")]
    legal_name: Annotated[Text, Field(max_length=120, description="Name of the legal entity.")]
    logo: Annotated[Text | None, Field(description="An SVG file in content/images/.")] = None
    brand_color: Annotated[
        BrandColor | None, Field(description="Color of links and buttons: light and dark.")
    ] = None
    telephone: Annotated[PhoneNumber, Field(description="The front desk.")]
    email: Annotated[Email | None, Field(description="The front desk.")] = None
    locations: Annotated[tuple[Location, ...], Field(min_length=1, description="Addresses.")]
    opening_hours: Annotated[
        tuple[OpeningHours, ...], Field(min_length=1, description="When the telephone is answered.")
    ]
    time_zone: Annotated[
        TimeZoneName, Field(description="IANA name; days begin at midnight there.")
    ]
    after_hours: Annotated[
        AfterHours | None, Field(description="Whom patients call when the clinic is closed.")
    ] = None
    booking_url: Annotated[Url | None, Field(description="Online booking.")] = None
    portal_url: Annotated[Url | None, Field(description="Patient portal.")] = None
    clinicians: Annotated[
        Mapping[Slug, Clinician], Field(description="Who reviews pages, by a key of your choice.")
    ] = Field(default_factory=dict)
    sells: Annotated[
        tuple[Text, ...],
        Field(min_length=1, description="What the clinic sells; shown on every page."),
    ]
    prices: Annotated[Prices | None, Field(description="The price list and its date.")] = None
    social: Annotated[tuple[SocialLink, ...], Field(description="Pages on other sites.")] = ()
    license_line: Annotated[Text, Field(description="License and accreditation, one line.")]
    emergency_line: Annotated[Text, Field(description="What to do in an emergency, one line.")]
    hidden: Annotated[
        tuple[Annotated[str, Field(pattern=HIDDEN_PATTERN)], ...],
        Field(description="Shipped articles (slug) and questions (faq/<slug>) to leave out."),
    ] = ()

    @property
    def hidden_urls(self) -> tuple[str, ...]:
        """Paths on the site of what the clinic leaves out."""
        return tuple(f"/{slug if '/' in slug else f'articles/{slug}'}/" for slug in self.hidden)

    @property
    def zone(self) -> ZoneInfo:
        """The clinic's time zone."""
        return ZoneInfo(self.time_zone)

    @property
    def placeholder_fields(self) -> tuple[str, ...]:
        """Names of the fields that still hold what the site is shipped with."""
        found = {
            "name": self.name in PLACEHOLDER_NAMES,
            "legal_name": self.legal_name in PLACEHOLDER_NAMES,
            "telephone": RESERVED_NUMBERS in self.telephone.e164,
            "email": _is_placeholder_address(self.email),
            "booking_url": _is_placeholder_address(self.booking_url),
            "portal_url": _is_placeholder_address(self.portal_url),
        }
        return tuple(name for name, is_placeholder in found.items() if is_placeholder)


def _is_placeholder_address(address: str | None) -> bool:
    """Tell whether an e-mail or web address lies in a domain kept for examples (RFC 2606)."""
    if address is None:
        return False
    host = address.rpartition("@")[2].removeprefix("https://").partition("/")[0]
    return host.endswith(PLACEHOLDER_DOMAINS)


PLACEHOLDER_CLINIC = Clinic.model_validate(  # stands in while clinic.yaml cannot be read
    {
        "name": "Example Clinic",
        "legal_name": "Example Clinic, LLC",
        "telephone": "202-555-0143",
        "locations": (
            {
                "street": "100 Example Street",
                "city": "Washington",
                "state": "DC",
                "postal_code": "20001",
            },
        ),
        "opening_hours": ({"days": DAYS[:5], "opens": "09:00", "closes": "17:00"},),
        "time_zone": "America/New_York",
        "sells": ("ketamine-assisted therapy",),
        "license_line": "Placeholder.",
        "emergency_line": "In an emergency, call 911. In a crisis, call or text 988.",
    }
)

"""The site's icons: which there are, how they are named, and the web manifest that lists them."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from articles.artwork.palette import INK, PAPER, SUN
from articles.artwork.pictures import brand_of, drawing_state
from articles.clinic import BrandColor, Clinic

LONGEST_SHORT_NAME = 12  # characters that a phone shows below an icon
STYLE = (
    "circle{{fill:{0.light}}}.sun{{fill:{sun}}}path{{stroke:{paper}}}"
    "@media(prefers-color-scheme:dark){{circle{{fill:{0.dark}}}.sun{{fill:{paper}}}"
    "path{{stroke:{ink}}}}}"
)
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>{style}</style>'
    '<circle cx="16" cy="16" r="16"/><circle class="sun" cx="16" cy="12.6" r="5.4"/>'
    '<path d="M3.4 18.4q3.15-3.6 6.3 0t6.3 0 6.3 0 6.3 0M6.6 24q3.15-3.6 6.3 0t6.3 0 6.3 0"'
    ' fill="none" stroke-width="2.2" stroke-linecap="round"/></svg>\n'
)


@dataclass(frozen=True, slots=True)
class Icon:
    """One file of the set."""

    stem: str
    suffix: str
    size: int  # pixels; of an ICO file, the largest
    is_full: bool  # filled to the edges, for phones that cut it to a shape
    brand: BrandColor

    @property
    def url(self) -> str:
        """Path on the site; it changes with the brand, and with the way of drawing."""
        state = f"{self.brand.light}\0{self.brand.dark}\0{drawing_state()}".lower()
        return f"/icons/{self.stem}.{sha256(state.encode()).hexdigest()[:12]}.{self.suffix}"

    @property
    def file_name(self) -> str:
        """Name of the file, which no other icon has."""
        return self.url.rpartition("/")[2]


def make_icons(clinic: Clinic) -> Mapping[str, Icon]:
    """Return the icons in a clinic's color: {stem: icon}."""
    brand = brand_of(clinic)
    icons = (
        Icon("icon", "svg", 32, False, brand),
        Icon("favicon", "ico", 48, False, brand),
        Icon("apple-touch-icon", "png", 180, True, brand),
        Icon("icon-192", "png", 192, False, brand),
        Icon("icon-512", "png", 512, False, brand),
        Icon("maskable-192", "png", 192, True, brand),
        Icon("maskable-512", "png", 512, True, brand),
    )
    return {icon.stem: icon for icon in icons}


def icon_style(brand: BrandColor) -> str:
    """Return the stylesheet inside the SVG icon: a browser's tabs may be dark."""
    return STYLE.format(brand, sun=SUN, paper=PAPER, ink=INK)


def svg_icon(brand: BrandColor) -> str:
    """Return the icon as SVG."""
    return SVG.format(style=icon_style(brand))


def manifest(clinic: Clinic) -> dict[str, object]:
    """Return the web manifest, for home screens (https://www.w3.org/TR/appmanifest/)."""
    icons = make_icons(clinic)
    return {
        "id": "/",
        "name": clinic.name,
        "short_name": short_name(clinic.name),
        "lang": "en-US",
        "start_url": "/",
        "scope": "/",
        "display": "browser",
        "background_color": PAPER,
        "theme_color": INK,
        "icons": [
            _entry(icons["icon"], "any", "image/svg+xml", "any"),
            *(_entry(icons[f"icon-{size}"], f"{size}x{size}") for size in (192, 512)),
            *(
                _entry(icons[f"maskable-{size}"], f"{size}x{size}", purpose="maskable")
                for size in (192, 512)
            ),
        ],
    }


def _entry(icon: Icon, sizes: str, kind: str = "image/png", purpose: str = "any") -> dict[str, str]:
    return {"src": icon.url, "sizes": sizes, "type": kind, "purpose": purpose}


def short_name(name: str) -> str:
    """Return as many whole words of a name as a home screen shows, at least the first one."""
    words = name.split()
    short = words[0]
    for word in words[1:]:
        if len(f"{short} {word}") > LONGEST_SHORT_NAME:
            break
        short = f"{short} {word}"
    return short

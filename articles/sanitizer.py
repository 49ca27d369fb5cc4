"""The second wall: whatever the Markdown extensions do, only this HTML leaves the renderer."""

import re

import nh3

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
VALUES = {  # what an attribute may hold where the list below has no values for it
    "alt": re.compile(r".+", re.DOTALL),  # plain text: no sign in it can end the attribute
    "aria-label": re.compile(r".+", re.DOTALL),
    "aria-labelledby": ID,
    "height": re.compile(r"[0-9]+"),
    "href": re.compile(r"#[^\s]+|/(?![/\\])\S*|https://\S+|mailto:\S+|tel:\S+"),
    "id": ID,
    "src": re.compile(r"/images/[A-Za-z0-9._-]+"),
    "start": re.compile(r"[0-9]{1,4}"),
    "width": re.compile(r"[0-9]+"),
}
HEADING = {"id"}
ATTRIBUTES = {
    "a": {"aria-label", "href", "id"},
    "caption": {"id"},
    "div": {"aria-label", "aria-labelledby"},
    "h2": HEADING,
    "h3": HEADING,
    "h4": HEADING,
    "h5": HEADING,
    "h6": HEADING,
    "img": {"alt", "height", "src", "width"},
    "li": {"id"},
    "ol": {"start"},
    "section": {"aria-label", "aria-labelledby"},
}
CELL = {"class": {"table__cell--center", "table__cell--right"}}
FIXED = {  # {tag: {attribute: whole values}}
    "a": {
        "class": {"footnote-backref", "footnote-ref"},
        "role": {"doc-backlink", "doc-noteref"},
    },
    "div": {
        "class": {
            "advice__body",
            "callout callout--important",
            "callout callout--note",
            "callout callout--warning",
            "care-card__body",
            "table",
        },
        "role": {"region"},
        "tabindex": {"0"},
    },
    "figcaption": {"class": {"figure__caption"}},
    "figure": {"class": {"figure"}},
    "h3": {"class": {"advice__title", "care-card__title", "steps__title"}},
    "img": {"class": {"figure__image"}, "decoding": {"async"}, "loading": {"lazy"}},
    "li": {"class": {"steps__item"}},
    "ol": {"class": {"steps"}},
    "p": {"class": {"callout__title", "steps__time"}},
    "section": {
        "class": {
            "advice advice--do",
            "advice advice--dont",
            "care-card care-card--call-911",
            "care-card care-card--call-us",
            "care-card care-card--call-us-today",
            "footnotes",
        }
    },
    "sup": {"class": {"citation"}},
    "td": CELL,
    "th": {**CELL, "scope": {"col", "row"}},
}
TAGS = {
    *ATTRIBUTES,
    *FIXED,
    *("blockquote", "code", "dd", "dl", "dt", "em", "hr", "pre"),
    *("strong", "table", "tbody", "thead", "tr", "ul"),
}
SCHEMES = {"https", "mailto", "tel"}


def sanitize(html: str) -> str:
    """Return the HTML without anything that is not listed here."""
    return nh3.clean(
        html,
        tags=TAGS,
        attributes=ATTRIBUTES,
        attribute_filter=_filter,
        tag_attribute_values=FIXED,
        url_schemes=SCHEMES,
        link_rel=None,
    )


def _filter(tag: str, name: str, value: str) -> str | None:
    """Return a value that an attribute may have, or None."""
    if name in FIXED.get(tag, {}):
        return value  # nh3 has held it against the list
    allowed = VALUES.get(name)
    return value if allowed and allowed.fullmatch(value) else None

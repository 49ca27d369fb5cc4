"""The second wall: whatever the Markdown extensions do, only this HTML leaves the renderer."""

import re
from functools import cache

import nh3

from articles import drawings

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
VALUES = {  # what an attribute may hold where the list below has no values for it
    "alt": re.compile(r".+", re.DOTALL),  # plain text: no sign in it can end the attribute
    "aria-label": re.compile(r".+", re.DOTALL),
    "aria-labelledby": ID,
    "disabled": re.compile(r""),
    "height": re.compile(r"[0-9]+"),
    "href": re.compile(r"#[^\s]+|/(?![/\\])\S*|https://\S+|mailto:\S+|tel:\S+"),
    "hidden": re.compile(r""),
    "id": ID,
    "name": re.compile(r"choice-[0-9]{1,2}"),
    "rows": re.compile(r"[0-9]{1,2}"),
    "src": re.compile(r"/images/[A-Za-z0-9._-]+"),
    "start": re.compile(r"[0-9]{1,4}"),
    "width": re.compile(r"[0-9]+"),
}
HEADING = {"id"}
ATTRIBUTES = {
    "a": {"aria-label", "href", "id"},
    "button": {"disabled", "hidden"},
    "caption": {"id"},
    "div": {"aria-label", "aria-labelledby"},
    "figure": {"aria-labelledby"},
    "form": {"aria-label", "aria-labelledby"},
    "h2": HEADING,
    "h3": HEADING,
    "h4": HEADING,
    "h5": HEADING,
    "h6": HEADING,
    "img": {"alt", "height", "src", "width"},
    "input": {"name"},
    "li": {"id"},
    "ol": {"start"},
    "p": {"id"},
    "section": {"aria-label", "aria-labelledby"},
    "table": {"aria-labelledby"},
    "textarea": {"rows"},
}
CELL = {"class": {"table__cell--center", "table__cell--right"}}
FIXED = {  # {tag: {attribute: whole values}}
    "a": {
        "class": {"footnote-backref", "footnote-ref", "term"},
        "role": {"doc-backlink", "doc-noteref"},
    },
    "button": {"class": {"worksheet__clear"}, "type": {"reset", "submit"}},
    "div": {
        "class": {
            "advice__body",
            "callout callout--important",
            "callout callout--note",
            "callout callout--warning",
            "care-card__body",
            "table",
            "table table--compare",
            "weigh__choices",
            "worksheet__foot",
        },
        "role": {"region"},
        "tabindex": {"0"},
    },
    "fieldset": {"class": {"weigh__row"}},
    "form": {"autocomplete": {"off"}, "class": {"weigh", "write"}, "method": {"dialog"}},
    "details": {"class": {"bar-chart__numbers"}},
    "figcaption": {"class": {"bar-chart__caption", "figure__caption", "icon-array__caption"}},
    "figure": {"class": {"bar-chart", "figure", "icon-array"}},
    "h3": {
        "class": {
            *("advice__title", "care-card__title", "steps__title"),
            *("weigh__title", "write__title"),
        }
    },
    "img": {"class": {"figure__image"}, "decoding": {"async"}, "loading": {"lazy"}},
    "input": {"type": {"radio"}},
    "label": {"class": {"weigh__choice", "write__row"}},
    "legend": {"class": {"weigh__statement"}},
    "li": {"class": {"bar-chart__row", "icon-array__group", "steps__item"}},
    "ol": {"class": {"steps"}},
    "p": {
        "class": {
            *("bar-chart__arm", "bar-chart__label", "bar-chart__note", "bar-chart__people"),
            *("icon-array__count", "icon-array__name", "icon-array__note"),
            *("bar-chart__title", "callout__title", "icon-array__title", "steps__time"),
            "worksheet__note",
        }
    },
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
    "span": {
        "class": {
            *("bar-chart__name", "bar-chart__value", "table__name"),
            *("weigh__word", "write__prompt"),
        }
    },
    "summary": {"class": {"bar-chart__summary"}},
    "sup": {"class": {"citation"}},
    "td": CELL,
    "textarea": {"autocomplete": {"off"}, "class": {"write__text"}, "spellcheck": {"false"}},
    "th": {**CELL, "scope": {"col", "row"}},
    "ul": {"class": {"bar-chart__rows", "icon-array__groups"}},
}
SVG_CLASS = re.compile(r"drawing|(?:bar-chart|icon-array)__[a-z-]+(?: bar-chart__[a-z-]+)?")
SVG_VALUES = {  # what drawings may have, and what charts have beyond it
    **drawings.ATTRIBUTES,
    "aria-hidden": re.compile("true"),
    "aria-labelledby": re.compile(rf"{ID.pattern}(?: {ID.pattern})*"),
    "fill": re.compile(rf"none|currentColor|url\(#{ID.pattern}\)"),
    "focusable": re.compile("false"),
    "href": re.compile(f"#{ID.pattern}"),
    "id": ID,
    "patternTransform": re.compile(r"rotate\([0-9]+\)"),
    "patternUnits": re.compile("userSpaceOnUse"),
    "role": re.compile("img"),
}
SVG_TAGS = {*drawings.ELEMENTS, "desc", "pattern", "title"}
TAGS = {
    *ATTRIBUTES,
    *FIXED,
    *SVG_TAGS,
    *("blockquote", "code", "dd", "dl", "dt", "em", "hr", "pre"),
    *("strong", "table", "tbody", "thead", "tr"),
}
# Whatever a form has, it sends nothing: see extensions/worksheets.py.
FORCED = {"form": {"method": "dialog"}, "input": {"type": "radio"}}
SCHEMES = {"https", "mailto", "tel"}


def sanitize(html: str) -> str:
    """Return the HTML without anything that is not listed here."""
    return _cleaner().clean(html)


@cache
def _cleaner() -> nh3.Cleaner:
    """Return what knows the lists, made once."""
    return nh3.Cleaner(
        tags=TAGS,
        attributes=ATTRIBUTES | {tag: set(SVG_VALUES) for tag in SVG_TAGS},
        attribute_filter=_filter,
        tag_attribute_values=FIXED,
        set_tag_attribute_values=FORCED,
        url_schemes=SCHEMES,
        link_rel=None,
    )


def _filter(tag: str, name: str, value: str) -> str | None:
    """Return a value that an attribute may have, or None."""
    if tag in SVG_TAGS:
        return value if name in SVG_VALUES and _fits_svg(name, value) else None
    if name in FIXED.get(tag, {}):
        return value  # nh3 has held it against the list
    allowed = VALUES.get(name)
    return value if allowed and allowed.fullmatch(value) else None


def _fits_svg(name: str, value: str) -> bool:
    """Say whether an attribute of a picture may have a value."""
    if name == "class":
        words = value.split()
        return SVG_CLASS.fullmatch(value) is not None or set(words) <= set(drawings.CLASSES)
    return SVG_VALUES[name].fullmatch(value) is not None

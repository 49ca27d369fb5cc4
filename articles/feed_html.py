"""The text of a page as feed readers can show it: whole, by itself, and with absolute addresses."""

import re
from collections.abc import Callable
from html import escape, unescape

import nh3

from articles.citation_marks import by_number

TAGS = {
    *("a", "blockquote", "br", "caption", "code", "dd", "details", "dl", "dt", "em", "figcaption"),
    *("figure", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol", "p", "pre", "strong"),
    *("summary", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul"),
}
ATTRIBUTES = {
    "a": {"href"},
    "img": {"alt", "height", "src", "width"},
    "ol": {"start"},
    "th": {"scope"},
}
SCHEMES = {"http", "https", "mailto", "sms", "tel"}  # http: of a demonstration's own address
ADDRESSES = {"href", "src"}
DROPPED = {"button", "script", "style", "svg", "textarea"}  # with what is in them
DRAWING = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
HIDDEN = ' aria-hidden="true"'
WORDS = re.compile(r"<(title|desc)\b[^>]*>(.*?)</\1>", re.DOTALL)
CHOICES = re.compile(r'<div class="weigh__choices">.*?</div>', re.DOTALL)
FOOT = re.compile(r'<div class="worksheet__foot">.*?</div>', re.DOTALL)  # how to keep and clear it
ITEM = re.compile(r"<(legend|label)\b[^>]*>(.*?)</\1>", re.DOTALL)
FORM_END = "</form>"


def feed_html(html: str, *, page: str) -> str:
    """Return HTML of a page without what feed readers cannot show: drawings, forms, ids, classes.

    `page` is the absolute address of the page. Links within the page lead there, so that a citation
    leads to its source. A drawing is told in words, and a worksheet is a list of its lines.
    """
    html = DRAWING.sub(lambda found: _in_words(found[0], page), by_number(html))
    html = ITEM.sub(r"<p>\2</p>", FOOT.sub("", CHOICES.sub("", html)))
    to_page = f'<p><a href="{escape(page)}">Fill this in on the page</a></p>'
    html = html.replace(FORM_END, to_page + FORM_END)
    return nh3.clean(
        html,
        tags=TAGS,
        attributes=ATTRIBUTES,
        clean_content_tags=DROPPED,
        attribute_filter=_absolute(page),
        url_schemes=SCHEMES,
        link_rel=None,
    )


def _in_words(drawing: str, page: str) -> str:
    """Return what a drawing shows, or nothing where the words stand beside it."""
    words = [unescape(text).strip() for _, text in WORDS.findall(drawing)]
    if HIDDEN in drawing.partition(">")[0] or not words:
        return " "
    told = escape(" ".join(word if word[-1:] in ".!?" else f"{word}." for word in words))
    return f'<p>Picture: {told} <a href="{escape(page)}">See it on the page</a></p>'


def _absolute(page: str) -> Callable[[str, str, str], str]:
    """Return a filter that makes addresses of this site absolute."""
    site = "/".join(page.split("/")[:3])

    def with_site(_tag: str, name: str, value: str) -> str:
        if name in ADDRESSES and value.startswith("#"):
            return f"{page}{value}"
        if name in ADDRESSES and value.startswith("/"):
            return f"{site}{value}"
        return value

    return with_site

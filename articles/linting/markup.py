"""Markdown marks taken off a piece of text, line breaks kept."""

import html
import re

from articles.citation_marks import MEANT, named_keys

CITATION_MARK = "\ue000[^\ue000\ue001]*\ue001"  # private-use signs: no editor types them

_PRIVATE = re.compile("[\ue000\ue001]")
_CODE = re.compile(r"(`+)(?!`)([^`]|(?!\1)`)*?\1(?!`)")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_AUTOLINK = re.compile(r"<(?:https?|mailto|tel):[^<>\s]*>")
_FOOTNOTE_MARK = re.compile(r"\[\^[^\]\n]+\]")
_IMAGE = re.compile(r"!\[([^\]]*)\]\(\s*[^\s()]*(?:\s+\"([^\"]*)\")?\s*\)")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
_REFERENCE = re.compile(r"\[([^\[\]]+)\]\[[^\[\]]*\]")
_EMPHASIS = re.compile(r"(?<![\w*_])(\*{1,3}|_{1,3})(?=\S)|(?<=\S)(\*{1,3}|_{1,3})(?![\w*_])")
_STARS = re.compile(r"(?<!\s)\*{1,3}|\*{1,3}(?!\s)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|~>])")


def plain_text(source: str, *, keep_citations: bool = False) -> str:
    """Return source without marks, links, code and citations.

    As many line breaks stay as there were. Kept citations stand between private-use signs
    (`CITATION_MARK`) until `take_citations` takes them out.
    """
    text = _PRIVATE.sub(" ", source)
    if "`" in text or "<" in text:
        for dropped in (_COMMENT, _CODE, _AUTOLINK):
            text = dropped.sub(_breaks, text)
    if "[" in text or "@" in text:
        text = MEANT.sub(_citation if keep_citations else _breaks, text)
    if "[" in text:
        text = _FOOTNOTE_MARK.sub("", text)
        text = _IMAGE.sub(lambda found: _with_breaks(found, _image_words(found)), text)
        text = _LINK.sub(lambda found: _with_breaks(found, found[1]), text)
        text = _REFERENCE.sub(lambda found: _with_breaks(found, found[1]), text)
    if "<" in text:
        text = _TAG.sub(_breaks, text)
    if "*" in text or "_" in text:
        text = _STARS.sub("", _EMPHASIS.sub("", text))
    if "\\" in text:
        text = _ESCAPE.sub(r"\1", text)
    return html.unescape(text).replace("\xa0", " ")


def take_citations(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the text without its kept citations, and the keys cited, each once."""
    keys = (key for mark in re.findall(CITATION_MARK, text) for key in mark[1:-1].split(";"))
    return re.sub(CITATION_MARK, " ", text), tuple(dict.fromkeys(key for key in keys if key))


def _image_words(found: re.Match[str]) -> str:
    """Return what a reader gets of a picture in words."""
    return ". ".join(words.rstrip(".") for words in (found[1], found[2]) if words)


def _breaks(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n") or " "


def _with_breaks(found: re.Match[str], words: str) -> str:
    return words + "\n" * (found[0].count("\n") - words.count("\n"))


def _citation(found: re.Match[str]) -> str:
    return "\ue000" + ";".join(named_keys(found[0])) + "\ue001" + _breaks(found).strip(" ")

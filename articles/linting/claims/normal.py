"""One spelling for words that are written in several ways, so that rules need only one."""

import re
import unicodedata
from functools import lru_cache

from articles.linting.claims.spelling import fragments

_CHARACTERS = str.maketrans(
    {
        "‘": "'", "’": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
        "–": " - ", "—": " - ", "―": " - ", "…": " ", "‑": "-", "‐": "-",
        "\N{SOFT HYPHEN}": "", "\N{ZERO WIDTH SPACE}": "", "(": " ", ")": " ",
        "[": " ", "]": " ", "*": "", "_": " ", "®": "", "™": "", "/": " / ",
    }
)  # fmt: skip

REWRITES = (
    (r"\b(?:can't|cannot|cant)\b", "can not"),
    (r"\bwon't\b", "will not"),
    (r"\bain't\b", "is not"),
    (r"n't\b", " not"),
    (r"\b(do|does|did|is|are|was|were|has|have|would|could|should)nt\b", r"\1 not"),
    (r"\blet's\b", "let us"),
    (r"\b(it|that|there|here|what|who|she|he|this|one|everything|nothing)'s\b", r"\1 is"),
    (r"'re\b", " are"),
    (r"'ll\b", " will"),
    (r"'ve\b", " have"),
    (r"\bi'm\b", "i am"),
    (r"'d\b", " would"),
    (r"'s\b|s'(?=\s)", lambda found: "s" if found[0][0] == "s" else ""),
    (r"(?<=\d),(?=\d{3}\b)", ""),
    (r"(?<=\w)-(?=\w)", " "),
    (r"\s+-+\s+", " ; "),
    (r"\bfood (?:and|&) drug administration\b|\bf\.?d\.?a\b\.?", "fda"),
    (r"\bketamine (?:assisted|facilitated|supported|enhanced|augmented) (?:psycho ?)?therap\w+",
     "kat"),
    (r"\b(?:k\.?a\.?p|k\.?a\.?t|kapt)\b", "kat"),
    (r"\bketamine (?:psycho ?)?therap(?:y|ies)\b", "kat"),
    (r"\b(?:the|this|our) drugs?\b(?! tests?| screens?| interactions?)", "ketamine"),
    (r"\bpost ?traumatic stress(?: disorder)?\b", "ptsd"),
    (r"\bobsessive compulsive(?: disorder)?\b", "ocd"),
    (r"\battention deficit(?: hyperactivity)?(?: disorder)?\b", "adhd"),
    (r"\b(?:medication|medicament|med)(s?)\b", r"medicine\1"),
    (r"\b(?:per cent|percent)\b", "%"),
    (r"\s*%", "%"),
    (r"\b(?:everybody)\b", "everyone"),
    (r"\b(?:anybody)\b", "anyone"),
    (r"\b(?:nobody|not a single (?:person|patient|client))\b", "no one"),
    (r"\bhealth ?care\b", "health care"),
    (r"\ber visit\b", "emergency room visit"),
    (r"\bso what is there\b", "so there is nothing"),
    (r"\bso what (could|can|would|will)\b", r"so nothing \1"),
    (r"\bso how (could|can|would) (it|ketamine|kat|that)\b", r"so \2 \1 not"),
    (r"\bu\.s\.(?:a\.)?", "us"),
)  # fmt: skip
_SPACE_BEFORE_STOP = re.compile(r"\s+(?=[,.;:!?])")
_COMPILED = tuple(
    (fragments(pattern), re.compile(pattern), replacement) for pattern, replacement in REWRITES
)


@lru_cache(maxsize=4096)  # a page's worth and more: pairs and headings are read again and again
def normal(text: str) -> str:
    """Return a sentence in lower case, contractions written out, hyphens and quotes gone."""
    text = unicodedata.normalize("NFKC", text).translate(_CHARACTERS).lower()
    text = text.replace('"', " ")
    for needed, pattern, replacement in _COMPILED:
        for each in needed:  # a loop, for any() would take three times as long
            if each in text:
                text = pattern.sub(replacement, text)
                break
    return " ".join(_SPACE_BEFORE_STOP.sub("", text.replace(" ; ", "; ")).split())

"""Content codings: which one a request takes (RFC 9110, 12.5.3), and the bytes in each.

The same text always gives the same bytes, in every process, since an ETag is a hash of them.
"""

import gzip
import re
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import version

import brotli

from articles.editions import result_cache

BROTLI, GZIP, IDENTITY = "br", "gzip", "identity"
EVERY = (BROTLI, GZIP, IDENTITY)  # best first: the order among those that are equally welcome
WORTH = 0.95  # of its size; what gzip makes no smaller than this is sent as it is
THOROUGH_BYTES = 256 * 1024  # brotli's best takes a tenth of a second for 90 KB, minutes for 50 MB
ITEM = re.compile(
    r"\s*(?P<name>[!#$%&'*+.^_`|~0-9A-Za-z-]+)\s*"
    r"(?:;\s*[Qq]=(?P<weight>0(?:\.[0-9]*)?|1(?:\.0*)?)\s*)?"
)
LAST = 0.0001  # the weight of identity where nobody speaks of it: below the least one can say
RECENT = 32  # brotli forms at hand, for the requests that no finished page answers


@lru_cache(maxsize=512)
def choose(accepted: str | None, offered: tuple[str, ...] = EVERY) -> str | None:
    """Return the coding to send for an Accept-Encoding header; None where none is acceptable."""
    if accepted is None:
        return IDENTITY
    weights = _read_weights(accepted)
    others = weights.get("*")

    def weight(coding: str) -> float:
        if coding in weights:
            return weights[coding]
        if others is not None:
            return others
        return LAST if coding == IDENTITY else 0

    best = max(offered, key=weight)
    return best if weight(best) > 0 else None


def _read_weights(accepted: str) -> dict[str, float]:
    """Return {coding: weight}; what cannot be read is left out, what is said twice counts least."""
    weights: dict[str, float] = {}
    for text in accepted.split(","):
        item = ITEM.fullmatch(text)
        if item is None:
            continue
        name = item["name"].lower().removeprefix("x-")  # x-gzip is gzip: RFC 9110, 8.4.1.3
        weight = float(item["weight"] or 1)
        weights[name] = min(weight, weights.get(name, 1))
    return weights


def is_text(content_type: str) -> bool:
    """Tell whether a kind of content is worth compressing: pictures and PDF files are already."""
    kind = content_type.partition(";")[0]
    return kind.startswith("text/") or kind.endswith(("xml", "json", "javascript"))


def compress_gzip(body: bytes) -> bytes | None:
    """Return the gzip form, without a time in it; None where it is hardly smaller."""
    packed = gzip.compress(body, 9, mtime=0)
    return packed if len(packed) < WORTH * len(body) else None


@lru_cache(maxsize=RECENT)
def compress_brotli(body: bytes) -> bytes:
    """Return the brotli form; what another process made of the same text is used again."""
    kept = result_cache()
    name = f"{sha256(body).hexdigest()}.{version('brotli')}.br"
    packed = kept.read(name)
    if packed is None or not _is_form_of(body, packed):
        quality = 11 if len(body) <= THOROUGH_BYTES else 5
        packed = brotli.compress(body, mode=brotli.MODE_TEXT, quality=quality)
        kept.write(name, packed)
    return packed


def _is_form_of(body: bytes, packed: bytes) -> bool:
    """Tell whether a file holds what its name says: it may be damaged."""
    try:
        return bool(brotli.decompress(packed) == body)
    except brotli.error:
        return False

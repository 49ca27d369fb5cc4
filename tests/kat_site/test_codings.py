"""Which coding an Accept-Encoding header asks for (RFC 9110, 12.5.3), and what is in each."""

import gzip

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.editions import result_cache
from kat_site.codings import (
    IDENTITY,
    choose,
    compress_brotli,
    compress_gzip,
    is_text,
)


@pytest.mark.parametrize(
    ("accepted", "expected"),
    [
        (None, "identity"),
        ("", "identity"),
        ("br", "br"),
        ("gzip", "gzip"),
        ("x-gzip", "gzip"),
        ("gzip, deflate, br, zstd", "br"),
        ("GZIP;Q=1, BR;Q=0.5", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("br;q=0.000, gzip;q=0.001", "gzip"),
        ("br;q=0,gzip;q=0", "identity"),
        ("br;q=0.5, identity", "identity"),
        ("br ; q=0.5 , gzip;\tq=0.4", "br"),
        ("*", "br"),
        ("br;q=0, *", "gzip"),
        ("*;q=0, gzip", "gzip"),
        ("*;q=0.5, identity;q=0.6", "identity"),
        ("deflate", "identity"),
        ("identity;q=0, gzip;q=0.1", "gzip"),
        ("identity;q=0", None),
        ("*;q=0", None),
        ("br;q=0, gzip;q=0, identity;q=0", None),
        ("br;q=2, gzip", "gzip"),  # no weight is above 1: this says nothing about br
        ("br;level=3, gzip", "gzip"),
        ("br, br;q=0", "identity"),
    ],
)
def test_the_coding_is_the_most_welcome_one(accepted: str | None, expected: str | None) -> None:
    assert choose(accepted) == expected


@given(st.text(st.characters(max_codepoint=255), max_size=40))
def test_no_header_is_too_odd(accepted: str) -> None:
    assert choose(accepted) in ("br", "gzip", "identity", None)


@given(st.permutations(["br;q=0.3", "gzip;q=0.2", "identity;q=0.1", "zstd"]))
def test_the_order_does_not_matter(parts: list[str]) -> None:
    assert choose(",".join(parts)) == "br"


def test_a_page_without_other_forms_is_sent_as_it_is() -> None:
    assert choose("br, gzip", (IDENTITY,)) == "identity"


def test_the_forms_hold_the_text_and_are_always_the_same() -> None:
    body = b"Ask the clinic. " * 100

    packed, again = compress_gzip(body), compress_gzip(body)

    assert packed is not None
    assert packed == again
    assert packed[4:8] == bytes(4)  # no time of day
    assert gzip.decompress(packed) == body
    assert brotli.decompress(compress_brotli(body)) == body


def test_what_gzip_makes_no_smaller_has_no_other_form() -> None:
    assert compress_gzip(b"ok\n") is None


def test_a_damaged_file_is_not_used() -> None:
    body = b"What to bring. " * 100
    packed = compress_brotli(body)
    folder = result_cache().folder
    assert folder is not None
    [file] = [path for path in folder.glob("*.br") if path.read_bytes() == packed]

    for damaged in (b"", b"nonsense", compress_brotli(b"Another page. " * 100)):
        file.write_bytes(damaged)
        compress_brotli.cache_clear()

        assert compress_brotli(body) == packed
        assert file.read_bytes() == packed


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("text/html; charset=utf-8", True),
        ("application/atom+xml; charset=utf-8", True),
        ("application/manifest+json", True),
        ("image/svg+xml", True),
        ("image/png", False),
        ("application/pdf", False),
    ],
)
def test_text_alone_is_worth_compressing(kind: str, expected: bool) -> None:
    assert is_text(kind) is expected

"""What a clinic has not replaced yet is found, and nothing of its own."""

import pytest

from articles.frontmatter import read_yaml
from kat_site.installation.leftovers import find_leftovers, is_placeholder
from tests.serving import ROOT


def test_the_shipped_placeholders_are_found_with_their_lines() -> None:
    text = (ROOT / "content/clinic.yaml").read_text(encoding="utf-8")
    yaml, _ = read_yaml(text, path="clinic.yaml")
    assert yaml is not None

    found = find_leftovers(yaml)

    assert {one.name for one in found} == {
        "name",
        "legal_name",
        "telephone",
        "email",
        "locations.1.street",
        "locations.1.map_url",
        "after_hours.telephone",
        "booking_url",
        "portal_url",
        "prices.items.1.price",
        "prices.items.1.note",
        "prices.items.2.price",
        "prices.items.2.note",
        "license_line",
    }
    lines = text.splitlines()
    assert all(one.value in lines[one.line - 1] for one in found)


@pytest.mark.parametrize(
    "own",
    [
        "River Clinic",
        "541-382-4321",
        "desk@riverclinic.org",
        "https://exampleville-ketamine.com/book?test=1",
        "In an emergency, call 911. In a crisis, call or text 988.",
        "License 55501, Oregon Medical Board",
        "$350",
    ],
)
def test_what_is_the_clinics_own_is_none(own: str) -> None:
    assert not is_placeholder(own)

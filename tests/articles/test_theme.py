"""Styles that stand in a page, the clinic's color among them: the policy lets each through by its digest."""

import base64
import hashlib
import re
from collections.abc import Mapping

import pytest
from django.test import Client

from articles.editions import editions
from articles.theme import SHIPPED
from kat_site.first_style import first_style
from tests.articles.content import CLINIC, ContentFolder

STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
PURPLE = 'brand_color: {light: "#5a2a6e", dark: "#d9b3e6"}\n'
PURPLE_RULE = ":root{--brand-light:#5a2a6e;--brand-dark:#d9b3e6}"
HOST = "127.0.0.1"


def styles(html: str) -> list[str]:
    return STYLE.findall(html)


def let_through(headers: Mapping[str, str]) -> set[str]:
    """Return the sources of style that the policy in an answer's headers names."""
    policy = dict(part.split(" ", 1) for part in headers["Content-Security-Policy"].split("; "))
    return set(policy["style-src"].split())


def digest(css: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()}'"


@pytest.mark.parametrize(
    ("path", "host"), [("/", HOST), ("/pages/about/", HOST), ("/no/", HOST), ("/", "evil.example")]
)
def test_a_page_has_the_style_of_its_first_screen_and_the_policy_names_it(
    site: ContentFolder, path: str, host: str
) -> None:
    answer = Client().get(path, headers={"Host": host})

    assert styles(answer.text) == [first_style()]
    assert let_through(answer.headers) == {"'self'", digest(first_style())}


def test_the_clinic_s_color_stands_after_the_shipped_one(site: ContentFolder) -> None:
    site.write("clinic.yaml", CLINIC + PURPLE)

    answer = Client().get("/")

    assert styles(answer.text) == [first_style(), PURPLE_RULE]
    assert let_through(answer.headers) == {"'self'", digest(first_style()), digest(PURPLE_RULE)}


def test_another_color_is_let_through_as_soon_as_it_is_shown(site: ContentFolder) -> None:
    site.write("clinic.yaml", CLINIC + PURPLE)
    client = Client()
    client.get("/")

    site.write("clinic.yaml", CLINIC + PURPLE.replace("#5a2a6e", "#6e2a2a"))
    editions().refresh()
    answer = client.get("/")

    assert styles(answer.text)[1] == PURPLE_RULE.replace("#5a2a6e", "#6e2a2a")
    assert let_through(answer.headers) == {"'self'", *map(digest, styles(answer.text))}


def test_a_picture_keeps_its_own_style_beside_the_clinic_s_color(site: ContentFolder) -> None:
    site.write("clinic.yaml", CLINIC + PURPLE)
    client = Client()
    [url] = re.findall(r'href="(/icons/icon\.[^"]+\.svg)"', client.get("/").text)

    answer = client.get(url)

    [own] = styles(answer.text)
    assert {digest(own), digest(PURPLE_RULE)} < let_through(answer.headers)


def test_the_shipped_colors_are_those_of_the_stylesheet() -> None:
    assert f"--brand-light:{SHIPPED.light};--brand-dark:{SHIPPED.dark};" in first_style()

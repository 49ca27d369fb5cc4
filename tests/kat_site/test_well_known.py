"""Small files with fixed names."""

from django.test import Client


def test_robots_may_read_everything_and_find_the_sitemap() -> None:
    answer = Client().get("/robots.txt")

    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.text == "User-agent: *\nAllow: /\n\nSitemap: http://127.0.0.1:8000/sitemap.xml\n"

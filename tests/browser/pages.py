"""Which pages there are to look at."""

import re
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from tests.serving import Server

LOCATION = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
RETIRED = "/articles/a-retired-article/"
# Pages that no sitemap names, with the status each answers with.
UNLISTED = {
    "/search/": 200,
    "/search/?q=ketamine": 200,
    "/search/?q=ketamine&page=2": 200,
    "/search/?q=blader": 200,
    "/search/?q=blader&exact=1": 200,
    "/search/?q=i+want+to+kill+myself": 200,
    "/faq/?q=cost": 200,
    "/faq/?q=nothing-is-called-this": 200,
    "/?q=cost": 200,
    "/search/?q=nothing-is-called-this": 200,
    "/faq/?q=ketamine": 200,
    "/contact/?about=/articles/side-effects-and-risks/": 200,
    "/contact/sent/": 200,
    "/articles/side-efects-and-risks/": 404,
    RETIRED: 410,
}


def list_pages(site: Server) -> tuple[str, ...]:
    """Return the path of every page in the sitemap, and of those that it leaves out."""
    sitemap = ET.fromstring(site.get("/sitemap.xml").body)
    listed = [urlsplit(element.text or "").path for element in sitemap.iter(LOCATION)]
    return tuple(dict.fromkeys([*listed, *UNLISTED]))


def kind(path: str) -> str:
    """Return what pages of one template have in common: "articles/…" for /articles/x/."""
    if path in UNLISTED:
        return path
    folder, _slash, slug = path.strip("/").partition("/")
    return f"{folder}/…" if slug else folder


def add_retired_article(content: Path) -> None:
    """Copy an article of the content under another name, ended years ago."""
    model = min(content.glob("articles/*/*.md"))
    text = model.read_text(encoding="utf-8")
    text = re.sub(r"^(published|changed): .*$", r"\1: 2020-01-01", text, flags=re.MULTILINE)
    text = re.sub(r"^(title|lead): .*$", r"\1: A retired \1", text, flags=re.MULTILINE)
    text = text.replace("---\n", "---\nexpires_on: 2020-01-02\n", 1)
    model.with_name(f"{RETIRED.split('/')[2]}.md").write_text(text, encoding="utf-8")

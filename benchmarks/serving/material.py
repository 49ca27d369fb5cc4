"""The page that every server is asked for, and the files that each peer makes it from."""

import json
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from benchmarks.serving.load import ENCODING
from tests.serving import ROOT, Server

PEERS = Path(__file__).parent / "peers"
TEXT = re.compile(r"(?P<before>.*<article\b[^>]*>)(?P<text>.*)(?P<after></article>.*)", re.DOTALL)
OF_THE_CONNECTION = ("connection", "date", "server", "transfer-encoding")


@dataclass(frozen=True, slots=True)
class Material:
    """One article, in every form that a server needs."""

    path: str  # of the page, on every server
    title: str
    markdown: str  # the text of the file, without its front matter
    before: str  # HTML around the article's own text …
    text: str  # … that text …
    after: str  # … and what follows it
    headers: tuple[tuple[str, str], ...]  # of this site's own answer
    body: bytes  # of that answer, as compressed as it is sent

    @property
    def slug(self) -> str:
        """The last part of the path."""
        return self.path.strip("/").rpartition("/")[2]


def read_material(site: Server, slug: str) -> Material:
    """Return the article that this site serves; raise ValueError where it cannot be taken apart."""
    path = f"/articles/{slug}/"
    html, sent = site.get(path).text, site.get(path, Accept_Encoding=ENCODING)
    found = TEXT.fullmatch(html)
    title = re.search(r"<title>(.*?)</title>", html)
    if found is None or title is None or "{{" in html or "{%" in html:
        raise ValueError(f"{path} is no page that peers can be given.")
    [file] = (ROOT / "content/articles").glob(f"*/{slug}.md")
    _empty, _front, markdown = file.read_text(encoding="utf-8").split("---\n", 2)
    kept = [(n, v) for n, v in sent.headers.items() if n.lower() not in OF_THE_CONNECTION]
    return Material(
        path,
        title.group(1),
        markdown,
        **found.groupdict(),
        headers=tuple(kept),
        body=sent.body,
    )


def write_answer(material: Material, folder: Path) -> None:
    """Write the answer's bytes and headers, for the bare function and for nginx."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "body").write_bytes(material.body)
    (folder / "headers.json").write_text(json.dumps(material.headers), encoding="utf-8")


def write_coltrane(material: Material, folder: Path) -> None:
    """Write a coltrane site with the article's Markdown between the HTML that is around ours."""
    shutil.copytree(PEERS / "coltrane", folder, dirs_exist_ok=True)
    page = folder / f"content{material.path.rstrip('/')}.md"
    _write(page, f"---\ntitle: {json.dumps(material.title)}\n---\n{material.markdown}")
    _write(folder / "templates/coltrane/content.html", _around(material, "{{ content }}"))


def write_wagtail(material: Material, folder: Path) -> None:
    """Write what the Wagtail site has beyond its starter: the page, its text and its template."""
    shutil.copytree(PEERS / "wagtail", folder, dirs_exist_ok=True)
    (folder / "local.py").replace(folder / "mysite/settings/local.py")
    template = _around(material, "{% load wagtailcore_tags %}{{ page.body|richtext }}")
    _write(folder / "guide/templates/guide/guide_page.html", template)
    _write(folder / "title.txt", material.title)
    _write(folder / "slug.txt", material.slug)
    _write(folder / "body.html", material.text)


def _around(material: Material, text: str) -> str:
    return f"{material.before}{text}{material.after}"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")

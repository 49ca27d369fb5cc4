"""Write small content folders for tests: real files, with as little in them as is valid."""

from dataclasses import dataclass
from pathlib import Path

CLINIC = """\
name: Test Clinic
legal_name: Test Clinic, LLC
telephone: 202-555-0143
locations:
  - street: 1 Test Street
    city: Washington
    state: DC
    postal_code: "20001"
opening_hours:
  - days: [Monday, Tuesday]
    opens: 09:00
    closes: 17:00
time_zone: America/New_York
sells:
  - ketamine-assisted therapy
license_line: A license.
emergency_line: Call 911.
"""
HOME = "title: Welcome\nlead: What this site says.\n"
TOPICS = """\
- slug: basics
  title: The basics
  kicker: Start here
  lead: What it is.
- slug: risks
  title: Risks
  kicker: Safety
  lead: What can go wrong.
"""
GROUPS = """\
- slug: basics
  title: What it is
  lead: What it is, and what it is not.
- slug: risks
  title: Risks and safety
  lead: What can go wrong.
"""
REFERENCES = """\
[
 {
  "id": "short-2018",
  "type": "article-journal",
  "title": "Side-effects associated with ketamine use in depression",
  "author": [{"family": "Short", "given": "Brooke"}, {"family": "Fong", "given": "Joanna"}],
  "container-title": "Lancet Psychiatry",
  "issued": {"date-parts": [[2018, 1]]},
  "volume": "5",
  "page": "65-78",
  "URL": "https://doi.org/10.1016/S2215-0366(17)30272-9",
  "custom": {
   "kind": "review",
   "product": "ketamine",
   "design": "systematic review",
   "finding": "Side effects are common and mostly short.",
   "limits": "Few studies of repeated use.",
   "verified": "source"
  }
 }
]
"""
KEY_POINTS = "[One thing to know., Another., A third.]"
PARTS = """\

## Know when to get help

/// call-us
- you feel sick
- you feel low
///

/// call-us-today
- you are confused
- you may be pregnant
///

/// call-911
- someone cannot be woken
- there is chest pain
///

## Questions to ask

- Who is with me?
"""


@dataclass(frozen=True, slots=True)
class ContentFolder:
    """A content folder that a test fills."""

    path: Path

    def write(self, name: str, text: str) -> Path:
        """Write a file, such as "articles/risks/a.md", and return its path."""
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def article(self, name: str, body: str = "Text. [@short-2018]\n", **fields: str) -> Path:
        """Write an article, such as "risks/side-effects", with these fields beside the usual ones."""
        slug = name.rpartition("/")[2]
        usual = {
            "title": slug.replace("-", " ").capitalize(),
            "lead": f"About {slug}.",
            "published": "2026-01-02",
        }
        lines = [f"{key}: {value}" for key, value in (usual | fields).items()]
        return self.write(f"articles/{name}.md", "\n".join(["---", *lines, "---", body]))

    def whole_article(self, name: str, body: str = "Text. [@short-2018]\n", **fields: str) -> Path:
        """Write an article with every part that one is expected to have."""
        expected = {"key_points": KEY_POINTS, "sources_checked": "2026-01-02"}
        return self.article(name, body + PARTS, **(expected | fields))

    def question(self, name: str, body: str = "Text. [@short-2018]\n", **fields: str) -> Path:
        """Write a question, such as "risks/can-you-overdose", with these fields as well."""
        slug = name.rpartition("/")[2]
        usual = {
            "question": slug.replace("-", " ").capitalize() + "?",
            "answer": f"About {slug}. [@short-2018]",
            "published": "2026-01-02",
            "sources_checked": "2026-01-02",
        }
        lines = [f"{key}: {value}" for key, value in (usual | fields).items()]
        return self.write(f"faq/{name}.md", "\n".join(["---", *lines, "---", body]))

    def page(self, slug: str, body: str = "Text.\n", **fields: str) -> Path:
        """Write a page of content/pages/."""
        usual = {"title": slug.capitalize(), "lead": f"About {slug}.", "changed": "2026-01-02"}
        lines = [f"{key}: {value}" for key, value in (usual | fields).items()]
        return self.write(f"pages/{slug}.md", "\n".join(["---", *lines, "---", body]))


def make_content(folder: Path) -> ContentFolder:
    """Return a folder with everything that must be there, and no article or question."""
    content = ContentFolder(folder)
    content.write("clinic.yaml", CLINIC)
    content.write("home.yaml", HOME)
    content.write("articles/topics.yaml", TOPICS)
    content.write("faq/groups.yaml", GROUPS)
    content.write("references.json", REFERENCES)
    return content

"""The end of the parser's work: its marks go, and the tree holds text as readers see it."""

import re
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX

from articles.extensions.lines import MARK

# Where Python-Markdown did not put back what it read, as after `*a **b*&amp;`.
LOST = re.compile(rf"{STX}?klzzwxh:\d+{ETX}?")
OWN = re.compile(rf"{MARK}|{LOST.pattern}|{STX}[^{STX}{ETX}]*{ETX}|[{STX}{ETX}]")


class Tidying(Treeprocessor):
    """Take marks and placeholders out of all texts."""

    def run(self, root: Element) -> None:
        """Change every text; code alone is escaped already, and is so no longer."""
        for element in root.iter():
            text = OWN.sub("", element.text or "")
            if element.tag == "code":
                text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
            if element.tag == "pre" and len(element):
                element[0].text = f"{(element[0].text or '').rstrip()}\n"
            element.text = text or None
            element.tail = OWN.sub("", element.tail or "") or None
            for name, value in element.items():
                element.set(name, OWN.sub("", value))

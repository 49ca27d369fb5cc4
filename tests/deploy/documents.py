"""The commands in the documents about operations, as they are written there."""

import re
from pathlib import Path

from tests.serving import ROOT

FOLDER = ROOT / "docs/operations"
BLOCK = re.compile(r"^( *)```console\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)


def commands(document: str, heading: str = "") -> list[str]:
    """Return what is typed below a heading of level 2, or in the whole document."""
    [path] = [path for path in documents() if path.stem == document]
    text = path.read_text(encoding="utf-8")
    if heading:
        text = text.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    lines = (line.strip() for block in BLOCK.findall(text) for line in block[1].splitlines())
    return [line[2:] for line in lines if line.startswith(("$ ", "# "))]


def documents() -> list[Path]:
    """Return every page about operations."""
    return [ROOT / "docs/operations.md", ROOT / "docs/setup.md", *sorted(FOLDER.glob("*.md"))]

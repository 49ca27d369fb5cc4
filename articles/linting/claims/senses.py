"""The meanings of `senses.toml`: each with the words that have it."""

import tomllib
from pathlib import Path

_FILE = Path(__file__).with_suffix(".toml")

SENSES: dict[str, str] = {
    sense: words
    for group in tomllib.loads(_FILE.read_text(encoding="utf-8")).values()
    for sense, words in group.items()
}

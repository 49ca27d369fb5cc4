"""The file `.env`: read as the settings read it, and written without touching what is there."""

import io
from collections.abc import Mapping
from pathlib import Path

from environ import Env

UNTOUCHABLE = ("SECRET_KEY", "KAT_FIELD_KEYS")  # without the last, messages cannot be read again


class FixedEnv(Env):  # type: ignore[misc]
    """Reads variables from a mapping, not from those of this process."""

    def __init__(self, values: Mapping[str, str]) -> None:
        super().__init__()
        self.ENVIRON = dict(values)


def read_env_text(text: str) -> dict[str, str]:
    """Return the variables of the text of a `.env`, read by django-environ itself."""

    class Reader(Env):  # type: ignore[misc]
        ENVIRON: dict[str, str] = {}  # noqa: RUF012 (django-environ's name; new for each text)

    Reader.read_env(io.StringIO(text))
    return dict(Reader.ENVIRON)


def read_env_file(path: Path) -> tuple[str, dict[str, str]]:
    """Return the file's text and its variables; nothing where there is no file."""
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    return text, read_env_text(text)


def add_variables(text: str, values: Mapping[str, str], notes: Mapping[str, str]) -> str:
    """Return the text with these variables: in their old line, or else at the end with a note."""
    lines = text.splitlines()
    present = read_env_text(text)
    for name, value in values.items():
        line = f"{name}={quote(value)}"
        if name in present:
            lines = [line if _is_of(one, name) else one for one in lines]
            continue
        lines += ["", f"# {notes[name]}"] if name in notes else []
        lines.append(line)
    return "\n".join(lines).lstrip("\n") + "\n"


def quote(value: str) -> str:
    """Return a value as `.env` holds it; raise ValueError where it cannot."""
    if not value.isprintable():
        raise ValueError("a setting is one line of text")
    is_quoted = value[:1] in "\"'" or value != value.strip()
    return f"'{value}'" if value and is_quoted else value


def _is_of(line: str, name: str) -> bool:
    return line.removeprefix("export ").startswith(f"{name}=")

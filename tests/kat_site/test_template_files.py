"""Templates lose their indentation, and nothing that a reader sees."""

from pathlib import Path

import pytest
from django.template import Engine

LOADER = "kat_site.template_files.CompactLoader"


@pytest.mark.parametrize(
    ("name", "written", "used"),
    [
        ("a.html", "<ul>\n  <li>One</li>\n\n  <li>Two</li>\n</ul>\n", "<ul>\n<li>One</li>\n<li>Two</li>\n</ul>\n"),
        ("a.html", "<p>One\n    word</p>", "<p>One\nword</p>"),
        ("a.html", "<pre>\n  a</pre>\n  <p>b</p>", "<pre>\n  a</pre>\n  <p>b</p>"),
        ("a.html", "<textarea>\n\n  a</textarea>", "<textarea>\n\n  a</textarea>"),
        ("a.txt", "Dear reader,\n\n  your message", "Dear reader,\n\n  your message"),
    ],
)  # fmt: skip
def test_indentation_goes_and_words_stay_apart(
    tmp_path: Path, name: str, written: str, used: str
) -> None:
    (tmp_path / name).write_text(written, encoding="utf-8")
    engine = Engine(dirs=[str(tmp_path)], loaders=[LOADER])

    assert engine.get_template(name).source == used

"""The style of the first screen, as it stands in each page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from kat_site import first_style


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A stylesheet in the place of the shipped one."""
    monkeypatch.setattr(first_style, "FIRST", tmp_path / "first.css")
    first_style.first_style.cache_clear()
    yield tmp_path / "first.css"
    first_style.first_style.cache_clear()


def test_it_is_the_stylesheet_with_its_parts(source: Path) -> None:
    source.write_text('@import "part.css" layer(base);', encoding="utf-8")
    source.with_name("part.css").write_text("a {\n  color: red;\n}\n", encoding="utf-8")

    assert first_style.first_style() == "@layer base{a{color:red}}"


@pytest.mark.parametrize("rule", ["background: url(icon.svg)", 'content: "</style>"'])
def test_what_cannot_stand_in_a_page_is_refused(source: Path, rule: str) -> None:
    source.write_text(f"a {{ {rule}; }}", encoding="utf-8")

    with pytest.raises(ImproperlyConfigured) as caught:
        first_style.first_style()

    assert str(source) in str(caught.value)
    assert "static/css/rest.css" in str(caught.value)

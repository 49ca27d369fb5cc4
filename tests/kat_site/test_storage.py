"""Static files: stylesheets hashed and compressed, with none of their parts beside them."""

import json
import re
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from pytest_django import Settings

from kat_site.bundling import bundle

BUNDLES = ("first.css", "rest.css", "edit.css")


@pytest.fixture
def static(tmp_path: Path, settings: Settings) -> Path:
    """A source folder with a stylesheet in parts, and settings that publish it to `public`."""
    source = tmp_path / "static"
    write(source / "css/rest.css", '@layer reset, base;\n@import "parts/base.css" layer(base);\n')
    write(source / "css/parts/base.css", "body {\n  background: url(/static/img/paper.svg);\n}\n")
    write(source / "img/paper.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>" + " " * 2000)
    settings.STATICFILES_DIRS = [source]
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    settings.STATIC_ROOT = tmp_path / "public"
    settings.STATIC_URL = "/static/"
    return source


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def collect(static: Path) -> dict[str, str]:
    """Run collectstatic; return {name: name with hash}, as the manifest has it."""
    call_command("collectstatic", interactive=False, verbosity=0)
    manifest = static.parent / "public" / "staticfiles.json"
    paths: dict[str, str] = json.loads(manifest.read_text(encoding="utf-8"))["paths"]
    return paths


def test_the_stylesheet_holds_its_parts_and_hashed_urls(static: Path) -> None:
    names = collect(static)

    published = (static.parent / "public" / names["css/rest.css"]).read_text(encoding="utf-8")
    url = f'"/static/{names["img/paper.svg"]}"'
    assert published == "@layer reset;@layer base{body{background:url(" + url + ")}}"


def test_parts_are_not_published(static: Path) -> None:
    names = collect(static)

    assert sorted(names) == ["css/rest.css", "img/paper.svg"]
    assert not (static.parent / "public/css/parts/base.css").exists()


def test_what_is_published_is_compressed_ahead(static: Path) -> None:
    names = collect(static)

    image = static.parent / "public" / names["img/paper.svg"]
    assert image.with_name(image.name + ".br").stat().st_size < image.stat().st_size
    assert image.with_name(image.name + ".gz").stat().st_size < image.stat().st_size


def test_an_edited_part_gives_the_stylesheet_a_new_name(static: Path) -> None:
    before = collect(static)
    write(static / "css/parts/base.css", "body { color: red; }")

    after = collect(static)

    assert after["css/rest.css"] != before["css/rest.css"]
    published = (static.parent / "public" / after["css/rest.css"]).read_text(encoding="utf-8")
    assert published == "@layer reset;@layer base{body{color:red}}"


def test_newer_color_functions_are_rewritten_for_older_browsers(tmp_path: Path) -> None:
    write(tmp_path / "rest.css", "a { color: light-dark(#fff, #000); }")

    bundled = bundle(str(tmp_path / "rest.css"))

    assert "light-dark(" not in bundled


def test_a_missing_part_is_named(tmp_path: Path) -> None:
    write(tmp_path / "rest.css", '@import "gone.css";')

    with pytest.raises(ImproperlyConfigured) as caught:
        bundle(str(tmp_path / "rest.css"))

    assert str(tmp_path / "rest.css") in str(caught.value)
    assert "No such file or directory" in str(caught.value)


def test_a_part_that_is_not_css_is_named(tmp_path: Path) -> None:
    write(tmp_path / "rest.css", '@import "part.css";')
    write(tmp_path / "part.css", "a { color: red; } }")

    with pytest.raises(ImproperlyConfigured) as caught:
        bundle(str(tmp_path / "rest.css"))

    assert str(tmp_path / "part.css") in str(caught.value)


def test_every_stylesheet_is_part_of_one_bundle(
    settings: Settings,
) -> None:
    folder = Path(settings.BASE_DIR) / "static" / "css"
    bundles = {name: (folder / name).read_text(encoding="utf-8") for name in BUNDLES}

    parts = [path.relative_to(folder).as_posix() for path in folder.rglob("*.css")]
    owners = {
        part: [name for name, text in bundles.items() if f'"{part}"' in text]
        for part in parts
        if part not in BUNDLES
    }

    assert owners
    assert {part for part, names in owners.items() if len(names) != 1} == set()
    assert owners == {part: ["edit.css"] if "/edit-" in part else owners[part] for part in owners}


def test_the_first_screen_needs_no_token_of_the_rest(settings: Settings) -> None:
    style = bundle(str(Path(settings.BASE_DIR) / "static/css/first.css"))

    used = set(re.findall(r"var\((--[a-z0-9-]+)", style))
    assert used - set(re.findall(r"[{;](--[a-z0-9-]+):", style)) == set()


def test_one_file_of_htmx_is_published_and_compressed(static: Path, settings: Settings) -> None:
    settings.STATICFILES_FINDERS.append("django.contrib.staticfiles.finders.AppDirectoriesFinder")

    names = collect(static)

    assert [name for name in names if "htm" in name] == ["django_htmx/htmx-4.min.js"]
    published = {path.name for path in (static.parent / "public/django_htmx").iterdir()}
    hashed = Path(names["django_htmx/htmx-4.min.js"]).name
    assert {hashed, f"{hashed}.br", f"{hashed}.gz"} <= published
    assert not any("htmx-2" in name or "htmax" in name for name in published)


def test_what_is_for_editing_is_not_published(static: Path) -> None:
    write(static / "css/edit.css", '@import "parts/base.css" layer(base);')
    write(static / "js/edit-reload.js", "const a = 1;")

    assert sorted(collect(static)) == ["css/rest.css", "img/paper.svg"]


def test_an_editor_gets_it(static: Path, settings: Settings) -> None:
    write(static / "css/edit.css", '@import "parts/base.css" layer(base);')
    write(static / "js/edit-reload.js", "const a = 1;")
    settings.STORAGES = {"staticfiles": {"BACKEND": "kat_site.storage.EditingStaticFilesStorage"}}

    names = collect(static)

    assert sorted(names) == ["css/edit.css", "css/rest.css", "img/paper.svg", "js/edit-reload.js"]
    published = static.parent / "public" / names["css/edit.css"]
    assert published.read_text(encoding="utf-8").startswith("@layer base{body{background:")

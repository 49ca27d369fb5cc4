"""An upgrade and the way back, with edits in between: the commands of docs/operations/upgrades.md, with real Git.

The project's next release is made up here: it changes code, a text, a text that the clinic changed too,
the placeholder of the clinic, and the database.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.deploy.documents import commands
from tests.serving import ROOT, Server, free_port, site_variables, wait_until_ready

SHIPPED = ("articles", "contact", "content", "kat_site", "static", "templates", "requirements",
           "manage.py", "gunicorn.conf.py", "Procfile", "Makefile", "pyproject.toml", ".gitignore")  # fmt: skip
COST = "content/faq/cost/how-much-does-it-cost.md"
ESTIMATE = "content/faq/cost/good-faith-estimate.md"
GIT = {
    "GIT_AUTHOR_NAME": "Desk", "GIT_AUTHOR_EMAIL": "desk@clinic.example",
    "GIT_COMMITTER_NAME": "Desk", "GIT_COMMITTER_EMAIL": "desk@clinic.example",
    "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull,
}  # fmt: skip
ELSEWHERE = ("make install", "curl --fail")  # .ci/run installs, and each start waits for /readyz
RESTART = "sudo systemctl restart kat-web kat-helper"
UNIT = (ROOT / "deploy/systemd/kat-web.service").read_text(encoding="utf-8")
OLD_INQUIRY = "from contact.models import Inquiry; Inquiry.objects.create(name='Ana', message={!r})"
COUNT = "from contact.models import Inquiry; print('COUNTED', sorted(one.message for one in Inquiry.objects.all()))"


class Places:
    """The project's repository, the clinic's, a desk and a server."""

    def __init__(self, folder: Path) -> None:
        self.upstream = folder / "upstream"
        self.origin = folder / "origin.git"
        self.desk = folder / "kat-site"
        self.server = folder / "server"
        self.backups = folder / "backups"
        self.var = folder / "var"
        self.port = free_port()
        self.folder = folder

    @property
    def variables(self) -> dict[str, str]:
        known = dict(os.environ) | site_variables(self.var, self.port) | GIT
        del known["KAT_CONTENT_DIR"]
        return known | {"DATABASE_URL": f"sqlite:///{self.var / 'db.sqlite3'}"}

    def type(self, place: Path, line: str, *, may_fail: bool = False) -> str:
        """Run a line of the document in a shell."""
        for written, real in (
            ("https://git.example/kat-site.git", str(self.upstream)),
            ("git@git.your-clinic.org:kat-site.git", str(self.origin)),
            ("/srv/kat-site", str(self.server)),
            ("/var/backups/kat-site", str(self.backups)),
            ("/var/cache/kat-site", str(self.folder / "pages")),
            (".venv/bin/python", sys.executable),
        ):
            line = line.replace(written, real)
        done = subprocess.run(
            ["bash", "-ec", line],
            cwd=place,
            env=self.variables,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            text=True,
            check=False,
        )
        assert may_fail or done.returncode == 0, f"{line}\n{done.stdout}"
        return done.stdout

    def follow(self, place: Path, lines: list[str]) -> None:
        """Run lines of the document, but for what is tried elsewhere."""
        for line in lines:
            if line == RESTART:
                self.prepare()
            elif not line.startswith(ELSEWHERE):
                self.type(place, line)

    def prepare(self) -> None:
        """Do what the web unit does before it serves."""
        for line in re.findall(r"^ExecStartPre=-?(.*)$", UNIT, re.MULTILINE):
            self.type(self.server, line.replace("/srv/kat-site/.venv", ".venv"))

    def texts(self) -> list[str]:
        """Return what the database holds."""
        said = self.type(self.server, f'.venv/bin/python manage.py shell -c "{COUNT}"')
        return re.findall(r"'([^']*)'", said.partition("COUNTED ")[2])

    @contextmanager
    def serving(self) -> Iterator[Server]:
        """Serve what is on the server, as a restart of its unit would."""
        log = self.folder / "server.log"
        with log.open("wb") as output:
            process = subprocess.Popen(
                [sys.executable, "-m", "gunicorn", "--config", "gunicorn.conf.py", "kat_site.wsgi"],
                cwd=self.server,
                env=self.variables | {"WEB_CONCURRENCY": "1"},
                stdout=output,
                stderr=output,
            )
        server = Server(self.port, self.server / "content", self.var, log, process)
        try:
            wait_until_ready(server)
            yield server
        finally:
            process.terminate()
            process.wait(30)


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {path}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def last_paragraph(path: Path) -> str:
    return path.read_text(encoding="utf-8").rstrip().rpartition("\n\n")[2]


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """The first release, as the clinic has set it up by the document."""
    found = Places(tmp_path)
    for folder in (found.upstream, found.backups):
        folder.mkdir()
    for name in SHIPPED:
        source, target = ROOT / name, found.upstream / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target)
    found.type(
        found.upstream,
        "git init --quiet --initial-branch main && git add . && git commit --quiet --message 'First release'",
    )
    found.type(tmp_path, f"git init --quiet --bare --initial-branch clinic {found.origin}")
    *on_the_desk, clone = commands("upgrades", "Once")
    found.type(tmp_path, on_the_desk[0])
    assert on_the_desk[1] == "cd kat-site"
    found.follow(found.desk, on_the_desk[2:])
    found.type(tmp_path, clone)
    return found


def publish_next_release(places: Places) -> None:
    """Change code, texts, the placeholder clinic and the database."""
    project = places.upstream
    change(
        project / "kat_site/well_known.py", "User-agent: *\\n", "# Release two.\\nUser-agent: *\\n"
    )
    change(project / "content/clinic.yaml", "name: Example Clinic", "name: Sample Clinic")
    with (project / ESTIMATE).open("a", encoding="utf-8") as file:
        file.write("\nThe project wrote this sentence later.\n")
    with (project / COST).open("a", encoding="utf-8") as file:
        file.write("\nThe project ends it so.\n")
    change(
        project / "contact/models.py",
        '    reference = models.CharField(\n        "reference number"',
        '    origin = models.CharField(max_length=20, default="", blank=True)\n'
        '    reference = models.CharField(\n        "reference number"',
    )
    places.type(project, ".venv/bin/python manage.py makemigrations contact --name origin")
    places.type(project, "git add . && git commit --quiet --message 'Second release'")


def edit(places: Places, path: str, after: str, words: str) -> None:
    """Add words to a text on the desk, and bring it to the server, by the document."""
    change(places.desk / path, after, after + words)
    *on_the_desk, pull = commands("upgrades", "An edit of your own")
    places.follow(places.desk, on_the_desk)
    places.type(places.server, pull)


def upgrade(places: Places) -> None:
    """Follow the document, conflict and all."""
    lines = commands("upgrades", "An upgrade")
    merge = next(line for line in lines if line.startswith("git merge"))
    backup = next(line for line in lines if "manage.py backup" in line)
    fetch = lines[: lines.index(merge)]
    after = lines[lines.index(merge) + 1 : lines.index(backup)]
    places.follow(places.desk, fetch)
    said = places.type(places.desk, merge, may_fail=True)
    assert COST in said  # both changed its end
    assert ESTIMATE not in said.partition("CONFLICT")[2]
    places.follow(places.desk, after)
    places.follow(places.server, lines[lines.index(backup) :])


@pytest.mark.long
def test_an_upgrade_and_the_way_back_lose_nothing(places: Places) -> None:
    change(places.desk / "content/clinic.yaml", "name: Example Clinic", "name: River Clinic")
    end = last_paragraph(places.desk / COST)
    edit(places, COST, end, "\n\nAt our clinic a session costs the same on every day.")
    places.prepare()
    with places.serving() as site:
        assert "River Clinic" in site.get("/").text
        assert "Release two" not in site.get("/robots.txt").text
    places.type(
        places.server, f'.venv/bin/python manage.py shell -c "{OLD_INQUIRY.format("before")}"'
    )

    publish_next_release(places)
    upgrade(places)

    with places.serving() as site:
        assert "Release two" in site.get("/robots.txt").text
        assert "River Clinic" in site.get("/").text
        assert "the same on every day" in site.get("/faq/how-much-does-it-cost/").text
        assert "wrote this sentence later" in site.get("/faq/good-faith-estimate/").text
    assert places.texts() == ["before"]
    edit(places, ESTIMATE, "- What is not in it?", "\n- Ask us which cards we take.")
    places.type(
        places.server, f'.venv/bin/python manage.py shell -c "{OLD_INQUIRY.format("between")}"'
    )
    assert len(list(places.backups.iterdir())) == 1

    lines = commands("upgrades", "Back again")
    revert = next(number for number, line in enumerate(lines) if line.startswith("git revert"))
    pull = next(number for number, line in enumerate(lines) if line.startswith("git pull"))
    places.follow(places.server, lines[:revert])
    places.follow(places.desk, lines[revert:pull])
    places.follow(places.server, lines[pull:])

    with places.serving() as site:
        assert "Release two" not in site.get("/robots.txt").text
        assert "River Clinic" in site.get("/").text
        assert "the same on every day" in site.get("/faq/how-much-does-it-cost/").text
        text = site.get("/faq/good-faith-estimate/").text
        assert "Ask us which cards we take" in text
        assert "wrote this sentence later" not in text
    assert places.texts() == ["before", "between"]
    assert places.type(places.server, "git status --porcelain") == ""


def test_texts_may_live_in_a_repository_of_their_own(places: Places) -> None:
    *make, split_again, pull = commands("upgrades", "Texts in a repository of their own")
    places.follow(places.desk, make)
    content = places.folder / "clinic-content"
    change(content / "clinic.yaml", "name: Example Clinic", "name: River Clinic")
    places.type(content, "git commit --quiet --all --message 'Name the clinic'")
    publish_next_release(places)
    places.type(
        places.desk, "git fetch --quiet upstream && git merge --quiet --no-edit upstream/main"
    )

    places.follow(places.desk, [split_again, pull])

    assert (
        last_paragraph(content / Path(ESTIMATE).relative_to("content"))
        == "The project wrote this sentence later."
    )
    assert "name: River Clinic" in (content / "clinic.yaml").read_text()
    assert not (content / "manage.py").exists()

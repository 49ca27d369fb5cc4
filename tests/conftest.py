"""What every test may use: the site running for real, and options that say how much to run."""

import os
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

import pytest
from django.core.management import call_command
from pytest_django import DjangoDbBlocker

from tests.postgres import Postgres, PostgresMissing, postgres_server
from tests.serving import Server, serving

StartServer = Callable[..., Server]

# Files are shared out among processes in this order: these come first, so that none waits at the end.
SLOWEST = (
    "browser/test_pages.py",
    "test_on_postgres.py",
    "deploy/test_several_machines.py",
    "contact/test_faults.py",
    "test_setup.py",
    "deploy/test_behind_proxy.py",
    "deploy/test_from_facts.py",
    "kat_site/installation/test_commands.py",
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--all", action="store_true", help="run what takes long, too")
    parser.addoption("--load", action="store_true", help="run what needs a machine to itself, too")
    parser.addoption(
        "--no-skips",
        action="store_true",
        default=os.environ.get("CI") == "true",
        help="a skipped test fails (the default where CI=true)",
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the long runs to their options, and begin with what takes longest."""
    items.sort(key=lambda item: not item.path.as_posix().endswith(SLOWEST))
    wanted = {"long": config.getoption("--all"), "load": config.getoption("--load")}
    left_out = [
        item
        for item in items
        if any(item.get_closest_marker(name) and not wanted[name] for name in wanted)
    ]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Fail what was skipped, where nothing may be."""
    report = yield
    if (
        report.skipped
        and item.config.getoption("--no-skips")
        and isinstance(report.longrepr, tuple)
    ):
        _path, _line, reason = report.longrepr
        report.outcome = "failed"
        report.longrepr = f"{reason}\nNothing may be skipped here (CI=true, or --no-skips)."
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Show what tests have counted, also where they ran in another process."""
    reports = [*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")]
    for report in reports:
        if isinstance(report, pytest.TestReport) and report.user_properties:
            terminalreporter.write_sep("-", report.nodeid)
            for what, count in report.user_properties:
                terminalreporter.write_line(f"{count:>6} {what}")


@pytest.fixture
def say(record_property: Callable[[str, object], None]) -> Callable[[Mapping[str, object]], None]:
    """Show counts at the end of the run, whether the test passes or not."""

    def say_counts(counts: Mapping[str, object]) -> None:
        for what, count in counts.items():
            record_property(what, count)

    return say_counts


@pytest.fixture(scope="session", autouse=True)
def static_files() -> None:
    """Publish the static files once, for what is tested without a server."""
    call_command("collectstatic", interactive=False, verbosity=0)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The site as `make run` serves it, for tests that leave it as they find it."""
    with serving(tmp_path_factory.mktemp("server")) as running:
        yield running


@pytest.fixture
def start_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StartServer]:
    """Start a site of the test's own: `start_server(KAT_ENV="production", …)`.

    `folder=` names where its content/, var/ and log are, for a site that is started again.
    """
    with ExitStack() as stack:

        def start(*, folder: Path | None = None, **environment: str) -> Server:
            home = folder or tmp_path_factory.mktemp("server")
            return stack.enter_context(serving(home, **environment))

        yield start


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A real PostgreSQL, the same for all tests that leave it as they find it."""
    try:
        with postgres_server() as running:
            yield running
    except PostgresMissing as missing:
        pytest.skip(str(missing))


@pytest.fixture
def unblocked(django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Let a test connect to databases that pytest-django knows nothing of."""
    with django_db_blocker.unblock():
        yield

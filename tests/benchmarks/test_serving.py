"""What the benchmark makes of what wrk and Linux tell; it is run by hand alone."""

import json
import os
from itertools import product
from pathlib import Path

import pytest

from benchmarks.serving.figures import (
    BARE,
    CACHED,
    COLTRANE,
    CONNECTIONS,
    OURS,
    WAGTAIL,
    Round,
    Spread,
    busiest_worker,
    cpu_micros,
    goals,
    p99_milliseconds,
    per_second,
    ratios,
    spread,
    values,
)
from benchmarks.serving.load import LoadError, Run, read_run
from benchmarks.serving.material import Material, write_coltrane
from benchmarks.serving.processors import TICKS_A_SECOND, Use, read_seconds, use_of
from benchmarks.serving.report import ORDER, report
from benchmarks.serving.servers import gunicorn_settings

NOTHING = Use(master=0, workers={})
TOLD = {"requests": 1000, "micros": 2_000_000, "p50": 900, "p99": 4000, "faults": 0}
# How much slower than the bare function each server is in a made-up round.
SLOWNESS = {OURS: 1.1, BARE: 1, COLTRANE: 15, CACHED: 2, WAGTAIL: 35}


def made_up(*, p99: float = 0.004) -> Round:
    """Return a round in which the bare function answers 1,000 requests a second with 100 µs each."""
    return tuple(
        Run(
            server=server,
            connections=connections,
            requests=round(1000 / SLOWNESS.get(server, 1)),
            seconds=1.0,
            p50_seconds=0.001,
            p99_seconds=p99 if server == OURS else 0.004,
            cpu_seconds=0.1,
            shares=(0.75, 0.25),
        )
        for server, connections in product(ORDER, CONNECTIONS)
    )


def test_a_run_is_read_from_what_wrk_prints_last() -> None:
    printed = f"Running 2s test\n  2 threads and 8 connections\n{json.dumps(TOLD)}\n"
    before, after = Use(1.0, {7: 1.0, 8: 2.0}), Use(1.5, {7: 2.0, 8: 2.5})

    run = read_run(OURS, printed, connections=8, before=before, after=after)

    assert run == Run(
        server=OURS,
        connections=8,
        requests=1000,
        seconds=2.0,
        p50_seconds=0.0009,
        p99_seconds=0.004,
        cpu_seconds=2.0,
        shares=(2 / 3, 1 / 3),
    )
    assert (run.per_second, run.busiest) == (500, 2 / 3)


@pytest.mark.parametrize("fault", [{"faults": 1}, {"requests": 0}])
def test_a_run_with_a_fault_or_no_answer_is_none(fault: dict[str, int]) -> None:
    with pytest.raises(LoadError, match="this site: "):
        read_run(OURS, json.dumps(TOLD | fault), connections=1, before=NOTHING, after=NOTHING)


def test_processor_time_is_read_whatever_the_process_is_called() -> None:
    ticks = 3 * TICKS_A_SECOND
    numbers = f"4 4 4 0 -1 4194304 10 0 0 0 {ticks} {ticks} 9 9 20 0 1 0"

    assert read_seconds(f"42 (a name) with (brackets) S {numbers}") == 6.0


def test_a_process_without_children_counts_as_its_only_one() -> None:
    use = use_of(os.getpid())

    assert use.master > 0
    assert use.total >= use.master
    assert NOTHING.shares == (1.0,)


def test_the_middle_of_an_even_number_lies_between_two() -> None:
    assert spread([4, 1, 2, 10]) == Spread(3, 1, 10)
    assert Spread(1234.5, 0.25, 2000).format(1) == "1,234.5 (0.2 to 2,000.0)"


def test_values_are_of_one_server_and_one_number_of_connections() -> None:
    rounds = [made_up()]

    assert values(rounds, BARE, cpu_micros).middle == pytest.approx(100)
    assert values(rounds, BARE, per_second(8)).middle == 1000
    assert values(rounds, BARE, p99_milliseconds).middle == 4
    assert values(rounds, BARE, busiest_worker(64)).middle == 75


def test_ratios_are_taken_round_by_round() -> None:
    rounds = [made_up(p99=0.004), made_up(p99=0.008), made_up(p99=0.012)]

    assert ratios(rounds, OURS, BARE, p99_milliseconds) == Spread(2, 1, 3)


def test_goals_are_met_or_missed_by_the_median() -> None:
    met = {goal.text: goal.is_met for goal in goals([made_up()])}
    missed = [goal.text for goal in goals([made_up(p99=0.005)]) if not goal.is_met]

    assert len(met) == 11
    assert all(met.values())
    assert missed == ["p99 at 64 at once, by that of the bare function"]


def test_the_report_is_tables_in_markdown_with_every_server() -> None:
    text = report([made_up()], dict.fromkeys(ORDER, 10_682))

    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert all(line.endswith("|") for line in rows)
    assert [sum(line.startswith(f"| {server} |") for line in rows) for server in ORDER] == [
        *(3, 2, 3),
        *(3, 3, 3),
    ]
    assert "| this site | 10,682 | 110 (110 to 110) |" in text


def test_every_server_is_run_as_the_site_is() -> None:
    settings: dict[str, object] = {}
    exec(gunicorn_settings(), settings)

    assert settings["workers"] == 2
    assert settings["worker_class"] == "gthread"
    assert "bind" not in settings
    assert "post_worker_init" not in settings


def test_a_peer_gets_the_same_text_between_the_same_html(tmp_path: Path) -> None:
    article = Material("/articles/a/", 'A "b"', "Text.\n", "<p>", "<p>Text.</p>", "</p>", (), b"")

    write_coltrane(article, tmp_path)

    page = (tmp_path / "content/articles/a.md").read_text(encoding="utf-8")
    template = (tmp_path / "templates/coltrane/content.html").read_text(encoding="utf-8")
    assert page == '---\ntitle: "A \\"b\\""\n---\nText.\n'
    assert template == "<p>{{ content }}</p>"
    assert article.slug == "a"

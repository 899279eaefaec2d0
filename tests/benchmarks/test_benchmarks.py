"""Do the benchmarks still run, and does each say what it must?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import import_module

import pytest

from tests.benchmarks.options import Options
from tests.benchmarks.place import Place, place_open
from tests.benchmarks.report import Report

TINY = Options(bodies=2, peers=2, rounds=1, requests=20)


@pytest.fixture(scope="module")
def place() -> Iterator[Place]:
    """Return one place for all: what one benchmark made, the next one uses."""
    with place_open(is_durable=False) as opened:
        yield opened


@pytest.mark.parametrize("name", ["onboard", "fleet_noop", "fleet_change", "request"])
def test_a_benchmark_measures_both_sides_and_names_the_machine(place: Place, name: str) -> None:
    report: Report = import_module(f"tests.benchmarks.{name}").run(place, TINY)

    assert len(report.rows) >= 3
    assert all(figure > 0 for row in report.rows for figure in row.figures)
    assert report.ratio > 0
    assert {"cores", "memory_gib", "python", "postgresql"} <= report.machine.keys()
    assert report.size["tables_per_body"] == report.size["tables_per_peer_tenant"]
    assert json.loads(report.as_json())["name"].replace("-", "_") == name
    assert report.question in report.as_text()

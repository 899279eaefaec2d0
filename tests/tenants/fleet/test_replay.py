"""Does recorded SQL reach a schema once, and code that moves rows after it?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import ProgrammingError, connections, migrations
from django.test.utils import CaptureQueriesContext

from sabha.database.body import BodyRef
from tenants.fleet import replay
from tenants.fleet.fingerprint import fingerprints_read
from tenants.fleet.replay import Step, steps_applied, steps_of, steps_replay
from tenants.fleet.rollout import rollout_run
from tenants.fleet.template import TEMPLATE_SCHEMA, template_cell
from tests.deployment import Deployment
from tests.tenants.fleet.bodies import (
    bodies_add,
    entries_of,
    entry_of,
    migration_add,
    owner_run,
    rows_of,
    tables_of,
)

Code = Callable[[Any, Any], None]


def step(name: str, text: str) -> Step:
    return Step("numbering", name, text, "hash", is_data=False)


@pytest.fixture
def data_migration() -> Iterator[Callable[[Code], None]]:
    """Give a maker of a data migration that the code brings as numbering.0002_fill."""

    def make(code: Code) -> None:
        key, before = ("numbering", "0002_fill"), ("numbering", "0001_series")
        migration = type(
            "Migration",
            (migrations.Migration,),
            {"operations": [migrations.RunPython(code, migrations.RunPython.noop)]},
        )
        graph = replay._loader().graph
        graph.add_node(key, migration("0002_fill", "numbering"))
        graph.add_dependency(None, key, before)
        migration_add("0002_fill", "", is_data=True)

    yield make
    replay._loader.cache_clear()
    replay._state_before.cache_clear()


def test_a_replayed_schema_is_the_template(body_a: BodyRef) -> None:
    template = fingerprints_read(template_cell(), [TEMPLATE_SCHEMA])[TEMPLATE_SCHEMA]
    body = fingerprints_read(body_a.cell, [body_a.schema])[body_a.schema]

    for app, unit in body.by_app().items():
        assert template.by_app()[app] == unit


def test_recorded_sql_names_no_schema(database: Deployment) -> None:
    steps = steps_of(frozenset({"filing", "grievances"}))

    assert len(steps) > 10
    assert [step.name for step in steps if TEMPLATE_SCHEMA in step.text] == []


def test_what_is_applied_is_not_applied_again(fleet: Deployment) -> None:
    body = bodies_add(1)[0]
    steps = [step("0002_a", "CREATE TABLE a (x int);"), step("0003_b", "CREATE TABLE b (x int);")]

    first = steps_replay(body, steps[:1])
    second = steps_replay(body, steps)
    third = steps_replay(body, steps)

    assert [[s.name for s in done] for done in (first, second, third)] == [
        ["0002_a"],
        ["0003_b"],
        [],
    ]


def test_a_failing_step_takes_its_neighbours_back(fleet: Deployment) -> None:
    body = bodies_add(1)[0]
    steps = [step("0002_a", "CREATE TABLE a (x int);"), step("0003_b", "CREATE TABLE b (x wrong);")]

    with pytest.raises(ProgrammingError, match="wrong"):
        steps_replay(body, steps)

    assert "a" not in tables_of(body)
    assert ("numbering", "0002_a") not in steps_applied(body)


def test_many_steps_cost_what_one_costs(fleet: Deployment) -> None:
    body = bodies_add(1)[0]
    owner = connections[f"{body.alias}_owner"]

    with CaptureQueriesContext(owner) as one:
        steps_replay(body, [step("0002_a", "CREATE TABLE a (x int);")])
    with CaptureQueriesContext(owner) as many:
        steps_replay(body, [step(f"00{n}", f"CREATE TABLE t{n} (x int);") for n in range(10, 20)])

    assert len(one) == len(many)


def test_rows_are_moved_by_code_in_every_body(
    fleet: Deployment, data_migration: Callable[[Code], None]
) -> None:
    bodies = bodies_add(3)
    data_migration(_series_add)

    rollout_run()

    assert set(entries_of("0002_fill").values()) == {"done"}
    assert [_series_of(body) for body in bodies] == [["filled"]] * 3


def test_code_that_fails_in_one_body_is_tried_again_there_alone(
    fleet: Deployment, data_migration: Callable[[Code], None]
) -> None:
    bodies = bodies_add(4)
    owner_run(
        bodies[1], "INSERT INTO numbering_numberseries VALUES (gen_random_uuid(), 'bad', 1, 0)"
    )

    def code(apps: Any, editor: Any) -> None:
        _series_add(apps, editor)
        rows = apps.get_model("numbering", "NumberSeries").objects.using(editor.connection.alias)
        if rows.filter(series="bad").exists():
            raise LookupError("a bad row")

    data_migration(code)

    rollout_run()
    failed = entry_of(bodies[1].id, "0002_fill")
    states = entries_of("0002_fill")
    owner_run(bodies[1], "DELETE FROM numbering_numberseries WHERE series = 'bad'")
    rollout_run()

    assert (failed.state, failed.error) == ("failed", "LookupError: a bad row")
    assert sorted(states.values()) == ["done", "done", "done", "failed"]
    assert [_series_of(body) for body in bodies] == [["filled"]] * 4


def _series_add(apps: Any, editor: Any) -> None:
    rows = apps.get_model("numbering", "NumberSeries").objects.using(editor.connection.alias)
    rows.create(series="filled", year=2026, last=0)


def _series_of(body: BodyRef) -> list[str]:
    return [series for (series,) in rows_of(body, "SELECT series FROM numbering_numberseries")]

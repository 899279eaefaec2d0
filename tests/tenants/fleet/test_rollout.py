"""Does a change reach every body once, whatever happens on the way?"""

from __future__ import annotations

import threading
from collections import Counter

import pytest
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext

from sabha.identity.actor import Actor, acting_as
from tenants.directory.models import LocalBody
from tenants.fleet import replay
from tenants.fleet.hold import RolloutUnderWayError, alone_on_fleet
from tenants.fleet.ledger import code_version, failures_list
from tenants.fleet.models import FleetMigration, Rollout
from tenants.fleet.rollout import rollout_plan, rollout_run
from tenants.journal.models import ControlEntry
from tests.deployment import Deployment
from tests.tenants.fleet.bodies import (
    bodies_add,
    entries_of,
    entry_of,
    migration_add,
    owner_run,
    table_locked,
    tables_of,
)

NOOP_QUERIES = 12
EXTRA = "CREATE TABLE numbering_extra (id bigint PRIMARY KEY);"


def test_a_change_reaches_every_body_in_waves(fleet: Deployment) -> None:
    bodies = bodies_add(6)
    migration_add("0002_extra", EXTRA)

    with acting_as(Actor(kind="state", name="Leela")):
        rollout = rollout_run()

    assert rollout.state == "finished"
    assert [(w["name"], w["total"], w["done"], w["failed"]) for w in rollout.waves] == [
        ("pilot", 1, 1, 0),
        ("1 %", 1, 1, 0),
        ("10 %", 1, 1, 0),
        ("all", 3, 3, 0),
    ]
    assert all("numbering_extra" in tables_of(body) for body in bodies)
    assert set(entries_of("0002_extra").values()) == {"done"}
    entry = entry_of(bodies[0].id, "0002_extra")
    assert (entry.wave, entry.attempt, entry.error) == (1, 1, "")
    assert entry.started_at is not None
    assert entry.finished_at is not None
    assert rollout.actor_name == "Leela"
    assert ControlEntry.objects.get(action="fleet.rollout").actor_name == "Leela"


def test_versions_follow_the_ledger(fleet: Deployment) -> None:
    bodies_add(2)
    rollout_run()
    before = code_version()
    migration_add("0002_extra", EXTRA)

    rollout_run()

    versions = LocalBody.objects.filter(state="active").values_list("schema_version", flat=True)
    assert set(versions) == {code_version()}
    assert code_version() != before


def test_a_body_that_refuses_stops_no_other_and_can_be_repaired(fleet: Deployment) -> None:
    bodies = bodies_add(8)
    owner_run(bodies[2], "CREATE TABLE numbering_extra (wrong text)")
    migration_add("0002_extra", EXTRA)

    failed = rollout_run()

    states = entries_of("0002_extra")
    assert failed.state == "finished"
    assert Counter(states.values()) == {"done": 7, "failed": 1}
    assert states["F003"] == "failed"
    failure = failures_list()[0]
    assert failure["body"] == bodies[2].slug
    assert 'relation "numbering_extra" already exists' in failure["error"]
    assert failure["attempt"] == 1
    assert LocalBody.objects.get(id=bodies[2].id).schema_version != code_version()

    owner_run(bodies[2], "DROP TABLE numbering_extra")
    resumed = rollout_run()

    assert [(wave["name"], wave["total"]) for wave in resumed.waves] == [("pilot", 1)]
    assert set(entries_of("0002_extra").values()) == {"done"}
    repaired = entry_of(bodies[2].id, "0002_extra")
    assert (repaired.attempt, repaired.error) == (2, "")
    assert LocalBody.objects.get(id=bodies[2].id).schema_version == code_version()


def test_too_many_failures_stop_before_the_next_wave(fleet: Deployment) -> None:
    bodies_add(6)
    migration_add("0002_broken", "CREATE TABLE numbering_extra (x nonsense);")

    rollout = rollout_run(failure_limit=2)

    assert rollout.state == "stopped"
    assert [wave["failed"] for wave in rollout.waves] == [1, 1, 0, 0]
    waiting = FleetMigration.objects.filter(migration="0002_broken", state="pending")
    assert waiting.count() == 4


def test_what_comes_after_a_failure_is_not_tried(fleet: Deployment) -> None:
    body = bodies_add(1)[0]
    migration_add("0002_extra", EXTRA)
    migration_add("0003_fill", "", is_data=True)
    migration_add("0004_more", "CREATE TABLE numbering_more (id int);")

    rollout_run()

    first, second, third = (
        entry_of(body.id, name) for name in ("0002_extra", "0003_fill", "0004_more")
    )
    assert [first.state, second.state, third.state] == ["done", "failed", "failed"]
    assert "KeyError" in second.error
    assert third.error == "Not tried, because numbering.0003_fill failed."
    assert third.attempt == 0
    assert {"numbering_extra"} <= tables_of(body)
    assert "numbering_more" not in tables_of(body)


def test_a_lock_is_waited_for_briefly_and_again(
    fleet: Deployment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replay, "LOCK_TIMEOUT", "150ms")
    bodies = bodies_add(4)
    migration_add("0002_column", "ALTER TABLE numbering_numberseries ADD COLUMN extra int;")

    with table_locked(bodies[1], "numbering_numberseries"):
        rollout_run()

    states = entries_of("0002_column")
    locked = entry_of(bodies[1].id, "0002_column")
    assert Counter(states.values()) == {"done": 3, "failed": 1}
    assert (locked.state, locked.attempt) == ("failed", 3)
    assert "lock timeout" in locked.error

    rollout_run()

    assert set(entries_of("0002_column").values()) == {"done"}


def test_two_rollouts_never_mix(fleet: Deployment) -> None:
    refused: list[str] = []

    def second() -> None:
        try:
            rollout_run()
        except RolloutUnderWayError as error:
            refused.append(error.code)
        finally:
            connections.close_all()

    with alone_on_fleet():
        thread = threading.Thread(target=second)
        thread.start()
        thread.join()

    assert refused == ["rollout-under-way"]
    assert rollout_run().state == "finished"


def test_what_a_dead_process_held_is_taken_up(fleet: Deployment) -> None:
    body = bodies_add(1)[0]
    migration_add("0002_extra", EXTRA)
    rollout_run()
    FleetMigration.objects.filter(migration="0002_extra").update(state="running")
    dead = Rollout.objects.create(state="running", failure_limit=1, actor_name="Gone")

    rollout_run()

    dead.refresh_from_db()
    assert entry_of(body.id, "0002_extra").state == "done"
    assert dead.state == "stopped"
    assert dead.finished_at is not None


def test_bodies_that_are_not_living_wait(fleet: Deployment) -> None:
    gone, here = bodies_add(2)
    migration_add("0002_extra", EXTRA)
    FleetMigration.objects.create(
        body_id=gone.id, app="numbering", migration="0002_extra", state="pending", wave=1
    )
    LocalBody.objects.filter(id=gone.id).update(state="archived")

    rollout_run()

    assert entries_of("0002_extra") == {"F001": "pending", "F002": "done"}
    assert "numbering_extra" not in tables_of(gone)
    assert "numbering_extra" in tables_of(here)


def test_a_plan_changes_nothing(fleet: Deployment) -> None:
    bodies_add(3)
    migration_add("0002_extra", EXTRA)
    before = FleetMigration.objects.count()

    waves = rollout_plan()

    assert [len(wave.body_ids) for wave in waves] == [1, 1, 1]
    assert FleetMigration.objects.count() == before


def test_nothing_to_do_costs_the_same_for_any_number_of_bodies(fleet: Deployment) -> None:
    rollout_run()
    with CaptureQueriesContext(connection) as few:
        rollout_run()
    bodies_add(6)
    rollout_run()

    with CaptureQueriesContext(connection) as many:
        rollout = rollout_run()

    assert rollout.waves == []
    assert len(few) == len(many) == NOOP_QUERIES

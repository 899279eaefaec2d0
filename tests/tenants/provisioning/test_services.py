"""Does a draft become an active body, whatever interrupts it, and touch nothing of others?"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from itertools import count
from typing import Any

import pytest
from django.db import OperationalError, connections
from psycopg import sql

from sabha.database.body import BodyRef
from sabha.database.work import body_work
from sabha.seats.models import Role, Seat
from tenants.directory.cache import body_by_slug
from tenants.directory.models import LocalBody
from tenants.directory.services import Draft, body_draft
from tenants.enablement.models import ModuleEnablement
from tenants.fleet.fingerprint import fingerprints_read
from tenants.fleet.ledger import code_version, owed_list
from tenants.fleet.models import CompiledMigration, FleetMigration
from tenants.journal.models import ControlEntry
from tenants.provisioning.check import SelfCheckError
from tenants.provisioning.schema import RoleExistsError, SchemaExistsError
from tenants.provisioning.services import (
    STAGES,
    BodyInWorkError,
    NotADraftError,
    body_provision,
)
from tests.deployment import Deployment

_numbers = count(1)


class InterruptionError(Exception):
    """What stops a test's provisioning in the middle."""


def draft(cell: str = "main", body_type: str = "grama_panchayat") -> BodyRef:
    number = next(_numbers)
    made = Draft(
        code=f"P9{number:04}",
        slug=f"provisioned-{number}",
        type=body_type,
        name_en=f"Provisioned {number}",
        name_ml="പുതിയത്",
        district_id="565",
        cell=cell,
    )
    return body_draft(draft=made).ref()


def ask(body: BodyRef, statement: str, *names: str) -> list[Any]:
    named = sql.SQL(statement).format(*(sql.Identifier(name) for name in names))
    with connections[f"{body.alias}_owner"].cursor() as cursor:
        cursor.execute(named)
        return cursor.fetchall() if cursor.description else []


def state_of(body: BodyRef) -> str:
    return LocalBody.objects.get(id=body.id).state


def stop_at(stage: str) -> Any:
    def on_stage(name: str) -> None:
        if name == stage:
            raise InterruptionError

    return on_stage


def assert_whole(body: BodyRef, like: BodyRef) -> None:
    found = fingerprints_read(body.cell, [body.schema])[body.schema]
    model = fingerprints_read(like.cell, [like.schema])[like.schema]
    assert state_of(body) == "active"
    assert found == model
    assert LocalBody.objects.get(id=body.id).schema_version == code_version()
    assert body.id not in {row.body_id for row in owed_list()}
    entries = FleetMigration.objects.filter(body_id=body.id)
    assert set(entries.values_list("state", flat=True)) == {"done"}
    assert ControlEntry.objects.filter(body_id=body.id, action="lifecycle.activate").count() == 1
    with body_work(body):
        assert Seat.objects.count() == Seat.objects.values("code").distinct().count() > 3
        assert "filing.file.view" in Role.objects.get(code="secretary").permissions


def test_a_draft_becomes_active_stage_by_stage(database: Deployment) -> None:
    body = draft()
    heard: list[str] = []

    made = body_provision(body_id=body.id, on_stage=heard.append)

    assert tuple(heard) == STAGES
    assert_whole(body, like=database.body_a)
    assert made.modules == {"filing", "privacy"}
    seen = body_by_slug(body.slug)
    assert seen is not None
    assert seen.modules == {"filing", "privacy"}


@pytest.mark.parametrize("stage", STAGES)
def test_an_interruption_at_any_stage_is_taken_up(database: Deployment, stage: str) -> None:
    body = draft("second", "municipality")

    with pytest.raises(InterruptionError):
        body_provision(body_id=body.id, on_stage=stop_at(stage))
    between = state_of(body)
    body_provision(body_id=body.id)

    assert between == "provisioning"
    assert_whole(body, like=database.body_b)


def test_what_came_with_the_code_meanwhile_is_made_up_for(database: Deployment) -> None:
    body = draft()
    late = CompiledMigration.objects.get(app="filing", name="0002_notes_and_decisions_never_change")
    CompiledMigration.objects.filter(id=late.id).delete()
    with pytest.raises(InterruptionError):
        body_provision(body_id=body.id, on_stage=stop_at("seats"))
    late.save(force_insert=True)

    body_provision(body_id=body.id)

    assert_whole(body, like=database.body_a)


def test_a_killed_process_is_taken_up(database: Deployment) -> None:
    body = draft()
    code = (
        "import django, sys, time; django.setup();"
        "from tenants.provisioning.services import body_provision;"
        "stage = lambda name: (print(name, flush=True), name == 'check' and time.sleep(60));"
        f"body_provision(body_id='{body.id}', on_stage=stage)"
    )
    code = code.replace(f"'{body.id}'", f"__import__('uuid').UUID('{body.id}')")
    process = subprocess.Popen(
        [sys.executable, "-c", code], env=os.environ, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    with process.stdout as told:
        while told.readline().strip() != "check":
            assert process.poll() is None
        with pytest.raises(BodyInWorkError):
            body_provision(body_id=body.id)
        process.send_signal(signal.SIGKILL)
        process.wait()

    _provision_when_let_go(body)

    assert_whole(body, like=database.body_a)


def _provision_when_let_go(body: BodyRef) -> None:
    end = time.monotonic() + 10
    while True:
        try:
            body_provision(body_id=body.id)
        except BodyInWorkError:
            assert time.monotonic() < end
            time.sleep(0.05)
        else:
            return


def test_two_at_once_make_one_body(database: Deployment) -> None:
    body = draft()
    ends: list[str] = []

    def provision() -> None:
        try:
            body_provision(body_id=body.id)
            ends.append("made")
        except (BodyInWorkError, NotADraftError) as error:
            ends.append(error.code)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=provision) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert ends.count("made") == 1
    assert set(ends) <= {"made", "body-in-work", "not-a-draft"}
    assert_whole(body, like=database.body_a)


@pytest.mark.parametrize("mark", [None, "sabha body 00000000-0000-7000-8000-000000000000"])
def test_a_schema_of_that_name_is_never_touched(database: Deployment, mark: str | None) -> None:
    body = draft()
    ask(body, "CREATE SCHEMA {}", body.schema)
    ask(body, "CREATE TABLE {}.precious AS SELECT 42 AS answer", body.schema)
    if mark:
        ask(body, f"COMMENT ON SCHEMA {{}} IS '{mark}'", body.schema)

    with pytest.raises(SchemaExistsError):
        body_provision(body_id=body.id)

    assert state_of(body) == "provisioning"
    assert ask(body, "SELECT answer FROM {}.precious", body.schema) == [(42,)]
    assert not FleetMigration.objects.filter(body_id=body.id).exists()
    tables = fingerprints_read(body.cell, [body.schema])[body.schema].objects
    assert list(tables) == ["precious"]
    ask(body, "CREATE ROLE {}", body.role)


def test_a_role_of_that_name_is_never_touched(database: Deployment) -> None:
    body = draft()
    ask(body, "CREATE ROLE {} CONNECTION LIMIT 7", body.role)

    with pytest.raises(RoleExistsError, match=body.role):
        body_provision(body_id=body.id)

    assert (body.role, 7) in ask(body, "SELECT rolname, rolconnlimit FROM pg_roles")
    assert fingerprints_read(body.cell, [body.schema])[body.schema].objects == {}

    ask(body, "DROP ROLE {}", body.role)
    body_provision(body_id=body.id)
    assert_whole(body, like=database.body_a)


def test_a_cell_that_is_down_is_said_and_tried_later(
    database: Deployment, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = draft("second", "municipality")
    owner = connections["cell_second_owner"]
    owner.close()
    with monkeypatch.context() as down:
        down.setitem(owner.settings_dict, "PORT", "1")
        with pytest.raises(OperationalError, match="refused"):
            body_provision(body_id=body.id)
        owner.close()

    assert state_of(body) == "provisioning"
    body_provision(body_id=body.id)
    assert_whole(body, like=database.body_b)


def test_a_body_that_fails_its_check_is_not_active(database: Deployment) -> None:
    body = draft()

    def spoil(stage: str) -> None:
        if stage == "check":
            ask(body, "ALTER TABLE {}.seats_seat ADD COLUMN stray int", body.schema)

    with pytest.raises(SelfCheckError, match="seats differs from the template"):
        body_provision(body_id=body.id, on_stage=spoil)
    between = state_of(body)
    ask(body, "ALTER TABLE {}.seats_seat DROP COLUMN stray", body.schema)
    body_provision(body_id=body.id)

    assert between == "provisioning"
    assert_whole(body, like=database.body_a)


def test_a_body_that_cannot_be_entered_is_not_active(database: Deployment) -> None:
    body = draft()

    def spoil(stage: str) -> None:
        if stage == "check":
            ask(body, "REVOKE {} FROM sabha_cell", body.role)

    with pytest.raises(SelfCheckError, match="at entry: permission denied"):
        body_provision(body_id=body.id, on_stage=spoil)

    assert state_of(body) == "provisioning"


def test_a_check_leaves_no_rows(database: Deployment) -> None:
    body = draft()

    body_provision(body_id=body.id)

    counted = "SELECT (SELECT count(*) FROM {}.filing_file) + (SELECT count(*) FROM {}.filing_note)"
    assert ask(body, counted, body.schema, body.schema) == [(0,)]


def test_an_active_body_is_not_set_up_again(body_a: BodyRef) -> None:
    version = LocalBody.objects.get(id=body_a.id).version

    with pytest.raises(NotADraftError, match="payyoor is active"):
        body_provision(body_id=body_a.id)

    assert LocalBody.objects.get(id=body_a.id).version == version


def test_modules_of_the_preset_are_on_from_the_start(database: Deployment) -> None:
    body = draft(body_type="block_panchayat")

    body_provision(body_id=body.id)

    rows = ModuleEnablement.objects.filter(body_id=body.id)
    assert [(row.module, row.state, row.reason) for row in rows] == [
        ("filing", "enabled", "preset"),
        ("privacy", "enabled", "preset"),
    ]

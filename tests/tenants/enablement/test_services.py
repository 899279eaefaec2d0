"""Is a module that is off gone everywhere, and back with its data when it is on again?"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from django.db import ProgrammingError, connections
from django.test import Client
from django.test.utils import CaptureQueriesContext

from modules.grievances.models import Complaint
from sabha.database.body import BodyRef
from sabha.database.work import body_work
from sabha.errors import DomainError, NotFoundError
from sabha.queueing.admission import TaskModuleDisabledError, body_admitted
from sabha.queueing.headers import BodyName
from sabha.seats.models import Role
from sabha.seats.offers import role_grant, role_revoke
from tenants.directory.cache import bodies_with_module, body_by_id
from tenants.directory.models import BodyState
from tenants.directory.services import body_state_set
from tenants.enablement import rules
from tenants.enablement.models import ModuleEnablement
from tenants.enablement.rules import (
    AlwaysOnError,
    NeededByModuleError,
    NeedsModuleError,
    NotForThisTypeError,
    UnknownModuleError,
)
from tenants.enablement.services import (
    BodyNotServingError,
    SwitchedMeanwhileError,
    module_disable,
    module_enable,
)
from tenants.fleet.ledger import owed_list
from tenants.fleet.models import FleetMigration
from tenants.journal.selectors import entry_list
from tests.deployment import Deployment, body_make
from tests.people import staff_client_make

MODULE = "grievances"
TASK = "modules.grievances.tasks.anything"
VIEW = "grievances.complaint.view"
OWNER_STATEMENTS = 3
CONTROL_STATEMENTS = 30
BODY_STATEMENTS = 41


@pytest.fixture
def body(database: Deployment) -> BodyRef:
    """Return an active body of the test's own, which may have complaints and has them not yet."""
    return body_make("E90001", "enabling", "grama_panchayat", cell="main")


def enable(body: BodyRef, reason: str = "Wanted") -> None:
    module_enable(body_id=body.id, module=MODULE, reason=reason)


def disable(body: BodyRef, reason: str = "Not wanted") -> None:
    module_disable(body_id=body.id, module=MODULE, reason=reason)


def now(body: BodyRef) -> BodyRef:
    found = body_by_id(body.id)
    assert found is not None
    return found


def state_of(body: BodyRef) -> str:
    return ModuleEnablement.objects.get(body_id=body.id, module=MODULE).state


def permissions_of(body: BodyRef, role: str = "secretary") -> set[str]:
    with body_work(body):
        return set(Role.objects.get(code=role).permissions)


def tables_of(body: BodyRef) -> set[str]:
    with connections[f"{body.alias}_owner"].cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = %s", [body.schema])
        return {name for (name,) in cursor.fetchall() if name.startswith(MODULE)}


def menu(client: Client) -> set[str]:
    told: dict[str, Any] = client.get("/api/session/").json()
    return {item["module"] for item in told["navigation"]}


@contextmanager
def refused_by_the_database(body: BodyRef) -> Iterator[None]:
    """Let the grants of roles fail in the middle, and undo that."""
    with connections[f"{body.alias}_owner"].cursor() as cursor:
        cursor.execute(f'REVOKE UPDATE ON "{body.schema}".seats_role FROM "{body.role}"')
        try:
            yield
        finally:
            cursor.execute(f'GRANT UPDATE ON "{body.schema}".seats_role TO "{body.role}"')


def test_tables_are_made_on_first_enablement_alone(body: BodyRef) -> None:
    owner = connections[f"{body.alias}_owner"]

    with CaptureQueriesContext(owner) as first:
        enable(body)
    disable(body)
    with CaptureQueriesContext(owner) as second:
        enable(body)

    assert "grievances_complaint" in tables_of(body)
    assert sum("CREATE TABLE" in query["sql"] for query in first) == 1
    assert not any("CREATE TABLE" in query["sql"] for query in second)
    assert len(first) <= OWNER_STATEMENTS + 1
    assert FleetMigration.objects.get(body_id=body.id, app=MODULE).state == "done"
    assert body.id not in {row.body_id for row in owed_list()}


def test_enabling_costs_few_statements(body: BodyRef) -> None:
    control = CaptureQueriesContext(connections["default"])
    cell = CaptureQueriesContext(connections[body.alias])

    with control, cell:
        enable(body)

    assert len(control) <= CONTROL_STATEMENTS
    assert len(cell) <= BODY_STATEMENTS


def test_a_module_that_is_on_has_routes_menu_permissions_and_tasks(body: BodyRef) -> None:
    enable(body)
    client = staff_client_make(body, "secretary")

    assert client.get("/api/modules/grievances/complaints/").status_code == 200
    assert MODULE in menu(client)
    assert VIEW in client.get("/api/session/").json()["permissions"]
    assert VIEW in permissions_of(body)
    assert body_admitted(BodyName(body.id, body.schema), task=TASK, is_writing=True)
    assert body.id in {found.id for found in bodies_with_module(MODULE)}


@pytest.mark.parametrize("was_on", [False, True])
def test_a_module_that_is_off_has_none_of_them(body: BodyRef, was_on: bool) -> None:  # noqa: FBT001  a case of the test
    if was_on:
        enable(body)
        disable(body)
    client = staff_client_make(body, "secretary")

    reply = client.get("/api/modules/grievances/complaints/")

    assert (reply.status_code, reply.json()["code"]) == (404, "module-disabled")
    assert MODULE not in menu(client)
    assert VIEW not in client.get("/api/session/").json()["permissions"]
    assert VIEW not in permissions_of(body)
    with pytest.raises(TaskModuleDisabledError):
        body_admitted(BodyName(body.id, body.schema), task=TASK, is_writing=True)
    assert body.id not in {found.id for found in bodies_with_module(MODULE)}


def test_data_stays_and_is_back(body: BodyRef) -> None:
    enable(body)
    client = staff_client_make(body, "secretary")
    asked = {"category": "road", "place": "Market", "ward": 3, "description": "A hole."}
    made = client.post(
        "/api/modules/grievances/complaints/",
        asked,
        content_type="application/json",
        headers={"Idempotency-Key": "hole-in-the-road"},
    )
    assert made.status_code == 201, made.content

    disable(body)
    with body_work(body):
        kept = Complaint.objects.count()
    enable(body)

    assert kept == 1
    found = client.get("/api/modules/grievances/complaints/").json()["results"]
    assert [row["place"] for row in found] == ["Market"]


def test_who_when_and_why_are_kept(body: BodyRef) -> None:
    enable(body, reason="Order 7")
    disable(body, reason="Order 8")

    newest, before = entry_list(body_id=body.id)[:2]
    assert (newest.action, newest.reason) == ("enablement.disable", "Order 8")
    assert (before.action, before.after) == ("enablement.enable", {"module": MODULE})
    assert ModuleEnablement.objects.get(body_id=body.id, module=MODULE).reason == "Order 8"


def test_doing_it_again_changes_nothing(body: BodyRef) -> None:
    disable(body)
    assert not ModuleEnablement.objects.filter(body_id=body.id, module=MODULE).exists()
    enable(body)
    before = ModuleEnablement.objects.get(body_id=body.id, module=MODULE).since

    enable(body, reason="Once more")

    row = ModuleEnablement.objects.get(body_id=body.id, module=MODULE)
    assert (row.since, row.reason) == (before, "Wanted")


def test_what_a_body_changed_in_its_roles_survives(body: BodyRef) -> None:
    enable(body)
    with body_work(body):
        role_grant(role_code="ward_member", permissions=["filing.file.view"])
        role_grant(role_code="president", permissions=["filing.file.export"])
        role_revoke(role_code="section_clerk", permissions=["filing.file.note"])

    disable(body)
    enable(body)

    assert permissions_of(body, "ward_member") == {"filing.file.view"}
    assert {"filing.file.export", VIEW} <= permissions_of(body, "president")
    assert "filing.file.note" not in permissions_of(body, "section_clerk")
    assert "grievances.complaint.resolve" in permissions_of(body, "section_clerk")


@pytest.mark.parametrize("state", [BodyState.SUSPENDED, BodyState.ARCHIVED, BodyState.PROVISIONING])
def test_a_body_that_does_not_serve_is_left_alone(body: BodyRef, state: BodyState) -> None:
    body_state_set(body_id=body.id, state=state)

    with pytest.raises(BodyNotServingError):
        enable(body)


def test_what_makes_no_sense_is_refused(database: Deployment, body: BodyRef) -> None:
    block = body_make("E90002", "blocked", "block_panchayat", cell="main")
    refusals: list[tuple[type[DomainError], Any, BodyRef, str]] = [
        (UnknownModuleError, module_enable, body, "astrology"),
        (NotForThisTypeError, module_enable, block, MODULE),
        (AlwaysOnError, module_disable, body, "filing"),
    ]

    for error, act, at, module in refusals:
        with pytest.raises(error):
            act(body_id=at.id, module=module, reason="Why not")
    with pytest.raises(NotFoundError):
        module_enable(body_id=uuid4(), module=MODULE, reason="Nobody")


def test_a_module_needs_those_it_depends_on(body: BodyRef) -> None:
    filing = ModuleEnablement.objects.filter(body_id=body.id, module="filing")
    filing.update(state="disabled")

    with pytest.raises(NeedsModuleError, match="Files"):
        enable(body)

    filing.update(state="enabled")
    enable(body)


def test_a_module_that_others_need_stays() -> None:
    filing = rules.module_named("filing")

    with pytest.raises(AlwaysOnError):
        rules.may_disable(filing, enabled={MODULE})
    with pytest.raises(NeededByModuleError, match="Complaints"):
        rules.may_disable(replace(filing, is_always_on=False), enabled={MODULE, "filing"})


@pytest.mark.parametrize("was_on", [False, True])
def test_an_interrupted_switch_is_closed_and_completed_by_the_next(
    body: BodyRef,
    was_on: bool,  # noqa: FBT001  a case of the test
) -> None:
    if was_on:
        enable(body)
        disable(body)

    with refused_by_the_database(body), pytest.raises(ProgrammingError, match="permission denied"):
        enable(body)
    between, at_the_door = state_of(body), now(body).modules
    enable(body)

    assert (between, MODULE in at_the_door) == ("enabling", False)
    assert state_of(body) == "enabled"
    assert MODULE in now(body).modules
    assert VIEW in permissions_of(body)


def test_an_interrupted_disabling_is_closed_and_completed_by_the_next(body: BodyRef) -> None:
    enable(body)

    with refused_by_the_database(body), pytest.raises(ProgrammingError, match="permission denied"):
        disable(body)
    between, at_the_door = state_of(body), now(body).modules
    disable(body)

    assert (between, MODULE in at_the_door) == ("disabling", False)
    assert state_of(body) == "disabled"
    assert VIEW not in permissions_of(body)


def test_switches_at_the_same_time_end_in_one_state(body: BodyRef) -> None:
    enable(body)

    def switch(act: Any) -> None:
        for _ in range(4):
            try:
                act(body_id=body.id, module=MODULE, reason="Race")
            except SwitchedMeanwhileError:
                continue
        connections.close_all()

    threads = [threading.Thread(target=switch, args=[a]) for a in (module_enable, module_disable)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    settled = state_of(body)
    if settled in {"enabled", "disabled"}:
        assert (VIEW in permissions_of(body)) == (settled == "enabled")
    enable(body)
    assert VIEW in permissions_of(body)

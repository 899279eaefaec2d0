"""Does one decision reach just the bodies that it means?"""

from __future__ import annotations

from uuid import UUID

import pytest
from django.db import connections

from sabha.database.identifiers import uuid7
from sabha.errors import InvalidInputError, NotFoundError
from sabha.identity.actor import Actor, acting_as
from tenants.directory.models import BodyState, LocalBody
from tenants.directory.services import body_state_set
from tenants.enablement.changes import (
    NothingSelectedError,
    Selection,
    change_get,
    change_plan,
    change_run,
    change_start,
    enabled_counts,
)
from tenants.enablement.models import ModuleChange, ModuleEnablement
from tenants.enablement.rules import UnknownModuleError
from tenants.journal.selectors import entry_list
from tests.deployment import Deployment, body_make

MODULE = "grievances"


@pytest.fixture
def four(database: Deployment) -> dict[str, UUID]:
    """Return four bodies of the test's own by slug: two municipalities, a panchayat, a block."""
    made = [
        body_make("C90001", "town-one", "municipality", cell="main"),
        body_make("C90002", "town-two", "municipality", cell="second"),
        body_make("C90003", "village", "grama_panchayat", cell="main"),
        body_make("C90004", "block", "block_panchayat", cell="main"),
    ]
    LocalBody.objects.exclude(id__in=[body.id for body in made]).update(type="district_panchayat")
    LocalBody.objects.filter(slug="village").update(district_id="559")
    return {body.slug: body.id for body in made}


def run(action: str, selection: Selection, reason: str = "Order 7") -> ModuleChange:
    change = change_start(module=MODULE, action=action, selection=selection, reason=reason)
    return change_run(change_id=change.id)


def slugs(ids: tuple[UUID, ...] | list[UUID]) -> set[str]:
    return set(LocalBody.objects.filter(id__in=ids).values_list("slug", flat=True))


def having() -> set[str]:
    rows = ModuleEnablement.objects.filter(module=MODULE, state="enabled")
    return set(rows.values_list("body__slug", flat=True))


def test_a_type_a_district_and_a_list_choose_bodies(four: dict[str, UUID]) -> None:
    chosen = {
        "type": Selection(types=("municipality",)),
        "district": Selection(districts=("559",)),
        "list": Selection(body_ids=(four["town-two"], four["village"])),
        "type in district": Selection(types=("municipality",), districts=("559",)),
    }

    plans = {
        name: slugs(change_plan(module=MODULE, action="enable", selection=selection).body_ids)
        for name, selection in chosen.items()
    }

    assert plans == {
        "type": {"town-one", "town-two"},
        "district": {"village"},
        "list": {"town-two", "village"},
        "type in district": set(),
    }
    assert having() == set()


def test_bodies_of_other_types_are_named_and_passed_over(four: dict[str, UUID]) -> None:
    plan = change_plan(
        module=MODULE, action="enable", selection=Selection(body_ids=tuple(four.values()))
    )

    assert slugs(plan.body_ids) == {"town-one", "town-two", "village"}
    assert [(skip.body, skip.code) for skip in plan.skipped] == [("block", "module-not-for-type")]
    assert "Complaints" in plan.skipped[0].text_en
    assert "പരാതികൾ" in plan.skipped[0].text_ml


def test_bodies_that_do_not_serve_are_named_and_passed_over(four: dict[str, UUID]) -> None:
    body_state_set(body_id=four["town-one"], state=BodyState.SUSPENDED)

    plan = change_plan(module=MODULE, action="enable", selection=Selection(types=("municipality",)))

    assert slugs(plan.body_ids) == {"town-two"}
    assert [(skip.body, skip.code) for skip in plan.skipped] == [("town-one", "body-not-serving")]


def test_a_decision_is_carried_out_in_its_makers_name(four: dict[str, UUID]) -> None:
    leela = Actor(kind="state", name="Leela", user_id=uuid7())
    with acting_as(leela):
        change = change_start(
            module=MODULE,
            action="enable",
            selection=Selection(types=("municipality",)),
            reason="Order 7",
        )

    done = change_run(change_id=change.id)

    assert (done.done, done.skipped) == (2, [])
    assert done.finished_at is not None
    assert having() == {"town-one", "town-two"}
    entry = entry_list(body_id=four["town-one"])[0]
    assert (entry.actor_name, entry.actor_id, entry.reason) == ("Leela", leela.user_id, "Order 7")
    assert enabled_counts()[MODULE] == 2


def test_bodies_that_stand_so_already_are_not_counted(four: dict[str, UUID]) -> None:
    towns = Selection(types=("municipality",))
    run("enable", Selection(body_ids=(four["town-one"],)))

    again = run("enable", towns)
    nothing = run("enable", towns)
    never = change_plan(
        module=MODULE, action="disable", selection=Selection(body_ids=(four["village"],))
    )

    assert slugs(again.body_ids) == {"town-two"}
    assert (nothing.body_ids, nothing.done) == ([], 0)
    assert (never.body_ids, never.skipped) == ((), ())


def test_a_decision_may_be_carried_out_twice(four: dict[str, UUID]) -> None:
    change = run("enable", Selection(types=("municipality",)))

    again = change_run(change_id=change.id)

    assert (again.done, again.skipped) == (2, [])
    assert len(entry_list(body_id=four["town-one"])) == len(entry_list(body_id=four["town-two"]))


def test_a_body_that_refuses_stops_no_other(four: dict[str, UUID]) -> None:
    change = change_start(
        module=MODULE,
        action="enable",
        selection=Selection(types=("municipality",)),
        reason="Order 7",
    )
    with connections["cell_main_owner"].cursor() as cursor:
        cursor.execute("CREATE TABLE body_c90001.grievances_complaint (id int)")

    first = change_run(change_id=change.id)
    second = change_run(change_id=change.id)

    assert (first.done, second.done) == (1, 1)
    assert having() == {"town-two"}
    assert [(skip["body"], skip["code"]) for skip in second.skipped] == [
        ("town-one", "database-refused")
    ]
    assert "already exists" in second.skipped[0]["text_en"]


def test_disabling_reaches_those_that_have_it(four: dict[str, UUID]) -> None:
    run("enable", Selection(body_ids=(four["town-one"], four["village"])))

    done = run("disable", Selection(types=("municipality", "grama_panchayat")))

    assert slugs(done.body_ids) == {"town-one", "village"}
    assert having() == set()


def test_a_decision_that_makes_no_sense_is_refused(four: dict[str, UUID]) -> None:
    towns = Selection(types=("municipality",))

    with pytest.raises(UnknownModuleError):
        change_plan(module="astrology", action="enable", selection=towns)
    with pytest.raises(NothingSelectedError):
        change_plan(module=MODULE, action="enable", selection=Selection())
    with pytest.raises(InvalidInputError):
        change_start(module=MODULE, action="enable", selection=towns, reason="  ")
    for selection in (Selection(body_ids=(uuid7(),)), Selection(districts=("999",))):
        with pytest.raises(InvalidInputError):
            change_plan(module=MODULE, action="enable", selection=selection)
    with pytest.raises(NotFoundError):
        change_get(uuid7())

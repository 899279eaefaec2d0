"""Do bodies that stand gain what the code has come to give their roles, and nothing else?"""

from __future__ import annotations

import pytest

from sabha.audit.selectors import AuditCard, audit_list
from sabha.database.body import BodyRef
from sabha.database.work import body_work
from sabha.seats.models import Role
from sabha.seats.roles import role_change
from tenants.directory.models import LocalBody
from tenants.fleet.ledger import failures_list
from tenants.fleet.models import FleetMigration, RoleOffer
from tenants.fleet.rollout import rollout_run
from tenants.provisioning.roles import offer_version, roles_refresh
from tests.people import staff_make
from tests.tenants.membership.offices import in_office_of

CLERK, NEW, TAKEN, GIVEN = (
    "section_clerk",
    "filing.attachment.add",
    "filing.file.note",
    "filing.file.export",
)


@pytest.fixture
def older(body_a: BodyRef) -> BodyRef:
    """Return a body from before a permission, whose Secretary has composed a role."""
    secretary = staff_make(body_a)
    with in_office_of(body_a, secretary):
        role = Role.objects.get(code=CLERK)
        wanted = {*role.permissions, GIVEN} - {TAKEN}
        role_change(role_id=role.id, permissions=wanted)
        role.refresh_from_db()
        role.permissions.remove(NEW)
        role.offered.remove(NEW)
        role.save()
    RoleOffer.objects.filter(body_id=body_a.id).update(version="before")
    return body_a


def held(body: BodyRef) -> set[str]:
    with body_work(body):
        return set(Role.objects.get(code=CLERK).permissions)


def acts(body: BodyRef) -> list[AuditCard]:
    with body_work(body):
        role = Role.objects.get(code=CLERK)
        return audit_list(subject="seats.role", subject_id=role.id)


def test_a_changed_role_gains_the_new_code_alone(older: BodyRef, body_b: BodyRef) -> None:
    before, elsewhere = held(older), held(body_b)

    assert roles_refresh() == 1

    assert held(older) == before | {NEW}
    assert TAKEN not in held(older)
    assert GIVEN in held(older)
    assert held(body_b) == elsewhere
    newest = acts(older)[-1]
    assert (newest.action, newest.actor_kind) == ("seats.role.change", "system")


def test_doing_it_again_changes_nothing(older: BodyRef) -> None:
    roles_refresh()
    before, told = held(older), len(acts(older))

    assert roles_refresh() == 0
    RoleOffer.objects.filter(body_id=older.id).delete()
    assert roles_refresh() == 1

    assert (held(older), len(acts(older))) == (before, told)


def test_a_rollout_brings_it_to_bodies_that_owe_nothing(older: BodyRef, body_b: BodyRef) -> None:
    RoleOffer.objects.filter(body_id=body_b.id).delete()
    LocalBody.objects.filter(id=body_b.id).update(state="archived")

    rollout_run()

    assert NEW in held(older)
    assert RoleOffer.objects.get(body_id=older.id).version == offer_version()
    assert not RoleOffer.objects.filter(body_id=body_b.id).exists()


def test_a_body_that_owes_migrations_waits(older: BodyRef) -> None:
    FleetMigration.objects.filter(body_id=older.id).update(state="failed")

    assert roles_refresh() == 0

    assert NEW not in held(older)


def test_a_body_that_refuses_says_why_and_stops_no_other(older: BodyRef, body_b: BodyRef) -> None:
    RoleOffer.objects.filter(body_id=body_b.id).update(version="before")
    schema = LocalBody.objects.get(id=older.id).schema_name
    LocalBody.objects.filter(id=older.id).update(schema_name="nowhere")

    assert roles_refresh() == 2

    LocalBody.objects.filter(id=older.id).update(schema_name=schema)
    assert RoleOffer.objects.get(body_id=body_b.id).version == offer_version()
    failure = failures_list()[0]
    assert (failure["body"], failure["migration"]) == (older.slug, "roles")
    roles_refresh()
    assert (failures_list(), NEW in held(older)) == ([], True)

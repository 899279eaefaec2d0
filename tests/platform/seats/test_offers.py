"""Does a role gain what is new, and never again what the office has taken from it?"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest
from django.db import connections
from django.test import Client

from sabha.audit.selectors import audit_list
from sabha.database.body import BodyRef
from sabha.database.work import body_work
from sabha.seats.models import Role
from sabha.seats.offers import role_grant, role_revoke
from tests.platform.seats.offices import office_open

StaffClient = Callable[..., Client]
REMEMBER: str = import_module(
    "sabha.seats.migrations.0005_roles_remember_what_was_offered"
).REMEMBER


@pytest.fixture
def office(body_a: BodyRef) -> BodyRef:
    office_open(body_a)
    return body_a


def composed(client: Client, body: BodyRef, code: str, *, without: str) -> None:
    """Let somebody of the office take a right from a role."""
    with body_work(body):
        role = Role.objects.get(code=code)
    kept: list[Any] = [held for held in role.permissions if held != without]
    reply = client.patch(
        f"/api/office/roles/{role.id}/", {"permissions": kept}, content_type="application/json"
    )
    assert reply.status_code == 200, reply.json()


def test_a_role_gains_and_loses_permissions_once(office: BodyRef) -> None:
    with body_work(office):
        role_grant(role_code="t_clerk", permissions=["test.fee.view", "test.file.view"])
        role_grant(role_code="t_clerk", permissions=["test.fee.view"])
        role = Role.objects.get(code="t_clerk")
        assert role.permissions == ["test.fee.view", "test.file.view"]

        role_revoke(role_code="t_clerk", permissions=["test.fee.view"])
        role_revoke(role_code="t_nobody", permissions=["test.fee.view"])
        role.refresh_from_db()
        assert role.permissions == ["test.file.view"]
        assert len(audit_list(subject="seats.role", subject_id=role.id)) == 2


def test_a_role_that_is_missing_is_made_when_it_gains_permissions(office: BodyRef) -> None:
    with body_work(office):
        role_grant(role_code="t_new", permissions=["test.fee.view"])

        assert Role.objects.get(code="t_new").permissions == ["test.fee.view"]


def test_what_the_office_has_taken_stays_taken(staff_client: StaffClient, body_a: BodyRef) -> None:
    composed(staff_client(body_a), body_a, "section_clerk", without="filing.file.note")

    with body_work(body_a):
        new = ["filing.file.note", "filing.file.export"]
        role_grant(role_code="section_clerk", permissions=new)

        found = Role.objects.get(code="section_clerk").permissions
        assert ("filing.file.note" in found, "filing.file.export" in found) == (False, True)


def test_a_module_that_comes_back_brings_what_went_with_it(office: BodyRef) -> None:
    both = ["test.file.view", "test.fee.view"]
    with body_work(office):
        role_grant(role_code="t_clerk", permissions=both)

        role_revoke(role_code="t_clerk", permissions=both)
        assert Role.objects.get(code="t_clerk").permissions == []
        role_grant(role_code="t_clerk", permissions=both)
        assert Role.objects.get(code="t_clerk").permissions == sorted(both)


def test_roles_that_stood_before_know_what_was_taken_from_them(
    staff_client: StaffClient, body_a: BodyRef
) -> None:
    composed(staff_client(body_a), body_a, "section_clerk", without="filing.file.note")

    with body_work(body_a), connections[body_a.alias].cursor() as cursor:
        role_revoke(role_code="head_clerk", permissions=["filing.file.note"])
        Role.objects.update(offered=[])
        cursor.execute(REMEMBER)

        clerk, head = (Role.objects.get(code=code) for code in ("section_clerk", "head_clerk"))
        assert set(clerk.offered) == {*clerk.permissions, "filing.file.note"}
        assert set(head.offered) == set(head.permissions)

"""Does an office compose its roles within what the state and its own rights allow?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sabha.database.body import BodyRef
from sabha.database.work import body_work
from sabha.seats.catalogue import role_list

StaffClient = Callable[..., Client]
ROLES = "/api/office/roles/"


@pytest.fixture
def secretary(staff_client: StaffClient, body_a: BodyRef) -> Client:
    return staff_client(body_a)


def role(client: Client, code: str) -> dict[str, Any]:
    found: dict[str, Any] = next(row for row in client.get(ROLES).json() if row["code"] == code)
    return found


def changed(client: Client, code: str, **changes: Any) -> tuple[int, Any]:
    path = f"{ROLES}{role(client, code)['id']}/"
    reply = client.patch(path, changes, content_type="application/json")
    return reply.status_code, reply.json()


def test_roles_are_listed_with_rights_and_seats(secretary: Client) -> None:
    found = role(secretary, "section_clerk")

    assert found["is_from_state"]
    assert "filing.file.note" in found["permissions"]
    assert "Clerk A1, General" in [seat["name_en"] for seat in found["seats"]]


def test_the_catalogue_says_what_may_be_given(secretary: Client) -> None:
    found = {right["code"]: right for right in secretary.get("/api/office/permissions/").json()}

    assert found["filing.file.view"]["is_grantable"]
    assert not found["office.role.change"]["is_grantable"]
    assert "Secretary" in found["office.role.change"]["why_not_en"]
    assert "grievances.complaint.view" not in found


def test_a_role_of_its_own_is_made_and_changed(secretary: Client) -> None:
    made = secretary.post(
        ROLES,
        {"name_en": "Dispatch", "name_ml": "ഡിസ്പാച്ച്", "permissions": ["filing.file.view"]},
        content_type="application/json",
    )
    assert (made.status_code, made.json()["is_from_state"]) == (201, False)

    status, found = changed(secretary, made.json()["code"], name_en="Despatch", permissions=[])
    assert (status, found["name_en"], found["permissions"]) == (200, "Despatch", [])


@pytest.mark.parametrize(
    ("code", "changes", "refusal"),
    [
        ("head_clerk", {"permissions": ["office.visit.decide"]}, "permission-kept"),
        ("secretary", {"permissions": ["filing.file.view"]}, "permission-kept"),
        ("audit_party", {"permissions": ["filing.file.decide"]}, "role-read-only"),
        ("records", {"permissions": ["console.fleet.run"]}, "permission-unknown"),
        ("records", {"name_en": "Archive"}, "role-of-state"),
    ],
)
def test_what_the_state_has_laid_down_stays(
    secretary: Client, code: str, changes: dict[str, Any], refusal: str
) -> None:
    status, problem = changed(secretary, code, **changes)

    assert (status in {400, 409}, problem["code"]) == (True, refusal)


def test_nobody_gives_a_role_what_they_do_not_hold(secretary: Client) -> None:
    export = "filing.file.export"
    own = role(secretary, "secretary")["permissions"]
    kept = [code for code in own if code != export]
    assert changed(secretary, "secretary", permissions=kept)[0] == 200

    clerk = role(secretary, "section_clerk")["permissions"]
    status, problem = changed(secretary, "section_clerk", permissions=[*clerk, export])
    made = secretary.post(
        ROLES,
        {"name_en": "Dispatch", "name_ml": "ഡിസ്പാച്ച്", "permissions": [export]},
        content_type="application/json",
    )

    assert (status, problem["code"]) == (409, "permission-not-held")
    assert (made.status_code, made.json()["code"]) == (409, "permission-not-held")
    assert export not in role(secretary, "section_clerk")["permissions"]


def test_a_head_clerk_composes_no_roles(staff_client: StaffClient, body_a: BodyRef) -> None:
    status, problem = changed(staff_client(body_a, "head_clerk"), "records", permissions=[])

    assert (status, problem["code"]) == (403, "not-permitted")


def test_the_list_takes_two_queries(body_a: BodyRef) -> None:
    with body_work(body_a), CaptureQueriesContext(connections[body_a.alias]) as queries:
        role_list()

    assert len(queries) == 2

"""Does an office change its seats without losing its way up, its people or its last keeper?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from sabha.database.body import BodyRef
from sabha.database.work import body_work
from sabha.seats.offers import role_revoke
from sabha.seats.selectors import seat_by_code

StaffClient = Callable[..., Client]
SEATS = "/api/office/seats/"
NEW = {
    "code": "tapal",
    "name_en": "Tapal",
    "name_ml": "തപാൽ",
    "designation_en": "Clerk",
    "designation_ml": "ക്ലർക്ക്",
    "roles": ["section_clerk"],
}


@pytest.fixture
def secretary(staff_client: StaffClient, body_a: BodyRef) -> Client:
    return staff_client(body_a)


def sent(client: Client, verb: str, path: str, data: dict[str, Any]) -> tuple[int, Any]:
    reply = getattr(client, verb)(path, data, content_type="application/json")
    return reply.status_code, reply.json()


def path_of(body: BodyRef, code: str) -> str:
    with body_work(body):
        return f"{SEATS}{seat_by_code(code=code).id}/"


def test_a_seat_is_opened_with_its_roles(secretary: Client) -> None:
    status, seat = sent(secretary, "post", SEATS, NEW)

    assert (status, seat["code"], seat["state"]) == (201, "tapal", "vacant")
    assert [role["code"] for role in seat["roles"]] == ["section_clerk"]
    assert sent(secretary, "post", SEATS, NEW)[1]["code"] == "code-taken"


@pytest.mark.parametrize("code", ["", "Tapal", "a b", "../x", "തപാൽ", "a" * 61])
def test_what_is_no_code_is_refused(secretary: Client, code: str) -> None:
    status, problem = sent(secretary, "post", SEATS, {**NEW, "code": code})

    assert (status, problem["errors"][0]["field"]) == (400, "code")


def test_reporting_lines_close_no_circle(secretary: Client, body_a: BodyRef) -> None:
    with body_work(body_a):
        clerk, head = seat_by_code(code="section_clerk_1"), seat_by_code(code="head_clerk")

    for above in (clerk.id, head.id):
        status, problem = sent(
            secretary, "patch", f"{SEATS}{head.id}/", {"reports_to_id": str(above)}
        )
        assert (status, problem["code"]) == (409, "reporting-loop")


def test_a_seat_with_somebody_in_it_stays_open(
    secretary: Client, staff_client: StaffClient, body_a: BodyRef
) -> None:
    staff_client(body_a, "section_clerk")

    refused = sent(secretary, "patch", path_of(body_a, "section_clerk_1"), {"is_open": False})
    closed = sent(secretary, "patch", path_of(body_a, "records"), {"is_open": False})

    assert (refused[0], refused[1]["code"]) == (409, "seat-sat-in")
    assert (closed[0], closed[1]["is_open"]) == (200, False)


def test_somebody_keeps_the_right_to_change_roles(secretary: Client, body_a: BodyRef) -> None:
    own = path_of(body_a, "secretary")

    status, problem = sent(secretary, "patch", own, {"roles": ["head_clerk"]})

    assert (status, problem["code"]) == (409, "last-keeper")


def test_the_secretary_s_role_goes_to_no_other_seat(secretary: Client, body_a: BodyRef) -> None:
    status, problem = sent(
        secretary, "patch", path_of(body_a, "records"), {"roles": ["records", "secretary"]}
    )

    assert (status, problem["code"]) == (409, "permission-kept")


def test_a_role_that_can_more_than_its_giver_goes_to_no_seat(
    secretary: Client, body_a: BodyRef
) -> None:
    with body_work(body_a):
        role_revoke(role_code="secretary", permissions=["filing.file.export"])

    new = sent(secretary, "post", SEATS, {**NEW, "roles": ["head_clerk"]})
    other = sent(secretary, "patch", path_of(body_a, "front_office"), {"roles": ["head_clerk"]})
    as_before = sent(secretary, "patch", path_of(body_a, "head_clerk"), {"roles": ["head_clerk"]})

    assert (new[0], new[1]["code"]) == (409, "permission-not-held")
    assert (other[0], other[1]["code"]) == (409, "permission-not-held")
    assert as_before[0] == 200


def test_seats_of_another_body_are_not_there(secretary: Client, body_b: BodyRef) -> None:
    status, problem = sent(secretary, "patch", path_of(body_b, "records"), {"name_en": "Mine"})

    assert (status, problem["code"]) == (404, "not-found")


def test_sections_are_made_and_named(secretary: Client) -> None:
    status, section = sent(
        secretary, "post", "/api/office/sections/", {"name_en": "Tapal", "name_ml": "തപാൽ"}
    )
    assert status == 201

    status, section = sent(
        secretary, "patch", f"/api/office/sections/{section['id']}/", {"name_en": "Inward"}
    )
    assert (status, section["name_en"], section["name_ml"]) == (200, "Inward", "തപാൽ")


def test_a_clerk_changes_no_seat(staff_client: StaffClient, body_a: BodyRef) -> None:
    status, problem = sent(staff_client(body_a, "section_clerk"), "post", SEATS, NEW)

    assert (status, problem["code"]) == (403, "not-permitted")

"""Is a hand-over, or a move, one call?"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from sabha.database.body import BodyRef
from sabha.database.work import body_work
from sabha.identity.models import User
from tests.people import staff_make
from tests.tenants.membership.offices import born_long_ago, seat_id, works

StaffClient = Callable[..., Client]
TODAY = timezone.localdate()
NEXT_WEEK = TODAY + timedelta(days=7)
OFFICE = "/api/office/"


@pytest.fixture
def secretary(staff_client: StaffClient, body_a: BodyRef) -> Client:
    born_long_ago(body_a)
    return staff_client(body_a)


@pytest.fixture
def clerk(body_a: BodyRef) -> User:
    return staff_make(body_a, "section_clerk")


def sent(client: Client, path: str, **data: Any) -> tuple[int, Any]:
    reply = client.post(f"{OFFICE}{path}/", data, content_type="application/json")
    return reply.status_code, reply.json()


def test_a_charge_that_runs_is_taken_over_when_asked_for(
    secretary: Client, body_a: BodyRef, clerk: User
) -> None:
    before, after = staff_make(body_a, "front_office"), staff_make(body_a, "head_clerk")
    with body_work(body_a):
        seat = str(seat_id("section_clerk_1"))
    given = {"seat_id": seat, "user_id": str(before.id), "kind": "charge", "starts_on": TODAY}
    assert sent(secretary, "postings", **given)[0] == 201
    leave = {"user_id": str(clerk.id), "starts_on": TODAY, "ends_on": NEXT_WEEK}
    hand = {"seat_id": seat, "user_id": str(after.id)}

    refused = sent(secretary, "absences", **leave, charges=[hand])
    done = sent(secretary, "absences", **leave, charges=[{**hand, "takes_over": True}])

    assert (refused[0], refused[1]["code"], done[0]) == (409, "seat-taken", 201)
    with body_work(body_a):
        assert works(before, TODAY) == ["front_office"]
        assert works(after, TODAY) == ["head_clerk", "section_clerk_1"]


def test_who_moves_sits_in_one_seat_throughout(
    secretary: Client, body_a: BodyRef, clerk: User
) -> None:
    with body_work(body_a):
        records = str(seat_id("records"))
    asked = {"seat_id": records, "user_id": str(clerk.id), "starts_on": TODAY}

    refused = sent(secretary, "postings", **asked)
    moved = sent(secretary, "postings", **asked, moves=True)

    assert (refused[0], refused[1]["code"], moved[0]) == (409, "already-seated", 201)
    with body_work(body_a):
        assert works(clerk, TODAY) == ["records"]

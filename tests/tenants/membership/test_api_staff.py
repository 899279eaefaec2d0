"""Are the people of an office shown with what may be done about each?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sabha.database.body import BodyRef
from sabha.database.identifiers import uuid7
from sabha.identity.models import User
from tenants.membership.services import membership_grant
from tenants.membership.staff import staff_page
from tests.people import staff_make
from tests.tenants.membership.offices import in_office_of

StaffClient = Callable[..., Client]
STAFF = "/api/office/staff/"


@pytest.fixture
def clerk(body_a: BodyRef) -> User:
    return staff_make(body_a, "section_clerk")


@pytest.fixture
def secretary(staff_client: StaffClient, body_a: BodyRef, clerk: User) -> Client:
    return staff_client(body_a)


def person(client: Client, user: User) -> dict[str, Any]:
    found: list[dict[str, Any]] = client.get(STAFF).json()["results"]
    return next(row for row in found if row["user_id"] == str(user.id))


def test_staff_are_listed_with_their_seats(secretary: Client, clerk: User) -> None:
    row = person(secretary, clerk)

    assert (row["name_en"], row["is_active"]) == ("Test section_clerk", True)
    assert [posting["seat_name_en"] for posting in row["postings"]] == ["Clerk A1, General"]
    assert row["abilities"]["deactivate"]["allowed"]
    assert not row["abilities"]["reactivate"]["allowed"]


def test_staff_are_found_by_name_and_login(secretary: Client, clerk: User) -> None:
    assert len(secretary.get(STAFF, {"q": clerk.login}).json()["results"]) == 1
    assert secretary.get(STAFF, {"q": "nobody of that name"}).json()["results"] == []
    assert secretary.get(STAFF, {"cursor": "forged"}).status_code == 400


def test_a_head_clerk_looks_and_does_nothing(
    secretary: Client, staff_client: StaffClient, body_a: BodyRef, clerk: User
) -> None:
    head = staff_client(body_a, "head_clerk")

    assert not any(ability["allowed"] for ability in person(head, clerk)["abilities"].values())
    refused = head.post(f"{STAFF}{clerk.id}/deactivate/")
    assert (refused.status_code, refused.json()["code"]) == (403, "not-permitted")


def test_each_right_says_through_what_or_why_not(secretary: Client, clerk: User) -> None:
    reply = secretary.get(f"{STAFF}{clerk.id}/permissions/")

    found = {right["code"]: right for right in reply.json()["permissions"]}
    note, decide = found["filing.file.note"], found["filing.file.decide"]
    assert (note["is_held"], note["through"][0]["seat_name_en"]) == (True, "Clerk A1, General")
    assert note["through"][0]["role_name_en"] == "Section clerk"
    assert (decide["is_held"], decide["why_not_en"]) == (False, "It belongs to: Secretary.")


def test_access_is_stopped_and_given_again(secretary: Client, clerk: User) -> None:
    stopped = secretary.post(f"{STAFF}{clerk.id}/deactivate/")
    assert (stopped.status_code, stopped.json()["is_active"]) == (200, False)
    rights = secretary.get(f"{STAFF}{clerk.id}/permissions/").json()["permissions"]
    assert {right["why_not_en"] for right in rights} == {"They are not on the staff here now."}

    again = secretary.post(f"{STAFF}{clerk.id}/reactivate/")
    assert (again.status_code, again.json()["is_active"]) == (200, True)
    assert person(secretary, clerk)["postings"] == []


def test_a_lost_password_is_taken_away_and_the_link_goes_by_mail(
    secretary: Client, clerk: User
) -> None:
    reply = secretary.post(
        f"{STAFF}{clerk.id}/reset/", {"lost": "password"}, content_type="application/json"
    )

    assert (reply.status_code, reply.json()) == (200, {"url": None})
    clerk.refresh_from_db()
    assert not clerk.has_usable_password()


def test_who_works_elsewhere_too_is_not_reset_here(
    secretary: Client, body_b: BodyRef, clerk: User
) -> None:
    membership_grant(user_id=clerk.id, body_id=body_b.id)

    reply = secretary.post(
        f"{STAFF}{clerk.id}/reset/", {"lost": "second_factor"}, content_type="application/json"
    )

    assert (reply.status_code, reply.json()["code"]) == (409, "belongs-elsewhere")


@pytest.mark.parametrize("act", ["deactivate", "reactivate", "sign-out", "reset"])
def test_people_of_another_body_are_not_there(secretary: Client, body_b: BodyRef, act: str) -> None:
    stranger = staff_make(body_b)

    for user_id in (stranger.id, uuid7()):
        reply = secretary.post(
            f"{STAFF}{user_id}/{act}/", {"lost": "password"}, content_type="application/json"
        )
        assert (reply.status_code, reply.json()["code"]) == (404, "not-found")


def test_nobody_stops_themselves(staff_client: StaffClient, body_a: BodyRef) -> None:
    user = staff_make(body_a)
    client = Client(HTTP_HOST=staff_client(body_a, "records").defaults["HTTP_HOST"])
    client.force_login(user)

    reply = client.post(f"{STAFF}{user.id}/deactivate/")

    assert reply.json()["code"] in {"own-account", "reauthentication-required"}


def test_the_list_takes_three_queries(body_a: BodyRef, clerk: User) -> None:
    secretary = staff_make(body_a)
    with (
        in_office_of(body_a, secretary),
        CaptureQueriesContext(connections["default"]) as control,
        CaptureQueriesContext(connections[body_a.alias]) as body,
    ):
        staff_page()

    assert (len(control), len(body)) == (1, 2)

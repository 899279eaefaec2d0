"""How does the support team ask over HTTP, and who sees what of it on the console?"""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from sabha.database.body import BodyRef
from sabha.identity.models import User
from tests.tenants.visits.visitors import (
    CHANGING,
    client_at,
    support_make,
    visit_asked,
    visit_begun,
)

VISITS = "/api/console/visits/"


@pytest.fixture
def user(database: object) -> User:
    return support_make()


@pytest.fixture
def client(user: User) -> Client:
    return client_at(user, "console")


def wish(body: BodyRef, **other: object) -> dict[str, Any]:
    asked = {"hours": 2, "modules": ["filing"], "mode": "read"}
    return {"body_id": str(body.id), "reason": "The register stays empty.", **asked, **other}


def test_what_was_asked_comes_back_with_what_can_be_done(body_a: BodyRef, client: Client) -> None:
    reply = client.post(VISITS, wish(body_a), content_type="application/json")

    told = reply.json()
    assert reply.status_code == 201
    assert (told["state"], told["is_own"], told["asked_hours"]) == ("asked", True, 2)
    assert [step["act"] for step in told["steps"]] == ["ask"]
    allowed = {act for act, ability in told["abilities"].items() if ability["allowed"]}
    assert allowed == {"withdraw"}
    assert [right["code"] for right in told["parts"][0]["sees"]] == ["filing.file.view"]


def test_the_same_key_asks_once(body_a: BodyRef, client: Client) -> None:
    first, second = (
        client.post(
            VISITS,
            wish(body_a),
            content_type="application/json",
            headers={"Idempotency-Key": "one-and-the-same"},
        )
        for _ in range(2)
    )

    assert first.json()["id"] == second.json()["id"]
    assert client.get(VISITS).json()["results"][0]["id"] == first.json()["id"]
    again = client.post(VISITS, wish(body_a), content_type="application/json")
    assert (again.status_code, again.json()["code"]) == (409, "visit-stands-already")


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"hours": 0}, "hours"),
        ({"hours": 73}, "hours"),
        ({"modules": []}, "modules"),
        ({"mode": "rule"}, "mode"),
        ({"reason": "because"}, "reason"),
    ],
)
def test_a_wish_without_measure_is_refused(
    body_a: BodyRef, client: Client, wrong: dict[str, object], field: str
) -> None:
    reply = client.post(VISITS, wish(body_a, **wrong), content_type="application/json")

    assert reply.status_code == 400
    assert [error["field"] for error in reply.json()["errors"]] == [field]


def test_the_state_sees_all_and_asks_for_nothing(body_a: BodyRef, state_client: Client) -> None:
    visit = visit_begun(support_make(), body_a, CHANGING)

    told = state_client.get(f"{VISITS}{visit.id}/").json()

    assert not any(ability["allowed"] for ability in told["abilities"].values())
    assert [step["act"] for step in told["steps"]] == ["ask", "accept"]
    assert state_client.post(VISITS, wish(body_a), "application/json").status_code == 403
    assert state_client.post(f"{VISITS}{visit.id}/end/").status_code == 403


def test_one_sees_ones_own_visits_alone(body_a: BodyRef, client: Client) -> None:
    visit = visit_asked(support_make(), body_a)

    assert client.get(VISITS).json()["results"] == []
    assert client.get(f"{VISITS}{visit.id}/").status_code == 404
    assert client.get(f"{VISITS}{visit.id}/acts/").status_code == 404
    assert client.post(f"{VISITS}{visit.id}/withdraw/").status_code == 404


def test_a_request_is_taken_back(body_a: BodyRef, user: User, client: Client) -> None:
    visit = visit_asked(user, body_a)

    assert client.post(f"{VISITS}{visit.id}/withdraw/").json()["state"] == "withdrawn"
    assert client.post(f"{VISITS}{visit.id}/end/").status_code == 409


def test_a_visit_is_ended_by_who_visits(body_a: BodyRef, user: User, client: Client) -> None:
    visit = visit_begun(user, body_a)
    office = client_at(user, body_a)
    before = office.get("/api/modules/filing/files/").status_code

    told = client.post(f"{VISITS}{visit.id}/end/").json()

    assert before == 200
    assert told["state"] == "ended"
    after = office.get("/api/modules/filing/files/")
    assert (after.status_code, after.json()["code"]) == (403, "visit-ended")


def test_the_console_knows_which_rights_were_used_and_nothing_of_what_was_read(
    body_a: BodyRef, user: User, client: Client
) -> None:
    visit = visit_begun(user, body_a)
    client_at(user, body_a).get("/api/modules/filing/files/", {"q": "Narayanan"})

    told = client.get(f"{VISITS}{visit.id}/acts/").json()["results"]

    assert [(act["text_en"], act["module_en"]) for act in told] == [("See files", "Files")]
    assert "Narayanan" not in str(told)
    assert client.get(f"{VISITS}{visit.id}/").json()["requests"] == 1


def test_what_could_be_asked_for_is_told_before(body_a: BodyRef, client: Client) -> None:
    parts = client.get(f"{VISITS}scope/{body_a.id}/").json()

    assert "filing" in [part["slug"] for part in parts]
    assert parts[-1]["slug"] == "office"
    assert parts[-1]["changes"] == []


def test_lists_are_read_in_as_many_queries_however_long(
    body_a: BodyRef, body_b: BodyRef, client: Client, user: User
) -> None:
    visit_asked(user, body_a)
    visit_asked(user, body_b)

    told = client.get(VISITS, {"body": str(body_a.id)}).json()

    assert [row["body"]["slug"] for row in told["results"]] == [body_a.slug]
    assert client.get(VISITS, {"body": "nowhere"}).status_code == 404

"""What does the directory tell anybody who asks?"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection, connections
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sabha.database.body import BodyRef
from tenants.directory.models import BodyState
from tenants.directory.services import body_state_set
from tests.deployment import Deployment
from tests.tenants.directory.registers import body_enter

SEARCH = "/api/directory/bodies/"
HERE = "/api/directory/here/"
Anonymous = Callable[[BodyRef | str], Client]


@pytest.mark.parametrize("place", ["apex", "body"])
def test_anybody_finds_a_body_by_name(
    anonymous_client: Anonymous, body_a: BodyRef, place: str
) -> None:
    client = anonymous_client(body_a if place == "body" else place)

    found = client.get(SEARCH, {"q": "പയ്യൂ"}).json()["results"]

    assert [card["slug"] for card in found] == ["payyoor"]
    assert found[0]["url"].startswith("http://payyoor.")
    assert found[0]["district_en"] == "Thiruvananthapuram"
    assert (found[0]["type"], found[0]["state"]) == ("grama_panchayat", "active")


@pytest.mark.parametrize(
    ("limit", "count"),
    [("3", 3), ("", 10), ("0", 1), ("-1", 10), ("x", 10), ("²", 10), ("9" * 30, 25)],
)
def test_the_number_of_answers_is_bounded(
    anonymous_client: Anonymous, limit: str, count: int
) -> None:
    for _ in range(26):
        body_enter("Many", "പലത്")

    found = anonymous_client("apex").get(SEARCH, {"q": "many", "limit": limit})

    assert len(found.json()["results"]) == count


@pytest.mark.parametrize(
    "q", ["\0", "%", "x" * 5000, "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16")]
)
def test_strange_questions_get_an_empty_answer(anonymous_client: Anonymous, q: str) -> None:
    reply = anonymous_client("apex").get(SEARCH, {"q": q})

    assert (reply.status_code, reply.json()) == (200, {"results": []})


def test_searching_costs_one_query(anonymous_client: Anonymous) -> None:
    client = anonymous_client("apex")
    client.get(SEARCH, {"q": "payyoor"})

    with CaptureQueriesContext(connection) as asked:
        client.get(SEARCH, {"q": "payyoor"})

    assert len(asked) == 1


def test_a_body_tells_of_itself(anonymous_client: Anonymous, body_b: BodyRef) -> None:
    told = anonymous_client(body_b).get(HERE).json()

    assert told["card"]["slug"] == body_b.slug
    assert told["wards"] == 14
    assert told["parent_block"] is None
    assert {"designation_en", "designation_ml", "holder"} <= told["seats"][0].keys()
    assert any(service["limit_days"] for service in told["services"])


def test_telling_costs_few_queries(anonymous_client: Anonymous, body_a: BodyRef) -> None:
    client = anonymous_client(body_a)
    client.get(HERE)

    with (
        CaptureQueriesContext(connection) as control,
        CaptureQueriesContext(connections[body_a.alias]) as cell,
    ):
        client.get(HERE)

    assert len(control) <= 2
    assert len(cell) <= 5


def test_a_suspended_body_still_tells_of_itself_and_an_archived_does_not(
    database: Deployment, anonymous_client: Anonymous
) -> None:
    body = database.body_a
    client = anonymous_client(body)

    body_state_set(body_id=body.id, state=BodyState.SUSPENDED)
    suspended = client.get(HERE)
    body_state_set(body_id=body.id, state=BodyState.ARCHIVED)
    archived = client.get(HERE)

    assert (suspended.status_code, suspended.json()["card"]["state"]) == (200, "suspended")
    assert (archived.status_code, archived.json()["code"]) == (410, "body-archived")

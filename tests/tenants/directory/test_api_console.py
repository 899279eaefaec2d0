"""Can the console walk through all bodies in any order, without missing one?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sabha.database.body import BodyRef
from tenants.directory.models import LocalBody
from tenants.directory.selectors import SORTS
from tests.deployment import Deployment
from tests.people import console_client, staff_client_make
from tests.tenants.directory.registers import body_enter

BODIES = "/api/console/bodies/"
FACETS = f"{BODIES}facets/"
DISTRICTS = "/api/console/districts/"
LIST_QUERIES = 5


@pytest.fixture
def many(database: Deployment) -> int:
    """Enter bodies that share names, types and gaps; return how many there are in all."""
    for number in range(11):
        body_enter(
            f"Place {number // 3}",
            "സ്ഥലം",
            type="municipality" if number % 2 else "block_panchayat",
            district_id="559" if number % 3 else "565",
            wards=None if number % 4 == 0 else number,
            state="draft" if number % 5 == 0 else "active",
        )
    return LocalBody.objects.count()


def walk(client: Client, **asked: Any) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    cursor = ""
    while True:
        page = client.get(BODIES, {"limit": 4, "cursor": cursor, **asked}).json()
        rows += page["results"]
        if page["next"] is None:
            return rows
        cursor = page["next"]


@pytest.mark.parametrize("sort", sorted(SORTS))
def test_every_order_shows_every_body_once(many: int, state_client: Client, sort: str) -> None:
    rows = walk(state_client, sort=sort)

    assert len(rows) == len({row["id"] for row in rows}) == many
    column = {"name": "name_ml", "district": "district_en"}.get(sort.strip("-"), sort.strip("-"))
    values = [row[column] for row in rows if row[column] is not None]
    if column != "name_ml":
        assert values == sorted(values, reverse=sort.startswith("-"))


def test_filters_and_facets_agree(many: int, state_client: Client) -> None:
    asked = {"type": ["municipality", "block_panchayat"], "district": "559", "state": "active"}

    rows = walk(state_client, **asked)
    facets = state_client.get(FACETS, asked).json()

    assert facets["total"] == len(rows) > 0
    assert sum(row["count"] for row in facets["type"]) == len(rows)
    assert {row["district"] for row in rows} == {"559"}


def test_a_row_tells_what_the_table_shows(body_a: BodyRef, state_client: Client) -> None:
    row = walk(state_client, q="payyoor")[0]

    assert row["modules"] == ["filing", "privacy"]
    assert (row["cell"], row["wards"], row["state"]) == ("main", 14, "active")
    assert row["schema_version"]
    assert row["activated_at"]


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({"q": "\0"}, 200),
        ({"sort": "no such column"}, 200),
        ({"type": "kingdom"}, 200),
        ({"cursor": "forged"}, 400),
        ({"limit": "0"}, 400),
        ({"limit": "many"}, 400),
    ],
)
def test_strange_questions_do_no_harm(
    state_client: Client, asked: dict[str, str], status: int
) -> None:
    assert state_client.get(BODIES, asked).status_code == status


def test_a_page_costs_the_same_whatever_its_length(database: Deployment) -> None:
    client = console_client("support")
    client.get(BODIES)
    with CaptureQueriesContext(connection) as few:
        client.get(BODIES)
    for _ in range(9):
        body_enter("More", "കൂടുതൽ")

    with CaptureQueriesContext(connection) as many:
        client.get(BODIES)

    assert len(few) == len(many) == LIST_QUERIES


def test_districts_are_counted(many: int, support_client: Client) -> None:
    told = {row["code"]: row["bodies"] for row in support_client.get(DISTRICTS).json()}

    assert len(told) == 14
    assert sum(told.values()) == many


@pytest.mark.parametrize("path", [BODIES, FACETS, DISTRICTS])
def test_the_console_is_for_state_and_support(
    body_a: BodyRef,
    anonymous_client: Callable[..., Client],
    support_client: Client,
    path: str,
) -> None:
    staff = staff_client_make(body_a)

    assert support_client.get(path).status_code == 200
    assert anonymous_client("console").get(path).status_code == 401
    assert staff.get(path).status_code == 404
    staff.defaults["HTTP_HOST"] = support_client.defaults["HTTP_HOST"]
    assert staff.get(path).status_code == 403

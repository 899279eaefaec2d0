"""Who may see and migrate the fleet over HTTP, and what do they see?"""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sabha.database.body import BodyRef
from tenants.fleet.drift import drift_check
from tenants.fleet.hold import alone_on_fleet
from tenants.fleet.models import FleetMigration, Rollout
from tenants.fleet.rollout import rollout_run
from tests.deployment import Deployment
from tests.people import console_client, staff_client_make
from tests.tenants.fleet.bodies import bodies_add

FLEET = "/api/console/fleet/"
ROLLOUTS = f"{FLEET}rollouts/"
DRIFT = f"{FLEET}drift/"
READS = [FLEET, DRIFT]
WRITES = [ROLLOUTS, DRIFT]
FLEET_QUERIES = 10


@pytest.mark.parametrize("path", READS)
def test_state_and_support_see_the_fleet(
    state_client: Client, support_client: Client, path: str
) -> None:
    assert state_client.get(path).status_code == 200
    assert support_client.get(path).status_code == 200


@pytest.mark.parametrize("path", WRITES)
def test_only_the_state_starts_something(
    state_client: Client, support_client: Client, path: str
) -> None:
    assert support_client.post(path).status_code == 403
    assert state_client.post(path).status_code == 202


@pytest.mark.parametrize("path", [*READS, ROLLOUTS])
def test_nobody_else_does(
    body_a: BodyRef, anonymous_client: Callable[..., Client], path: str
) -> None:
    verb = "post" if path == ROLLOUTS else "get"

    assert getattr(anonymous_client("console"), verb)(path).status_code == 401
    assert getattr(staff_client_make(body_a), verb)(path).status_code in {404, 405}


def test_the_fleet_is_told_in_one_answer(database: Deployment, state_client: Client) -> None:
    rollout_run()
    entry = FleetMigration.objects.filter(body_id=database.body_a.id).first()
    assert entry is not None
    FleetMigration.objects.filter(id=entry.id).update(state="failed", error="why\nbecause")

    told = state_client.get(FLEET).json()

    assert (told["bodies"], told["up_to_date"], told["behind"], told["failed"]) == (2, 2, 0, 1)
    assert told["failures"][0]["body"] == database.body_a.slug
    assert told["failures"][0]["error"] == "why\nbecause"
    assert told["rollout"]["state"] == "finished"
    row = next(row for row in told["migrations"] if row["name"] == entry.migration)
    assert (row["done"], row["failed"], row["pending"], row["running"]) == (1, 1, 0, 0)
    assert len(row["sql_hash"]) == 12


def test_the_fleet_costs_the_same_for_any_number_of_bodies(database: Deployment) -> None:
    client = console_client("state_admin")
    client.get(FLEET)
    with CaptureQueriesContext(connection) as few:
        client.get(FLEET)
    bodies_add(5)

    with CaptureQueriesContext(connection) as many:
        client.get(FLEET)

    assert len(few) == len(many) == FLEET_QUERIES


def test_a_rollout_under_way_is_not_doubled(database: Deployment, state_client: Client) -> None:
    with alone_on_fleet():
        reply = state_client.post(ROLLOUTS)

    assert (reply.status_code, reply.json()["code"]) == (409, "rollout-under-way")


def test_one_rollout_is_shown_and_another_is_not_found(
    database: Deployment, support_client: Client
) -> None:
    rollout = Rollout.objects.create(state="finished", failure_limit=3, actor_name="Leela")

    shown = support_client.get(f"{ROLLOUTS}{rollout.id}/")
    missing = support_client.get(f"{ROLLOUTS}{uuid4()}/")

    assert shown.json()["actor_name"] == "Leela"
    assert (missing.status_code, missing.json()["code"]) == (404, "not-found")


def test_drift_is_empty_before_the_first_comparison(
    database: Deployment, support_client: Client
) -> None:
    before = support_client.get(DRIFT).json()
    drift_check()
    after = support_client.get(DRIFT).json()

    assert before == {"checked_at": None, "groups": []}
    assert [group["expected"] for group in after["groups"]] == [True]

"""Who may switch modules over HTTP, and what are they told?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sabha.database.body import BodyRef
from sabha.database.identifiers import uuid7
from tenants.enablement.changes import change_run
from tenants.enablement.models import ModuleChange, ModuleEnablement
from tests.deployment import Deployment
from tests.people import staff_client_make

MODULES = "/api/console/modules/"
CHANGES = f"{MODULES}grievances/changes/"
LIST_QUERIES = 5


def post(client: Client, path: str = CHANGES, **data: Any) -> Any:
    asked = {"action": "enable", "types": ["grama_panchayat"], "reason": "Order 7", **data}
    return client.post(
        path,
        asked,
        content_type="application/json",
        headers={"Idempotency-Key": str(uuid7())},
    )


def test_modules_are_listed_with_their_bodies(
    database: Deployment, state_client: Client, support_client: Client
) -> None:
    told = {row["slug"]: row for row in state_client.get(MODULES).json()}

    assert (told["filing"]["enabled_count"], told["filing"]["total"]) == (2, 2)
    assert told["filing"]["always_on"]
    assert told["grievances"]["depends_on"] == ["filing"]
    assert told["grievances"]["enabled_count"] == 0
    assert support_client.get(MODULES).status_code == 200


def test_listing_costs_few_queries(state_client: Client) -> None:
    state_client.get(MODULES)

    with CaptureQueriesContext(connection) as asked:
        state_client.get(MODULES)

    assert len(asked) == LIST_QUERIES


def test_a_preview_changes_nothing(database: Deployment, state_client: Client) -> None:
    reply = post(state_client, dry_run=True, types=["grama_panchayat", "district_panchayat"])

    told = reply.json()
    assert reply.status_code == 200
    assert (told["id"], told["state"], told["total"]) == (None, "preview", 1)
    assert not ModuleChange.objects.exists()
    assert not ModuleEnablement.objects.filter(module="grievances").exists()


def test_a_decision_is_accepted_and_can_be_followed(
    database: Deployment, state_client: Client, support_client: Client
) -> None:
    reply = post(state_client)
    change_id = reply.json()["id"]
    before = support_client.get(f"{MODULES}changes/{change_id}/").json()
    change_run(change_id=ModuleChange.objects.get().id)
    after = support_client.get(f"{MODULES}changes/{change_id}/").json()

    assert reply.status_code == 202
    assert (before["state"], before["done"], before["total"]) == ("running", 0, 1)
    assert (after["state"], after["done"], after["failed"]) == ("finished", 1, 0)


@pytest.mark.parametrize(
    ("path", "data", "status", "code"),
    [
        (f"{MODULES}astrology/changes/", {}, 404, "module-unknown"),
        (CHANGES, {"types": []}, 400, "nothing-selected"),
        (CHANGES, {"reason": " "}, 400, "invalid-input"),
        (CHANGES, {"types": ["kingdom"]}, 400, "invalid-input"),
        (CHANGES, {"action": "destroy"}, 400, "invalid-input"),
        (CHANGES, {"body_ids": ["01900000-0000-7000-8000-000000000000"]}, 400, "invalid-input"),
    ],
)
def test_what_makes_no_sense_is_refused(
    state_client: Client, path: str, data: dict[str, Any], status: int, code: str
) -> None:
    reply = post(state_client, path, **data)

    assert (reply.status_code, reply.json()["code"]) == (status, code)
    assert not ModuleChange.objects.exists()


def test_an_unknown_decision_is_not_found(state_client: Client) -> None:
    reply = state_client.get(f"{MODULES}changes/{uuid7()}/")

    assert (reply.status_code, reply.json()["code"]) == (404, "not-found")


def test_only_the_state_decides(
    body_a: BodyRef, support_client: Client, anonymous_client: Callable[..., Client]
) -> None:
    assert post(support_client).status_code == 403
    assert post(anonymous_client("console")).status_code == 401
    assert anonymous_client("console").get(MODULES).status_code == 401
    assert post(staff_client_make(body_a)).status_code in {404, 405}
    assert not ModuleChange.objects.exists()

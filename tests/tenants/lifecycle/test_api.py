"""Can the console read and change a body's state, and does the web then obey?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from sabha.database.body import BodyRef
from tests.deployment import Deployment

Anonymous = Callable[[BodyRef | str], Client]


def detail_path(body_id: object) -> str:
    return f"/api/console/bodies/{body_id}/"


def move(client: Client, body_id: object, to: str, **headers: Any) -> Any:
    tag = client.get(detail_path(body_id)).headers.get("ETag", '"1"')
    return client.post(
        f"{detail_path(body_id)}transitions/",
        {"to": to, "reason": "Flood in the office"},
        content_type="application/json",
        headers={"If-Match": tag, **headers},
    )


def test_the_console_reads_a_body(database: Deployment, state_client: Client) -> None:
    response = state_client.get(detail_path(database.body_a.id))

    assert response.status_code == 200
    found = response.json()
    assert found["slug"] == database.body_a.slug
    assert found["transitions"] == ["read_only", "suspended"]
    assert found["timeline"]
    assert response.headers["ETag"]


def test_support_reads_but_cannot_change(database: Deployment, support_client: Client) -> None:
    body_id = database.body_a.id

    assert support_client.get(detail_path(body_id)).json()["transitions"] == []
    assert move(support_client, body_id, "suspended").status_code == 403


def test_strangers_and_staff_get_nothing(
    database: Deployment, anonymous_client: Anonymous, staff_client: Callable[..., Client]
) -> None:
    path = detail_path(database.body_a.id)

    assert anonymous_client("console").get(path).status_code in {401, 403}
    assert staff_client(database.body_a).get(path).status_code == 404
    assert move(anonymous_client("console"), database.body_a.id, "suspended").status_code in {
        401,
        403,
    }


def test_a_state_is_changed_with_its_reason(database: Deployment, state_client: Client) -> None:
    response = move(state_client, database.body_a.id, "read_only")

    assert response.status_code == 200
    found = response.json()
    assert found["state"] == "read_only"
    assert found["state_reason"] == "Flood in the office"
    assert found["timeline"][0]["text_en"] == "State: read-only (Flood in the office)"


def test_an_old_version_or_none_is_refused(database: Deployment, state_client: Client) -> None:
    path = f"{detail_path(database.body_a.id)}transitions/"
    asked = {"to": "suspended", "reason": "Flood"}
    stale = {"If-Match": '"999"'}

    none = state_client.post(path, asked, content_type="application/json")
    old = state_client.post(path, asked, content_type="application/json", headers=stale)

    assert (none.status_code, old.status_code) == (428, 412)


def test_an_unknown_body_is_not_found(state_client: Client) -> None:
    assert state_client.get(detail_path(uuid4())).status_code == 404


@pytest.mark.parametrize(
    ("ways", "answers"),
    [
        ((), (200, 201)),
        (("read_only",), (200, 409)),
        (("suspended",), (503, 503)),
        (("suspended", "archived"), (410, 410)),
    ],
)
def test_the_web_obeys_the_state(
    database: Deployment,
    state_client: Client,
    staff_client: Callable[..., Client],
    ways: tuple[str, ...],
    answers: tuple[int, int],
) -> None:
    clerk = staff_client(database.body_a, "front_office")
    for state in ways:
        assert move(state_client, database.body_a.id, state).status_code == 200

    read = clerk.get("/api/modules/filing/files/")
    written = clerk.post("/api/modules/filing/files/", FILE, content_type="application/json")

    assert (read.status_code, written.status_code) == answers


FILE = {
    "service": "general-application",
    "subject": "A lamp for the lane",
    "applicant_name": "Ammini",
    "applicant_address": "Lake View, Payyoor",
}

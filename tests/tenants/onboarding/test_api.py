"""Can the state give a register, start it and follow it, and can nobody else?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from sabha.database.body import BodyRef
from tenants.onboarding.execution import run_execute
from tenants.onboarding.models import OnboardingRun
from tests.deployment import Deployment
from tests.tenants.onboarding.registers import GOOD, register

RUNS = "/api/console/onboarding/runs/"
BAD = "G020199,grama_panchayat,Nowhere,എവിടെയുമില്ല,Kollam,B9999,17"
Anonymous = Callable[[BodyRef | str], Client]


def give(client: Client, *lines: str, **headers: str) -> Any:
    file = SimpleUploadedFile("register.csv", register(*lines), content_type="text/csv")
    return client.post(RUNS, {"file": file}, headers=headers)


@pytest.fixture
def run(state_client: Client) -> dict[str, Any]:
    found: dict[str, Any] = give(state_client, *GOOD, BAD).json()
    return found


def test_a_register_is_judged_and_nothing_is_made(state_client: Client) -> None:
    response = give(state_client, *GOOD, BAD)

    assert response.status_code == 201
    found = response.json()
    assert found["state"] == "checked"
    assert found["file_name"] == "register.csv"
    assert found["counts"] | {"waiting": 4, "invalid": 1, "total": 5} == found["counts"]
    assert found["abilities"]["start"]["allowed"] is True


def test_a_file_that_is_no_register_is_rejected_with_words(state_client: Client) -> None:
    file = SimpleUploadedFile("sheet.xlsx", b"PK\x03\x04")

    found = state_client.post(RUNS, {"file": file}).json()

    assert found["state"] == "rejected"
    assert "Excel" in found["problems"][0]["message"]
    assert found["abilities"]["start"]["allowed"] is False


def test_the_reader_chooses_the_language_of_problems(
    state_client: Client, run: dict[str, Any]
) -> None:
    path = f"{RUNS}{run['id']}/rows/?status=invalid"

    english = state_client.get(path).json()["results"][0]["errors"][0]
    malayalam = state_client.get(path, headers={"Accept-Language": "ml"}).json()

    assert "no block panchayat" in english["message"]
    assert "ബ്ലോക്ക്" in malayalam["results"][0]["errors"][0]["message"]


def test_the_same_key_gives_the_same_run(state_client: Client) -> None:
    key = {"Idempotency-Key": "register-of-today"}

    first = give(state_client, *GOOD, **key)
    second = give(state_client, *GOOD, **key)

    assert (first.status_code, second.status_code) == (201, 201)
    assert first.json()["id"] == second.json()["id"]
    assert OnboardingRun.objects.count() == 1


def test_a_run_is_started_and_followed_to_its_end(
    state_client: Client, run: dict[str, Any]
) -> None:
    path = f"{RUNS}{run['id']}/"

    started = state_client.post(f"{path}start/")
    run_execute(run_id=run["id"])
    found = state_client.get(path).json()
    rows = state_client.get(f"{path}rows/?q=palamukku").json()["results"]

    assert started.status_code == 202
    assert started.json()["state"] == "running"
    assert found["state"] == "finished"
    assert (found["counts"]["active"], found["counts"]["invalid"]) == (4, 1)
    assert [row["status"] for row in rows] == ["active", "active"]
    assert rows[0]["body_url"].startswith("http://palamukku-block.")


def test_rows_come_in_pages_of_the_files_order(state_client: Client, run: dict[str, Any]) -> None:
    path = f"{RUNS}{run['id']}/rows/?limit=2"

    first = state_client.get(path).json()
    second = state_client.get(f"{path}&cursor={first['next']}").json()

    assert [row["line"] for row in first["results"] + second["results"]] == [2, 3, 4, 5]


def test_the_report_opens_in_a_spreadsheet(state_client: Client, run: dict[str, Any]) -> None:
    response = state_client.get(f"{RUNS}{run['id']}/report.csv")
    text = response.getvalue().decode()

    assert response.headers["Content-Type"].startswith("text/csv")
    assert text.startswith("\ufeffline,code,type")
    assert "G020199" in text
    assert "no block panchayat" in text


def test_runs_are_listed_newest_first(state_client: Client) -> None:
    ids = [give(state_client, *GOOD).json()["id"] for _ in range(3)]

    listed = state_client.get(RUNS).json()["results"]

    assert [found["id"] for found in listed] == ids[::-1]


def test_support_looks_but_starts_nothing(support_client: Client, run: dict[str, Any]) -> None:
    path = f"{RUNS}{run['id']}/"

    assert support_client.get(path).status_code == 200
    assert support_client.post(f"{path}start/").status_code == 403
    assert give(support_client, *GOOD).status_code == 403
    assert support_client.get(f"{path}report.csv").status_code == 403


def test_only_who_may_onboard_sees_the_links_of_invitation(
    state_client: Client, support_client: Client, run: dict[str, Any]
) -> None:
    path = f"{RUNS}{run['id']}/rows/?q=palamukku"
    run_execute(run_id=run["id"])

    by_the_state = state_client.get(path).json()["results"]
    by_support = support_client.get(path).json()["results"]

    assert all("/invitation/" in row["invitation_url"] for row in by_the_state)
    assert [row["invitation_url"] for row in by_support] == ["", ""]


def test_strangers_and_staff_get_nothing(
    database: Deployment, anonymous_client: Anonymous, staff_client: Callable[..., Client]
) -> None:
    assert anonymous_client("console").get(RUNS).status_code in {401, 403}
    assert give(anonymous_client("console"), *GOOD).status_code in {401, 403}
    assert staff_client(database.body_a).get(RUNS).status_code == 404


@pytest.mark.parametrize("path", ["", "rows/", "report.csv"])
def test_an_unknown_run_is_not_found(state_client: Client, path: str) -> None:
    assert state_client.get(f"{RUNS}{uuid4()}/{path}").status_code == 404
    assert state_client.post(f"{RUNS}{uuid4()}/start/").status_code == 404

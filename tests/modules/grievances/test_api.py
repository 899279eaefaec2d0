"""How are complaints taken, found and answered over HTTP?"""

from __future__ import annotations

from typing import Any

import pytest

from sabha.database.body import BodyRef
from tests.conftest import StaffClient
from tests.modules.filing.api.asking import answer, post

COMPLAINTS = "/api/modules/grievances/complaints/"
UNKNOWN = "0198a7c0-0000-7000-8000-000000000000"
GIVEN = {
    "category": "waste",
    "place": "ചന്ത",
    "ward": 4,
    "description": "മാലിന്യം നീക്കുന്നില്ല",
    "complainant_name": "ലീല",
    "complainant_phone": "9447012345",
}
ANSWER = {"answer": "നീക്കി"}


def path_of(complaint: dict[str, Any], act: str = "") -> str:
    return f"{COMPLAINTS}{complaint['id']}/{act}"


@pytest.mark.parametrize("path", [COMPLAINTS, f"{COMPLAINTS}{UNKNOWN}/"])
def test_nobody_reads_without_signing_in(body_a: BodyRef, anonymous_client: Any, path: str) -> None:
    assert anonymous_client(body_a).get(path).status_code == 401


@pytest.mark.parametrize("path", [COMPLAINTS, f"{COMPLAINTS}{UNKNOWN}/resolve/"])
def test_nobody_writes_without_signing_in(
    body_a: BodyRef, anonymous_client: Any, path: str
) -> None:
    assert post(anonymous_client(body_a), path, GIVEN).status_code == 401


def test_a_seat_without_the_permission_writes_nothing(
    body_a: BodyRef, staff_client: StaffClient
) -> None:
    complaint = answer(post(staff_client(body_a, "secretary"), COMPLAINTS, GIVEN), 201)
    president = staff_client(body_a, "president")

    assert post(president, COMPLAINTS, GIVEN).status_code == 403
    assert post(president, path_of(complaint, "resolve/"), ANSWER).status_code == 403


def test_another_body_finds_no_such_complaint(
    body_a: BodyRef, body_b: BodyRef, staff_client: StaffClient
) -> None:
    complaint = answer(post(staff_client(body_a), COMPLAINTS, GIVEN), 201)
    other = staff_client(body_b)

    assert other.get(path_of(complaint)).status_code == 404
    resolved = post(other, path_of(complaint, "resolve/"), ANSWER, if_match='"1"')
    assert resolved.status_code == 404


def test_a_complaint_is_taken_found_and_answered(
    body_a: BodyRef, staff_client: StaffClient
) -> None:
    client = staff_client(body_a, "secretary")
    complaint = answer(post(client, COMPLAINTS, GIVEN), 201)
    tag = client.get(path_of(complaint)).headers["ETag"]

    resolved = answer(post(client, path_of(complaint, "resolve/"), ANSWER, if_match=tag))

    assert complaint["abilities"]["resolve"]["allowed"]
    assert (resolved["state"], resolved["answer"]) == ("resolved", "നീക്കി")
    assert not resolved["abilities"]["resolve"]["allowed"]
    assert answer(client.get(COMPLAINTS, {"state": "open"}))["results"] == []


def test_the_register_shows_no_name_and_no_phone(
    body_a: BodyRef, staff_client: StaffClient
) -> None:
    client = staff_client(body_a)
    answer(post(client, COMPLAINTS, GIVEN), 201)

    (row,) = answer(client.get(COMPLAINTS, {"ward": "4", "category": "waste"}))["results"]

    assert row["place"] == "ചന്ത"
    assert not {"complainant_name", "complainant_phone"} & set(row)


def test_a_complaint_can_be_anonymous(body_a: BodyRef, staff_client: StaffClient) -> None:
    given = {name: GIVEN[name] for name in ("category", "place", "description")}

    complaint = answer(post(staff_client(body_a), COMPLAINTS, given), 201)

    assert (complaint["complainant_name"], complaint["ward"]) == ("", None)

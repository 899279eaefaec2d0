"""Does a resident see and govern their own data, and nobody else's, and does the office answer?"""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from typing import Any
from uuid import UUID
from zipfile import ZipFile

import pytest
from django.test import Client

from modules.filing.public import Applicant
from modules.filing.services.file import file_register
from sabha.audit.models import AuditEntry
from sabha.database.body import BodyRef
from sabha.database.work import body_work
from tests.modules.filing.office import SERVICE, at_seat
from tests.modules.privacy.conftest import NAME, resident_client_make, resident_make

Maker = Callable[[BodyRef], Client]
StaffMaker = Callable[..., Client]
BASE = "/api/modules/privacy/"
MINE = f"{BASE}mine/"
REQUESTS = f"{BASE}requests/"
ASK = {"kind": "correction", "text": "My house is number 7, not 17."}


def send(client: Client, method: str, path: str, content: Any = None, **headers: str) -> Any:
    return client.generic(
        method, path, json.dumps(content or {}), content_type="application/json", headers=headers
    )


def planted(body: BodyRef, *, name: str = "Amina K.", phone: str = "98470 14321") -> UUID:
    with at_seat(body):
        applicant = Applicant(name=name, phone=phone, address="House 7 <b>Payyoor</b>")
        file = file_register(service_code=SERVICE, subject="Street light", applicant=applicant)
        return file.id


def test_anybody_reads_the_notices_and_whom_to_ask(
    body_a: BodyRef, anonymous_client: Maker
) -> None:
    told = anonymous_client(body_a).get(f"{BASE}notices/").json()

    grounds = {notice["purpose"]: notice["ground"] for notice in told["notices"]}
    assert grounds["services"] == "law"
    assert [purpose for purpose in grounds if grounds[purpose] == "consent"] == ["announcements"]
    assert told["officer"]["designation_en"] == "Secretary"
    assert all(notice["source"] for notice in told["notices"])


def test_a_resident_sees_all_that_is_theirs_and_it_is_written_down(
    body_a: BodyRef, resident_client: Maker
) -> None:
    own = planted(body_a)
    planted(body_a, name="Salim")
    planted(body_a, phone="9847014322")

    told = resident_client(body_a).get(MINE).json()

    assert [record["id"] for record in told["records"]] == [str(own)]
    assert told["withheld"] == 1
    assert told["person"] == {"name": NAME, "phone": "+919847014321", "email": ""}
    with body_work(body_a):
        assert AuditEntry.objects.filter(action="privacy.data.read").count() == 1


def test_nothing_of_another_body_is_shown(
    body_a: BodyRef, body_b: BodyRef, resident_client: Maker
) -> None:
    planted(body_b)

    assert resident_client(body_a).get(MINE).json()["records"] == []


def test_what_is_held_can_be_taken_away(body_a: BodyRef, resident_client: Maker) -> None:
    planted(body_a)

    reply = resident_client(body_a).get(f"{MINE}copy.zip")

    with ZipFile(io.BytesIO(reply.content)) as archive:
        data = json.loads(archive.read("data.json"))
        page = archive.read("data.html").decode()
    assert reply.headers["Cache-Control"] == "private, no-store"
    assert data["records"][0]["facts"][1]["value"] == "Amina K."
    assert "Street light" in page
    assert "House 7 &lt;b&gt;Payyoor" in page
    with body_work(body_a):
        assert AuditEntry.objects.filter(action="privacy.data.export").count() == 1


@pytest.mark.parametrize("path", ["mine/", "mine/copy.zip"])
def test_only_a_proven_account_is_shown_anything(
    body_a: BodyRef, staff_client: StaffMaker, anonymous_client: Maker, path: str
) -> None:
    planted(body_a)
    nameless = resident_client_make(body_a, resident_make(phone=""))

    assert anonymous_client(body_a).get(f"{BASE}{path}").status_code == 401
    for client in (staff_client(body_a, "secretary"), nameless):
        refused = client.get(f"{BASE}{path}")
        assert (refused.status_code, refused.json()["code"]) == (409, "not-a-resident")


def test_who_has_the_phone_but_another_name_sees_nothing(body_a: BodyRef) -> None:
    planted(body_a)
    operator = resident_client_make(body_a, resident_make(name="Service centre"))

    told = operator.get(MINE).json()

    assert (told["records"], told["withheld"]) == ([], 1)
    assert "Street light" not in str(told)


def test_a_request_becomes_a_file_and_is_answered(
    body_a: BodyRef, resident_client: Maker, staff_client: StaffMaker
) -> None:
    resident, secretary = resident_client(body_a), staff_client(body_a, "secretary")

    made = send(resident, "POST", f"{MINE}requests/", ASK).json()
    listed = secretary.get(REQUESTS, {"state": "open"}).json()["results"]
    shown = secretary.get(f"{REQUESTS}{made['id']}/")
    answered = send(
        secretary,
        "POST",
        f"{REQUESTS}{made['id']}/answer/",
        {"outcome": "approved", "answer": "It was corrected."},
        **{"If-Match": shown.headers["ETag"]},
    )
    seen = resident.get(MINE).json()["requests"][0]

    assert (made["state"], [row["id"] for row in listed]) == ("open", [made["id"]])
    assert made["due_on"] is not None
    assert "phone" not in listed[0]
    assert shown.json()["phone"] == "+919847014321"
    assert shown.json()["abilities"]["answer"]["allowed"]
    assert answered.status_code == 200, answered.content
    assert (seen["state"], seen["answer"]) == ("granted", "It was corrected.")


def test_who_does_not_answer_is_shown_no_contact(
    body_a: BodyRef, resident_client: Maker, staff_client: StaffMaker
) -> None:
    made = send(resident_client(body_a), "POST", f"{MINE}requests/", ASK).json()
    clerk = staff_client(body_a, "section_clerk")

    shown = clerk.get(f"{REQUESTS}{made['id']}/").json()
    refused = send(clerk, "POST", f"{REQUESTS}{made['id']}/answer/", {})

    assert shown["phone"] == "••••• •4321"
    assert (refused.status_code, refused.json()["code"]) == (403, "not-permitted")


def test_nobody_sees_or_answers_anothers_requests(
    body_a: BodyRef, body_b: BodyRef, resident_client: Maker, staff_client: StaffMaker
) -> None:
    made = send(resident_client(body_a), "POST", f"{MINE}requests/", ASK).json()
    other = resident_client_make(body_a, resident_make(name="Salim", phone="+919847014322"))
    path = f"{REQUESTS}{made['id']}/"

    assert other.get(MINE).json()["requests"] == []
    assert other.get(path).json()["code"] == "not-a-member"
    assert resident_client(body_a).get(path).json()["code"] == "not-a-member"
    assert staff_client(body_b, "secretary").get(path).status_code == 404


def test_the_same_request_sent_twice_is_one(body_a: BodyRef, resident_client: Maker) -> None:
    client = resident_client(body_a)
    key = {"Idempotency-Key": "privacy-request-1"}

    replies = [send(client, "POST", f"{MINE}requests/", ASK, **key).json() for _ in range(2)]

    assert replies[0] == replies[1]
    assert len(client.get(MINE).json()["requests"]) == 1


def test_a_consent_is_given_and_taken_back(body_a: BodyRef, resident_client: Maker) -> None:
    client, path = resident_client(body_a), f"{MINE}consents/announcements/"

    given = send(client, "PUT", path).json()["consents"]
    again = send(client, "PUT", path).json()["consents"]
    gone = send(client, "DELETE", path).json()["consents"]
    refused = send(client, "PUT", f"{MINE}consents/services/")

    assert [(c["purpose"], c["version"], c["withdrawn_at"]) for c in given] == [
        ("announcements", 1, None)
    ]
    assert again == given
    assert gone[0]["withdrawn_at"] is not None
    assert (refused.status_code, refused.json()["code"]) == (409, "no-consent-needed")


def test_the_office_sees_what_is_erased_in_time(body_a: BodyRef, staff_client: StaffMaker) -> None:
    told = staff_client(body_a, "secretary").get(f"{BASE}retention/").json()

    rules = {row["subject"]: row for row in told}
    assert rules["filing.file"]["is_in_force"] is False
    assert (rules["privacy.request"]["years"], rules["privacy.request"]["count"]) == (1, 0)
    assert staff_client(body_a, "front_office").get(f"{BASE}retention/").status_code == 403

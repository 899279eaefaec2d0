"""How are files found, registered, read and corrected over HTTP?"""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connections
from django.test.utils import CaptureQueriesContext

from sabha.audit.models import AuditEntry
from sabha.database.body import BodyRef
from sabha.database.work import body_work
from tests.conftest import StaffClient
from tests.modules.filing.api.asking import (
    BASE,
    FILES,
    answer,
    path_of,
    post,
    registered,
    tag_of,
)
from tests.modules.filing.office import registration
from tests.modules.filing.services.test_attachment import PDF

READS = [FILES, f"{FILES}facets/", f"{BASE}/services/", f"{BASE}/seats/", f"{BASE}/files.csv"]


@pytest.mark.parametrize("path", [*READS, f"{FILES}01900000-0000-7000-8000-000000000000/"])
def test_nobody_reads_without_signing_in(body_a: BodyRef, anonymous_client: Any, path: str) -> None:
    assert answer(anonymous_client(body_a).get(path), 401)["code"] == "not-authenticated"


@pytest.mark.parametrize("path", [*READS, f"{FILES}01900000-0000-7000-8000-000000000000/"])
def test_staff_of_another_body_read_nothing(
    body_a: BodyRef, body_b: BodyRef, staff_client: StaffClient, path: str
) -> None:
    stranger = staff_client(body_b, "secretary", at=body_a)

    assert answer(stranger.get(path), 403)["code"] == "not-a-member"


def test_nobody_registers_without_signing_in(body_a: BodyRef, anonymous_client: Any) -> None:
    assert post(anonymous_client(body_a), FILES, registration()).status_code == 401


def test_a_seat_without_the_permission_registers_nothing(
    body_a: BodyRef, staff_client: StaffClient
) -> None:
    refused = answer(post(staff_client(body_a, "president"), FILES, registration()), 403)

    assert refused["code"] == "not-permitted"


def test_staff_of_another_body_register_nothing(
    body_a: BodyRef, body_b: BodyRef, staff_client: StaffClient
) -> None:
    stranger = staff_client(body_b, "secretary", at=body_a)

    assert answer(post(stranger, FILES, registration()), 403)["code"] == "not-a-member"


def test_a_file_is_registered_and_answered_whole(
    body_a: BodyRef, staff_client: StaffClient
) -> None:
    client = staff_client(body_a, "front_office")

    file = registered(client, service="information-request")

    assert file["number"].startswith("1/")
    assert file["service"]["code"] == "information-request"
    assert (file["state"], file["days_left"]) == ("open", 30)
    assert file["seat"]["holder"]["name_ml"] == file["registered_by_ml"]
    assert [step["kind"] for step in file["movements"]] == ["registered"]
    assert file["movements"][0]["from"] is None
    assert file["decision"] is None
    assert file["abilities"]["forward"] == {"allowed": True, "reason_en": "", "reason_ml": ""}
    assert not file["abilities"]["decide"]["allowed"]


def test_a_file_is_registered_with_documents_in_one_form(
    body_a: BodyRef, staff_client: StaffClient
) -> None:
    papers = [
        SimpleUploadedFile("അപേക്ഷ.pdf", PDF, content_type="application/pdf"),
        SimpleUploadedFile("plan.pdf", PDF, content_type="application/pdf"),
    ]

    response = staff_client(body_a).post(FILES, {**registration(), "attachments": papers})

    file = answer(response, 201)
    assert [paper["name"] for paper in file["attachments"]] == ["അപേക്ഷ.pdf", "plan.pdf"]
    assert {paper["content_type"] for paper in file["attachments"]} == {"application/pdf"}


def test_wrong_answers_are_named_field_by_field(body_a: BodyRef, staff_client: StaffClient) -> None:
    wrong = registration(subject="", applicant_phone="call me")

    refused = answer(post(staff_client(body_a), FILES, wrong), 400)

    assert {error["field"] for error in refused["errors"]} == {"subject", "applicant_phone"}


def test_the_same_key_registers_one_file(body_a: BodyRef, staff_client: StaffClient) -> None:
    client = staff_client(body_a)

    first, again = (
        answer(post(client, FILES, registration(), idempotency_key="counter-1-0001"), 201)
        for _ in range(2)
    )

    assert first == again
    assert len(answer(client.get(FILES))["results"]) == 1


def test_the_register_is_read_page_by_page(body_a: BodyRef, staff_client: StaffClient) -> None:
    client = staff_client(body_a)
    numbers = [registered(client)["number"] for _ in range(5)]

    first = answer(client.get(FILES, {"limit": "2"}))
    second = answer(client.get(FILES, {"limit": "2", "cursor": first["next"]}))
    third = answer(client.get(FILES, {"limit": "2", "cursor": second["next"]}))

    pages = [first, second, third]
    assert [row["number"] for page in pages for row in page["results"]] == numbers[::-1]
    assert (first["previous"], third["next"]) == (None, None)


@pytest.mark.parametrize("sort", ["-received_on", "received_on", "due_on", "at_seat_since"])
def test_every_order_gives_each_file_once(
    body_a: BodyRef, staff_client: StaffClient, sort: str
) -> None:
    client = staff_client(body_a)
    numbers = {registered(client)["number"] for _ in range(2)}
    numbers |= {registered(client, service="information-request")["number"] for _ in range(2)}

    seen, cursor = [], ""
    while cursor is not None:
        page = answer(client.get(FILES, {"limit": "1", "sort": sort, "cursor": cursor}))
        seen += [row["number"] for row in page["results"]]
        cursor = page["next"]

    assert sorted(seen) == sorted(numbers)


def test_a_list_takes_as_many_queries_for_many_files_as_for_one(
    body_a: BodyRef, staff_client: StaffClient
) -> None:
    client = staff_client(body_a)
    registered(client)
    counts = []
    for more in (0, 10):
        for _ in range(more):
            registered(client)
        client.get(FILES)
        with CaptureQueriesContext(connections[body_a.alias]) as queries:
            client.get(FILES)
        counts.append(sum(query["sql"].startswith("SELECT") for query in queries))

    # The standing, the page, the seats.
    assert counts == [3, 3]


def test_my_queue_shows_what_waits_at_my_seat(body_a: BodyRef, staff_client: StaffClient) -> None:
    mine, other = staff_client(body_a, "secretary"), staff_client(body_a, "front_office")
    own = registered(mine)
    registered(other)

    page = answer(mine.get(FILES, {"mine": "1", "sort": "due_on"}))

    assert [row["id"] for row in page["results"]] == [own["id"]]


def test_facets_are_counted(body_a: BodyRef, staff_client: StaffClient) -> None:
    client = staff_client(body_a)
    registered(client, service="information-request")
    registered(client)

    facets = answer(client.get(f"{FILES}facets/"))

    assert facets["total"] == 2
    assert {"value": "information-request", "count": 1} in facets["service"]
    assert facets["state"] == [{"value": "open", "count": 2}]


def test_a_file_of_another_body_is_not_there(
    body_a: BodyRef, body_b: BodyRef, staff_client: StaffClient
) -> None:
    file = registered(staff_client(body_a))

    assert answer(staff_client(body_b).get(path_of(file)), 404)["code"] == "not-found"


def test_reading_a_file_stands_in_the_audit(body_a: BodyRef, staff_client: StaffClient) -> None:
    client = staff_client(body_a)
    file = registered(client)

    client.get(path_of(file))

    with body_work(body_a):
        assert AuditEntry.objects.filter(action="filing.file.read", subject_id=file["id"]).exists()


def test_a_correction_needs_the_version_that_was_read(
    body_a: BodyRef, staff_client: StaffClient
) -> None:
    client = staff_client(body_a)
    file = registered(client)
    tag = tag_of(client, file)

    def correct(**headers: str) -> Any:
        return client.patch(
            path_of(file),
            json.dumps({"subject": "തിരുത്തിയത്"}),
            content_type="application/json",
            headers=headers,
        )

    assert answer(correct(), 428)["code"] == "match-required"
    assert answer(correct(**{"If-Match": tag}))["subject"] == "തിരുത്തിയത്"
    assert answer(correct(**{"If-Match": tag}), 412)["code"] == "changed-meanwhile"


def test_corrections_are_closed_to_others(
    body_a: BodyRef, body_b: BodyRef, staff_client: StaffClient, anonymous_client: Any
) -> None:
    file = registered(staff_client(body_a))
    clients = {
        401: anonymous_client(body_a),
        403: staff_client(body_a, "president"),
        404: staff_client(body_b),
    }

    for status, client in clients.items():
        response = client.patch(
            path_of(file), "{}", content_type="application/json", headers={"If-Match": '"1"'}
        )
        assert response.status_code == status


def test_services_and_seats_can_be_chosen_from(body_a: BodyRef, staff_client: StaffClient) -> None:
    client = staff_client(body_a, "secretary")

    services = json.loads(client.get(f"{BASE}/services/").content)
    seats = json.loads(client.get(f"{BASE}/seats/").content)

    request = next(s for s in services if s["code"] == "information-request")
    assert (request["limit_days"], request["is_limit_confirmed"]) == (30, True)
    assert request["documents"][0]["required"] in {True, False}
    assert {seat["code"]: bool(seat["holder"]) for seat in seats}["secretary"] is True

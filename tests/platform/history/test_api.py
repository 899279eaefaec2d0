"""Is the record of acts searched, told and checked by those who may, and by nobody else?"""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from sabha.database.body import BodyRef
from sabha.database.identifiers import uuid7
from tests.conftest import StaffClient
from tests.modules.filing.api.asking import path_of, registered
from tests.platform.history.asking import BASE, CLERK, ENTRIES, HEAD_CLERK, act, told

PATHS = [ENTRIES, f"{ENTRIES}facets/", f"{BASE}/chain/", f"{BASE}/entries.csv"]


@pytest.fixture
def secretary(body_a: BodyRef, staff_client: StaffClient) -> Client:
    return staff_client(body_a, "secretary")


@pytest.mark.parametrize("path", PATHS)
def test_only_those_who_may_see_the_record_of_acts(
    body_a: BodyRef, body_b: BodyRef, staff_client: StaffClient, path: str
) -> None:
    asked = [staff_client(body_a, "section_clerk"), staff_client(body_b, "secretary", at=body_a)]

    assert [client.get(path).status_code for client in asked] == [403, 403]
    assert Client(HTTP_HOST=f"{body_a.slug}.sabha.test").get(path).status_code in {400, 401, 404}


def test_an_entry_tells_who_did_what_to_which_record(body_a: BodyRef, secretary: Client) -> None:
    file = registered(secretary)
    act(
        body_a,
        UUID(file["id"]),
        before={"applicant_name": "ലീല"},
        after={"applicant_name": "ലീല മേനോൻ"},
    )

    entry = told(secretary)["results"][0]

    assert (entry["actor_name_en"], entry["designation_en"]) == ("Lekha", "Clerk")
    assert (entry["actor_name_ml"], entry["designation_ml"]) == ("ലേഖ", "ക്ലാർക്ക്")
    assert entry["text_en"] == "Corrected the file's details"
    assert (entry["kind_en"], entry["label_en"]) == ("File", file["number"])
    assert entry["path"] == f"/office/filing/{file['id']}"
    (change,) = entry["changes"]
    assert (change["name_en"], change["is_masked"]) == ("Applicant", False)
    assert (change["before_ml"], change["after_ml"]) == ("ലീല", "ലീല മേനോൻ")


def test_a_name_kept_in_one_script_is_told_in_both_languages(
    body_a: BodyRef, secretary: Client
) -> None:
    thing = uuid7()
    act(body_a, thing, actor=HEAD_CLERK)

    (entry,) = told(secretary, subject_id=thing)["results"]

    assert (entry["actor_name_en"], entry["actor_name_ml"]) == ("രമ", "രമ")


def test_seats_and_states_are_told_by_name(body_a: BodyRef, secretary: Client) -> None:
    file = registered(secretary)
    seat = file["seat"]
    act(body_a, UUID(file["id"]), "filing.file.forward", after={"seat_id": seat["id"]})
    act(body_a, UUID(file["id"]), "filing.file.decide", after={"state": "approved"})

    decided, forwarded = told(secretary)["results"][:2]

    assert decided["changes"][0]["after_en"] == "Approved"
    assert forwarded["changes"][0]["after_ml"] == seat["name_ml"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"actor": HEAD_CLERK.user_id}, {"filing.note.add"}),
        ({"action": "filing.file.amend"}, {"filing.file.amend"}),
        ({"kind": "read"}, {"filing.file.read"}),
        ({"kind": "write"}, {"filing.file.amend", "filing.note.add"}),
        ({"kind": "refused"}, set()),
        ({"subject": "filing.file"}, {"filing.file.amend", "filing.file.read", "filing.note.add"}),
        ({"subject": "seats.seat"}, set()),
        ({"q": "രമ"}, {"filing.note.add"}),
        ({"q": "lekha"}, {"filing.file.amend", "filing.file.read"}),
        ({"q": "nobody"}, set()),
    ],
)
def test_a_search_narrows_by_each_of_its_parts(
    body_a: BodyRef, secretary: Client, asked: dict[str, Any], found: set[str]
) -> None:
    thing = uuid7()
    act(body_a, thing)
    act(body_a, thing, "filing.file.read", is_read=True)
    act(body_a, thing, "filing.note.add", actor=HEAD_CLERK)

    page = told(secretary, **{"subject_id": thing, **asked})

    assert {entry["action"] for entry in page["results"]} == found


def test_a_record_is_found_by_its_number(secretary: Client) -> None:
    file = registered(secretary)
    registered(secretary)

    page = told(secretary, q=file["number"])

    assert {entry["subject_id"] for entry in page["results"]} == {file["id"]}


def test_days_are_those_of_the_office(body_a: BodyRef, secretary: Client) -> None:
    thing, today = uuid7(), timezone.localdate()
    act(body_a, thing)

    def count(first: int, last: int) -> int:
        days: dict[str, Any] = {"from": today + timedelta(first), "to": today + timedelta(last)}
        return len(told(secretary, subject_id=thing, **days)["results"])

    assert [count(0, 0), count(-3, -1), count(1, 3), count(-1, 1)] == [1, 0, 0, 1]


def test_facets_count_what_else_could_be_chosen(body_a: BodyRef, secretary: Client) -> None:
    thing = uuid7()
    act(body_a, thing)
    act(body_a, thing, "filing.file.read", is_read=True)
    act(body_a, thing, "filing.note.add", actor=HEAD_CLERK)

    facets = told(secretary, f"{ENTRIES}facets/", subject_id=thing, kind="read")

    assert facets["total"] == 1
    assert {row["value"]: row["count"] for row in facets["kind"]} == {"write": 2, "read": 1}
    assert [(row["name_en"], row["name_ml"]) for row in facets["actor"]] == [("Lekha", "ലേഖ")]
    assert [row["name_en"] for row in facets["action"]] == ["Opened the file"]
    assert [row["name_ml"] for row in facets["subject"]] == ["ഫയൽ"]


def test_a_page_costs_as_many_queries_for_many_entries_as_for_one(
    body_a: BodyRef, secretary: Client
) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connections[body_a.alias]) as found:
            told(secretary)
        return len([q for q in found if q["sql"].startswith("SELECT")])

    file = registered(secretary)
    act(body_a, UUID(file["id"]), after={"seat_id": file["seat"]["id"]})
    one = queries()
    for _ in range(5):
        again = registered(secretary)
        act(body_a, UUID(again["id"]), after={"seat_id": file["seat"]["id"]})

    assert queries() == one


def test_an_entry_has_an_address_of_its_own(body_a: BodyRef, secretary: Client) -> None:
    thing = uuid7()
    act(body_a, thing)
    (entry,) = told(secretary, subject_id=thing)["results"]

    assert told(secretary, f"{ENTRIES}{entry['id']}/") == entry
    assert secretary.get(f"{ENTRIES}{uuid7()}/").status_code == 404


def test_a_records_readers_see_its_history(
    body_a: BodyRef, secretary: Client, staff_client: StaffClient
) -> None:
    file = registered(secretary)
    clerk = staff_client(body_a, "section_clerk")
    assert clerk.get(path_of(file)).status_code == 200
    assert clerk.post(path_of(file, "decide/")).status_code == 403

    page = told(clerk, f"{BASE}/history/", subject="filing.file", id=file["id"])

    acts = [(entry["text_en"], entry["outcome"]) for entry in page["results"]]
    assert acts == [
        ("Decide files", "refused"),
        ("Opened the file", "done"),
        ("Registered the file", "done"),
    ]
    assert "address" not in page["results"][0]


def test_a_history_is_for_those_who_may_see_the_record(
    body_a: BodyRef, staff_client: StaffClient
) -> None:
    client = staff_client(body_a, "section_clerk")

    def status(**asked: str) -> int:
        return client.get(f"{BASE}/history/", asked).status_code

    assert status(subject="seats.seat", id=str(uuid7())) == 403
    assert status(subject="no.such", id=str(uuid7())) == 404
    assert status(subject="grievances.complaint", id=str(uuid7())) == 404
    assert status() == 400


def test_a_history_tells_of_one_kind_of_record(body_a: BodyRef, secretary: Client) -> None:
    thing = uuid7()
    act(body_a, thing, "seats.role.change", subject="seats.role")

    page = told(secretary, f"{BASE}/history/", subject="filing.file", id=thing)

    assert page["results"] == []


def test_the_chain_says_how_it_stands(body_a: BodyRef, secretary: Client) -> None:
    act(body_a, uuid7(), actor=CLERK)

    chain = told(secretary, f"{BASE}/chain/")

    assert chain["length"] > 0
    assert (chain["verdict"], chain["verified_at"], chain["kept_heads"]) == ("unchecked", None, 0)

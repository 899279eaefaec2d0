"""How are notes, routes, decisions and documents of a file written over HTTP?"""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from sabha.database.body import BodyRef
from sabha.database.identifiers import uuid7
from tests.conftest import StaffClient
from tests.modules.filing.api.asking import (
    FILES,
    answer,
    path_of,
    post,
    registered,
    seat_id,
    tag_of,
)
from tests.modules.filing.services.test_attachment import PDF

ACTS: list[tuple[str, dict[str, Any]]] = [
    ("notes/", {"text": "ശരി"}),
    ("forward/", {"seat": str(uuid7())}),
    ("return/", {"note": "വേണ്ട"}),
    ("decide/", {"outcome": "approved"}),
    ("attachments/", {}),
    ("hold/", {"reason": "W.P.(C) 4/2026"}),
    ("release/", {}),
]


@pytest.mark.parametrize(("act", "body"), ACTS)
def test_nobody_acts_without_signing_in(
    body_a: BodyRef, anonymous_client: Any, act: str, body: dict[str, Any]
) -> None:
    response = post(anonymous_client(body_a), f"{FILES}{uuid7()}/{act}", body, if_match='"1"')

    assert response.status_code == 401


@pytest.mark.parametrize(("act", "body"), ACTS)
def test_a_seat_without_the_permission_does_nothing(
    body_a: BodyRef, staff_client: StaffClient, act: str, body: dict[str, Any]
) -> None:
    file = registered(staff_client(body_a))

    refused = post(staff_client(body_a, "president"), path_of(file, act), body, if_match='"1"')

    assert answer(refused, 403)["code"] == "not-permitted"


@pytest.mark.parametrize(("act", "body"), ACTS[:4])
def test_another_body_finds_no_such_file(
    body_a: BodyRef,
    body_b: BodyRef,
    staff_client: StaffClient,
    act: str,
    body: dict[str, Any],
) -> None:
    file = registered(staff_client(body_a))

    assert post(staff_client(body_b), path_of(file, act), body, if_match='"1"').status_code == 404


@pytest.mark.parametrize(("act", "body"), ACTS[1:4])
def test_an_act_that_ends_my_holding_names_the_version_read(
    body_a: BodyRef, staff_client: StaffClient, act: str, body: dict[str, Any]
) -> None:
    client = staff_client(body_a)
    file = registered(client)

    assert answer(post(client, path_of(file, act), body), 428)["code"] == "match-required"
    stale = post(client, path_of(file, act), body, if_match='"9"')
    assert answer(stale, 412)["code"] == "changed-meanwhile"


def test_a_file_goes_from_the_counter_to_its_decision(
    body_a: BodyRef, staff_client: StaffClient
) -> None:
    counter, secretary = staff_client(body_a, "front_office"), staff_client(body_a, "secretary")
    file = registered(counter)
    answer(post(counter, path_of(file, "notes/"), {"text": "രേഖകൾ ഒത്തുനോക്കി"}), 201)
    onward = {"seat": seat_id(counter, "secretary"), "note": "തീരുമാനത്തിന്"}
    sent = post(counter, path_of(file, "forward/"), onward, if_match=tag_of(counter, file))
    assert not answer(sent)["abilities"]["note"]["allowed"]

    decided = post(
        secretary,
        path_of(file, "decide/"),
        {"outcome": "approved", "reason": "അനുവദിച്ചു"},
        if_match=tag_of(secretary, file),
    )

    whole = answer(decided)
    assert whole["state"] == "approved"
    assert [(note["number"], note["text"]) for note in whole["notes"]] == [
        (1, "രേഖകൾ ഒത്തുനോക്കി"),
        (2, "തീരുമാനത്തിന്"),
    ]
    assert [(step["kind"], step["remark"]) for step in whole["movements"]] == [
        ("registered", ""),
        ("forwarded", "തീരുമാനത്തിന്"),
    ]
    assert whole["decision"]["reason"] == "അനുവദിച്ചു"
    assert (whole["decision"]["by_en"], whole["decision"]["by_ml"]) == ("Test secretary", "പരീക്ഷ")
    assert {note["by_en"] for note in whole["notes"]} == {"Test front_office"}
    assert whole["abilities"]["note"]["reason_en"].endswith("nothing can be added to it.")


def test_a_file_is_returned(body_a: BodyRef, staff_client: StaffClient) -> None:
    counter, secretary = staff_client(body_a, "front_office"), staff_client(body_a, "secretary")
    file = registered(counter)
    onward = {"seat": seat_id(counter, "secretary")}
    answer(post(counter, path_of(file, "forward/"), onward, if_match=tag_of(counter, file)))

    back = post(
        secretary,
        path_of(file, "return/"),
        {"note": "ഒപ്പില്ല"},
        if_match=tag_of(secretary, file),
    )

    whole = answer(back)
    assert (whole["state"], whole["seat"]["id"]) == ("returned", seat_id(counter, "front_office"))


def test_what_a_seat_may_not_do_is_refused_in_the_words_shown_beforehand(
    body_a: BodyRef, staff_client: StaffClient
) -> None:
    file = registered(staff_client(body_a, "front_office"))
    secretary = staff_client(body_a, "secretary")
    shown = answer(secretary.get(path_of(file)))["abilities"]["note"]

    refused = answer(post(secretary, path_of(file, "notes/"), {"text": "ശരി"}), 409)

    assert refused["code"] == "file-held-elsewhere"
    assert shown["reason_en"] in {refused["title"], refused["detail"]}


def test_a_rejection_says_why(body_a: BodyRef, staff_client: StaffClient) -> None:
    client = staff_client(body_a, "secretary")
    file = registered(client)

    refused = post(
        client, path_of(file, "decide/"), {"outcome": "rejected"}, if_match=tag_of(client, file)
    )

    assert answer(refused, 400)["code"] == "rejection-without-reason"


def test_a_decided_file_is_held_back_from_erasure_and_released(
    body_a: BodyRef, staff_client: StaffClient
) -> None:
    client = staff_client(body_a, "secretary")
    file = registered(client)
    approved = {"outcome": "approved"}
    answer(post(client, path_of(file, "decide/"), approved, if_match=tag_of(client, file)))

    held = answer(post(client, path_of(file, "hold/"), {"reason": "W.P.(C) 4/2026"}))
    free = post(client, path_of(file, "release/"), {}, if_match=tag_of(client, file))

    assert held["hold_reason"] == "W.P.(C) 4/2026"
    assert held["abilities"]["release"]["allowed"]
    assert (answer(free)["hold_reason"], answer(free)["state"]) == ("", "approved")
    assert answer(post(client, path_of(file, "hold/"), {"reason": " "}), 400)["code"]


def test_a_document_is_added_and_handed_out_for_saving(
    body_a: BodyRef, staff_client: StaffClient
) -> None:
    client = staff_client(body_a)
    file = registered(client)
    paper = SimpleUploadedFile("രസീത്.pdf", PDF, content_type="application/pdf")

    whole = answer(client.post(path_of(file, "attachments/"), {"file": paper}), 201)

    added = whole["attachments"][0]
    handed = client.get(path_of(file, f"attachments/{added['id']}/content"))
    assert b"".join(handed) == PDF
    assert handed.headers["Content-Disposition"].startswith("attachment")
    assert handed.headers["X-Content-Type-Options"] == "nosniff"


def test_a_document_is_closed_to_others(
    body_a: BodyRef, body_b: BodyRef, staff_client: StaffClient, anonymous_client: Any
) -> None:
    client = staff_client(body_a)
    file = registered(client)
    paper = SimpleUploadedFile("രസീത്.pdf", PDF, content_type="application/pdf")
    whole = answer(client.post(path_of(file, "attachments/"), {"file": paper}), 201)
    path = path_of(file, f"attachments/{whole['attachments'][0]['id']}/content")

    assert anonymous_client(body_a).get(path).status_code == 401
    assert staff_client(body_b).get(path).status_code == 404


def test_a_document_is_handed_out_under_its_own_file_alone(
    body_a: BodyRef, staff_client: StaffClient
) -> None:
    client = staff_client(body_a)
    file, other = registered(client), registered(client)
    paper = SimpleUploadedFile("രസീത്.pdf", PDF, content_type="application/pdf")
    whole = answer(client.post(path_of(file, "attachments/"), {"file": paper}), 201)
    added = whole["attachments"][0]["id"]

    assert client.get(path_of(other, f"attachments/{added}/content")).status_code == 404

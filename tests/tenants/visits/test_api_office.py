"""How does an office let visitors in, watch them, and show them the door over HTTP?"""

from __future__ import annotations

from typing import Any, ClassVar

import pytest
from django.test import Client
from rest_framework.request import Request
from rest_framework.response import Response

from sabha.audit.models import AuditEntry
from sabha.audit.services import audit_record
from sabha.database.body import BodyRef
from sabha.database.identifiers import uuid7
from sabha.database.work import body_work
from sabha.http.views import BodyView
from sabha.identity.models import User
from tenants.directory.models import BodyState
from tenants.directory.services import body_state_set
from tenants.visits.models import SupportVisit
from tests.people import host_of, sign_in, staff_client_make
from tests.platform.http.calling import call
from tests.tenants.visits.visitors import (
    CHANGING,
    LOOKING,
    client_at,
    officer_of,
    support_make,
    visit_asked,
    visit_begun,
)

VISITS = "/api/office/visits/"
FILES = "/api/modules/filing/files/"
JSON = "application/json"
AS_ASKED = {"hours": 2, "modules": ["filing"], "mode": "read"}


@pytest.fixture
def user(database: object) -> User:
    return support_make()


@pytest.fixture
def secretary(body_a: BodyRef) -> Client:
    return client_at(officer_of(body_a), body_a, has_second_factor=False)


def post(client: Client, path: str, content: dict[str, Any] | None = None) -> Any:
    return client.post(f"{VISITS}{path}", content or {}, content_type="application/json")


def test_the_secretary_lets_in_less_than_was_asked(
    body_a: BodyRef, user: User, secretary: Client
) -> None:
    visit = visit_asked(user, body_a, CHANGING)
    seen = secretary.get(VISITS).json()["results"][0]

    reply = post(secretary, f"{visit.id}/accept/", AS_ASKED)

    assert seen["state"] == "asked"
    assert seen["abilities"]["accept"]["allowed"]
    assert reply.status_code == 200
    assert (reply.json()["state"], reply.json()["hours"]) == ("open", 2)
    office = client_at(user, body_a)
    assert office.get(FILES).status_code == 200
    assert office.get("/api/office/visits/").json()["code"] == "outside-visit"


def test_letting_in_asks_who_is_at_the_keyboard(body_a: BodyRef, user: User) -> None:
    visit = visit_asked(user, body_a)
    client = Client(HTTP_HOST=host_of(body_a))
    sign_in(client, officer_of(body_a), ago=3600)

    reply = post(client, f"{visit.id}/accept/", AS_ASKED)

    assert (reply.status_code, reply.json()["code"]) == (403, "reauthentication-required")
    assert SupportVisit.objects.get(id=visit.id).state == "asked"


def test_more_than_was_asked_is_refused(body_a: BodyRef, user: User, secretary: Client) -> None:
    visit = visit_asked(user, body_a)

    reply = post(secretary, f"{visit.id}/accept/", {**AS_ASKED, "hours": 3})

    assert (reply.status_code, reply.json()["code"]) == (400, "visit-wider-than-asked")
    assert SupportVisit.objects.get(id=visit.id).state == "asked"


def test_who_may_only_see_decides_nothing(body_a: BodyRef, user: User) -> None:
    visit = visit_asked(user, body_a)
    head_clerk = staff_client_make(body_a, "head_clerk")

    told = head_clerk.get(f"{VISITS}{visit.id}/").json()

    assert not any(ability["allowed"] for ability in told["abilities"].values())
    for act in ("accept", "refuse", "revoke"):
        assert post(head_clerk, f"{visit.id}/{act}/", AS_ASKED).json()["code"] == "not-permitted"
    assert staff_client_make(body_a, "section_clerk").get(VISITS).status_code == 403


def test_another_office_knows_nothing_of_it(body_a: BodyRef, body_b: BodyRef, user: User) -> None:
    visit = visit_asked(user, body_a)
    stranger = client_at(officer_of(body_b), body_b, has_second_factor=False)

    assert stranger.get(VISITS).json()["results"] == []
    assert stranger.get(f"{VISITS}{visit.id}/").status_code == 404
    assert stranger.get(f"{VISITS}{visit.id}/acts/").status_code == 404
    assert post(stranger, f"{visit.id}/accept/", AS_ASKED).status_code == 404


def test_a_refusal_tells_why(body_a: BodyRef, user: User, secretary: Client) -> None:
    visit = visit_asked(user, body_a)

    assert post(secretary, f"{visit.id}/refuse/").status_code == 400
    told = post(secretary, f"{visit.id}/refuse/", {"reason": "The auditors are here."}).json()

    assert (told["state"], told["refusal"]) == ("refused", "The auditors are here.")
    shown = client_at(user, "console").get(f"/api/console/visits/{visit.id}/").json()
    assert shown["refusal"] == "The auditors are here."


def test_the_office_sees_each_request_with_what_was_searched_for(
    body_a: BodyRef, user: User, secretary: Client
) -> None:
    visit = visit_begun(user, body_a)
    office = client_at(user, body_a)
    office.get(FILES, {"q": "Narayanan"})
    office.get(f"{FILES}{uuid7()}/")
    office.get("/api/office/visits/")

    told = secretary.get(f"{VISITS}{visit.id}/acts/").json()["results"]

    assert [act["status"] for act in told] == [403, 404, 200]
    assert told[-1]["asked"] == "q=Narayanan"
    assert told[1]["text_en"] == "See files"
    with body_work(body_a, is_read_only=True):
        entry = AuditEntry.objects.filter(action="visits.visit.request").latest("id")
    officer = officer_of(body_a)
    assert (entry.actor_name, entry.visit_id) == (user.name_ml, visit.id)
    assert entry.acting_for.startswith(officer.name_ml)
    assert entry.is_read


def test_who_is_stopped_is_out_with_the_next_request(
    body_a: BodyRef, user: User, secretary: Client
) -> None:
    visit = visit_begun(user, body_a)
    office = client_at(user, body_a)
    before = office.get(FILES).status_code

    stopped = post(secretary, f"{visit.id}/revoke/").json()

    after = office.get(FILES)
    assert before == 200
    assert stopped["state"] == "revoked"
    assert (after.status_code, after.json()["code"]) == (403, "visit-ended")
    assert office.get("/api/session/").json()["visit"] is None


class _Act(BodyView):
    """The visit is stopped while the visitor's act is under way."""

    permissions = {"post": "filing.file.hold"}
    stopped: ClassVar[list[SupportVisit]] = []

    def post(self, request: Request) -> Response:
        audit_record(action="test.thing.change", subject="test.thing", subject_id=uuid7())
        for visit in self.stopped:
            SupportVisit.objects.filter(id=visit.id).update(
                state="revoked", closed_at=visit.ends_at
            )
        return Response({})


@pytest.mark.parametrize("is_stopped", [False, True])
def test_an_act_under_way_does_not_outlive_the_visit(
    body_a: BodyRef, user: User, monkeypatch: pytest.MonkeyPatch, *, is_stopped: bool
) -> None:
    visit = visit_begun(user, body_a, CHANGING)
    monkeypatch.setattr(_Act, "stopped", [visit] if is_stopped else [])
    session_key = client_at(user, body_a).session.session_key

    reply = call(_Act, body_a, user, data={}, session_key=session_key)

    with body_work(body_a, is_read_only=True):
        done = AuditEntry.objects.get(action="test.thing.change").outcome
    expected = (403, "rolled-back") if is_stopped else (200, "done")
    assert (reply.status_code, done) == expected
    assert reply.data.get("code") == ("visit-ended" if is_stopped else None)


def test_a_body_that_is_read_only_decides_all_the_same(
    body_a: BodyRef, user: User, secretary: Client
) -> None:
    visit = visit_asked(user, body_a)
    body_state_set(body_id=body_a.id, state=BodyState.READ_ONLY)

    assert post(secretary, f"{visit.id}/accept/", AS_ASKED).status_code == 200
    assert client_at(user, body_a).get(FILES).status_code == 200
    assert post(secretary, f"{visit.id}/revoke/").status_code == 200


def test_a_suspended_body_is_closed_to_visitors_too(body_a: BodyRef, user: User) -> None:
    visit_begun(user, body_a)
    body_state_set(body_id=body_a.id, state=BodyState.SUSPENDED)

    assert client_at(user, body_a).get(FILES).json()["code"] == "body-suspended"


def test_a_visitor_leaves(body_a: BodyRef, user: User, secretary: Client) -> None:
    visit = visit_begun(user, body_a)
    office = client_at(user, body_a)

    assert post(office, "leave/").status_code == 204

    assert office.get(FILES).json()["code"] == "visit-ended"
    assert secretary.get(f"{VISITS}{visit.id}/").json()["state"] == "ended"
    assert post(secretary, "leave/").status_code == 404
    last = secretary.get(f"{VISITS}{visit.id}/acts/").json()["results"][0]
    assert last["text_en"] == "Left the office"


def test_both_sides_are_told_by_the_session(body_a: BodyRef, user: User, secretary: Client) -> None:
    def session(client: Client) -> Any:
        return client.get("/api/session/").json()

    clerk = staff_client_make(body_a, "section_clerk")
    visit = visit_asked(user, body_a)
    assert [each["state"] for each in session(secretary)["visitors"]] == ["asked"]
    assert session(clerk)["visitors"] == []

    post(secretary, f"{visit.id}/accept/", AS_ASKED)

    own = session(client_at(user, body_a))
    assert (own["visit"]["mode"], own["visit"]["by_en"]) == ("read", "Officer")
    assert own["permissions"] == ["filing.file.view"]
    assert {entry["module"] for entry in own["navigation"]} == {"filing"}
    for client in (secretary, clerk):
        assert [each["id"] for each in session(client)["visitors"]] == [str(visit.id)]
        assert session(client)["visit"] is None


def test_a_visitor_changes_what_needs_no_seat_and_signs_for_none(
    body_a: BodyRef, user: User, secretary: Client
) -> None:
    file = {"service": "general-application", "subject": "x", "applicant_name": "x"}
    made = secretary.post(FILES, file, content_type="application/json").json()
    visit = visit_begun(user, body_a, CHANGING)
    office = client_at(user, body_a)

    held = office.post(f"{FILES}{made['id']}/hold/", {"reason": "Asked by court."}, JSON)
    noted = office.post(f"{FILES}{made['id']}/notes/", {"text": "Seen."}, JSON)

    assert held.status_code == 200
    assert (noted.status_code, noted.json()["code"]) == (403, "outside-visit")
    with body_work(body_a, is_read_only=True):
        entry = AuditEntry.objects.get(action="filing.file.hold", outcome="done")
    assert (entry.actor_kind, entry.visit_id, entry.seat_id) == ("support", visit.id, None)
    assert entry.acting_for.startswith(officer_of(body_a).name_ml)
    assert entry.acting_for_en == officer_of(body_a).name_en


def test_looking_is_not_changing(body_a: BodyRef, user: User) -> None:
    visit_begun(user, body_a, LOOKING)
    office = client_at(user, body_a)

    refused = office.post(FILES, {}, content_type="application/json")

    assert (refused.status_code, refused.json()["code"]) == (403, "outside-visit")

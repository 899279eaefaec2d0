"""Is every request one unit of work, in the right place, in somebody's name?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import InternalError, connections
from django.test.utils import CaptureQueriesContext
from rest_framework.request import Request
from rest_framework.response import Response

from sabha.audit.services import audit_record
from sabha.database.body import BodyRef, current_body_or_none
from sabha.errors import NotFoundError
from sabha.http.views import BodyView, BodyViewSet, ConsoleView
from sabha.identity.actor import current_actor
from sabha.permissions.markers import PUBLIC, SIGNED_IN
from tests.people import staff_make
from tests.platform.http.calling import call, entries_of


class _Register(BodyView):
    """Writes one audit entry, then answers as it is told."""

    permissions = {"get": SIGNED_IN, "post": "filing.file.register"}

    def get(self, request: Request) -> Response:
        actor = current_actor()
        return Response({"actor": actor.name, "designation": actor.designation})

    def post(self, request: Request) -> Response:
        audit_record(action="filing.file.open", subject="filing.file", subject_id=uuid4())
        told: Any = request.data
        if told.get("then") == "refuse":
            raise NotFoundError
        return Response({}, status=int(told.get("status", 201)))


class _Open(BodyView):
    """Answers anybody."""

    permissions = {"get": PUBLIC}

    def get(self, request: Request) -> Response:
        return Response({"kind": current_actor().kind})


class _OpenInformation(_Open):
    """Answers anybody, also while the body's work is stopped."""

    is_public_information = True


class _WritesWhenRead(BodyView):
    """Breaks the promise of GET."""

    permissions = {"get": PUBLIC}

    def get(self, request: Request) -> Response:
        audit_record(action="filing.file.open", subject="filing.file", subject_id=uuid4())
        return Response({})


class _RecordsReads(_WritesWhenRead):
    """Writes down who read, and says so."""

    records_reads = frozenset({"get"})


class _Console(ConsoleView):
    """Answers those who may see bodies."""

    permissions = {"get": "console.body.view"}

    def get(self, request: Request) -> Response:
        return Response({"kind": current_actor().kind})


def _entries(body: BodyRef, outcome: str = "done") -> int:
    return len(entries_of(body, action="filing.file.open", outcome=outcome))


def test_a_member_acts_in_the_name_of_the_seat(body_a: BodyRef) -> None:
    reply = call(_Register, body_a, staff_make(body_a, "secretary"))

    assert reply.status_code == 200
    assert reply.data["actor"] == "പരീക്ഷ"
    assert reply.data["designation"]


def test_membership_and_standing_cost_one_query_each(body_a: BodyRef) -> None:
    user = staff_make(body_a, "secretary")

    with (
        CaptureQueriesContext(connections["default"]) as control,
        CaptureQueriesContext(connections[body_a.alias]) as cell,
    ):
        call(_Register, body_a, user)

    statements = [query["sql"] for query in cell if query["sql"].startswith("SELECT")]
    assert len(control) == 1
    assert len(statements) == 1


def test_the_body_is_left_when_the_request_ends(body_a: BodyRef) -> None:
    call(_Open, body_a)

    assert current_body_or_none() is None
    assert current_actor().kind == "system"


def test_what_is_allowed_is_written(body_a: BodyRef) -> None:
    reply = call(_Register, body_a, staff_make(body_a, "front_office"), data={})

    assert reply.status_code == 201, reply.data
    assert _entries(body_a) == 1


@pytest.mark.parametrize("data", [{"then": "refuse"}, {"status": 409}])
def test_what_is_refused_is_rolled_back(body_a: BodyRef, data: dict[str, Any]) -> None:
    reply = call(_Register, body_a, staff_make(body_a, "front_office"), data=data)

    assert reply.status_code in {404, 409}
    assert _entries(body_a) == 0


def test_nobody_signed_in_is_asked_to_sign_in(body_a: BodyRef) -> None:
    reply = call(_Register, body_a)

    assert (reply.status_code, reply.data["code"]) == (401, "not-authenticated")
    assert reply.headers["WWW-Authenticate"] == "Session"


def test_a_seat_without_the_permission_is_refused(body_a: BodyRef) -> None:
    reply = call(_Register, body_a, staff_make(body_a, "president"), data={})

    assert (reply.status_code, reply.data["code"]) == (403, "not-permitted")


def test_staff_of_another_body_have_no_seat_here(body_a: BodyRef, body_b: BodyRef) -> None:
    reply = call(_Register, body_a, staff_make(body_b, "front_office"), data={})

    assert (reply.status_code, reply.data["code"]) == (403, "not-a-member")
    assert _entries(body_a) == 0


def test_anybody_reads_what_is_public_as_a_citizen(body_a: BodyRef) -> None:
    assert call(_Open, body_a).data == {"kind": "citizen"}


def test_reading_cannot_write(body_a: BodyRef) -> None:
    with pytest.raises(InternalError, match="read-only"):
        call(_WritesWhenRead, body_a)


def test_a_read_that_is_recorded_can_write(body_a: BodyRef) -> None:
    assert call(_RecordsReads, body_a).status_code == 200
    assert _entries(body_a) == 1


@pytest.mark.parametrize(
    ("state", "view", "data", "refusal"),
    [
        ("read_only", _Register, {}, (409, "body-read-only")),
        ("suspended", _Open, None, (503, "body-suspended")),
        ("archived", _OpenInformation, None, (410, "body-archived")),
        ("provisioning", _Open, None, (503, "body-not-ready")),
    ],
)
def test_the_state_of_the_body_decides(
    body_a: BodyRef,
    state: str,
    view: type[BodyView],
    data: dict[str, Any] | None,
    refusal: tuple[int, str],
) -> None:
    user = staff_make(body_a, "front_office")

    reply = call(view, replace(body_a, state=state), user, data=data)

    assert (reply.status_code, reply.data["code"]) == refusal


def test_a_read_only_body_is_read(body_a: BodyRef) -> None:
    assert call(_Open, replace(body_a, state="read_only")).status_code == 200


def test_public_information_stays_while_work_is_stopped(body_a: BodyRef) -> None:
    assert call(_OpenInformation, replace(body_a, state="suspended")).status_code == 200


@pytest.fixture
def body_down(body_a: BodyRef) -> Iterator[BodyRef]:
    """Return a body whose cell does not answer."""
    known = connections.databases
    known["cell_down"] = {**known["cell_main"], "PORT": "1", "OPTIONS": {"connect_timeout": 1}}
    yield replace(body_a, cell="down")
    del connections["cell_down"]
    del known["cell_down"]


def test_a_cell_that_is_down_is_told_and_tried_again_later(body_down: BodyRef) -> None:
    reply = call(_Open, body_down)

    assert (reply.status_code, reply.data["code"]) == (503, "cell-unavailable")
    assert reply.headers["Retry-After"]


def test_a_body_view_exists_at_bodies_only(body_a: BodyRef) -> None:
    assert call(_Open, None, place="console").status_code == 404


def test_the_console_is_for_those_with_a_role(body_a: BodyRef) -> None:
    reply = call(_Console, None, staff_make(body_a, "secretary"), place="console")

    assert (reply.status_code, reply.data["code"]) == (403, "not-a-member")


def test_the_console_does_not_answer_at_a_body(body_a: BodyRef) -> None:
    assert call(_Console, body_a, staff_make(body_a)).status_code == 404


def test_a_view_without_a_stated_permission_cannot_be_made() -> None:
    def get(self: BodyView, request: Request) -> Response:
        return Response({})

    with pytest.raises(ImproperlyConfigured, match="lacks get"):
        type("_Forgetful", (BodyView,), {"get": get})


def test_a_viewset_must_state_each_of_its_actions() -> None:
    def handler(self: BodyViewSet, request: Request) -> Response:
        return Response({})

    members: dict[str, Callable[..., Response] | dict[str, str]] = {
        "list": handler,
        "create": handler,
        "permissions": {"list": "filing.file.view"},
    }
    with pytest.raises(ImproperlyConfigured, match="lacks create"):
        type("_Half", (BodyViewSet,), members)


def test_a_method_that_is_not_there_is_refused(body_a: BodyRef) -> None:
    reply = call(_Open, body_a, staff_make(body_a), data={})

    assert (reply.status_code, reply.data["code"]) == (405, "method-not-allowed")

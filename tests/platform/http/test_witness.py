"""Is what a request tried and did not carry through written down all the same?"""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from django.db import DatabaseError, connections
from rest_framework.request import Request
from rest_framework.response import Response

from sabha.audit.services import audit_record, chain_verify
from sabha.database.body import BodyRef, current_body
from sabha.database.identifiers import uuid7
from sabha.database.work import body_work
from sabha.errors import ChangedMeanwhileError, DomainError, NotPermittedError
from sabha.http.views import BodyView
from tests.people import staff_make
from tests.platform.http.calling import call, entries_of

THING = UUID("01980000-0000-7000-8000-00000000000c")


class _ClosedError(DomainError):
    """The thing is closed."""

    code = "thing-closed"
    status = 409
    title_en = "It is closed."
    title_ml = "അത് അടച്ചു."


class _Act(BodyView):
    """Records an act on the thing, unless told not to, and then fares as it is told."""

    permissions = {"get": "filing.file.decide", "post": "filing.file.register"}

    def get(self, request: Request, **path: UUID) -> Response:
        return Response({})

    def post(self, request: Request, **path: UUID) -> Response:
        told: Any = request.data
        if not told.get("silent"):
            audit_record(
                action="test.thing.change", subject="test.thing", subject_id=THING, after={"a": 1}
            )
        match told["then"]:
            case "refuse":
                raise _ClosedError
            case "forbid":
                raise NotPermittedError
            case "late":
                raise ChangedMeanwhileError
            case "break":
                raise ZeroDivisionError
            case "database":
                with connections[current_body().alias].cursor() as cursor:
                    cursor.execute("SELECT 1/0")
        return Response({}, status=told.get("status", 200))


@pytest.mark.parametrize(
    ("told", "problem"),
    [
        ({"then": "refuse"}, "thing-closed"),
        ({"then": "answer", "status": 422}, "fault"),
        ({"then": "late"}, "changed-meanwhile"),
    ],
)
def test_an_act_that_is_undone_is_written_with_its_problem(
    body_a: BodyRef, told: dict[str, Any], problem: str
) -> None:
    user = staff_make(body_a, "front_office")

    call(_Act, body_a, user, data=told)

    (entry,) = entries_of(body_a, subject_id=THING)
    assert (entry.outcome, entry.problem) == ("rolled-back", problem)
    assert (entry.actor_id, entry.after) == (user.id, {"a": 1})
    with body_work(body_a):
        assert chain_verify() == []


@pytest.mark.parametrize(
    ("then", "error"), [("break", ZeroDivisionError), ("database", DatabaseError)]
)
def test_a_fault_of_ours_takes_no_act_away(
    body_a: BodyRef, then: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        call(_Act, body_a, staff_make(body_a, "front_office"), data={"then": then})

    (entry,) = entries_of(body_a, subject_id=THING)
    assert (entry.outcome, entry.problem) == ("rolled-back", "fault")


def test_what_was_done_is_written_once(body_a: BodyRef) -> None:
    call(_Act, body_a, staff_make(body_a, "front_office"), data={"then": "answer"})

    assert [entry.outcome for entry in entries_of(body_a, subject_id=THING)] == ["done"]


def test_a_seat_without_the_permission_leaves_its_refusal(body_a: BodyRef) -> None:
    user = staff_make(body_a, "president")

    call(_Act, body_a, user, data={"then": "answer"}, id=THING)

    (entry,) = entries_of(body_a, outcome="refused")
    assert (entry.action, entry.subject) == ("filing.file.register", "filing.file")
    assert (entry.subject_id, entry.actor_id) == (THING, user.id)
    assert (entry.problem, entry.is_read) == ("not-permitted", False)


@pytest.mark.parametrize("then", ["refuse", "forbid"])
def test_an_act_on_a_record_that_is_refused_is_written(body_a: BodyRef, then: str) -> None:
    user = staff_make(body_a, "front_office")

    call(_Act, body_a, user, data={"then": then, "silent": True}, id=THING)

    (entry,) = entries_of(body_a, outcome="refused")
    assert entry.subject_id == THING


def test_a_look_at_a_record_that_is_refused_is_written_as_a_reading(body_a: BodyRef) -> None:
    user = staff_make(body_a, "front_office")

    call(_Act, body_a, user, id=THING)
    call(_Act, body_a, user)

    (entry,) = entries_of(body_a, outcome="refused")
    assert (entry.subject_id, entry.is_read) == (THING, True)


def test_the_same_refusal_again_and_again_leaves_one_entry(body_a: BodyRef) -> None:
    user = staff_make(body_a, "president")

    for _ in range(5):
        call(_Act, body_a, user, data={"then": "answer"}, id=uuid7())

    assert len(entries_of(body_a, outcome="refused")) == 1


@pytest.mark.parametrize("then", ["late", "refuse"])
def test_a_wrong_or_late_question_is_no_refusal(body_a: BodyRef, then: str) -> None:
    user = staff_make(body_a, "front_office")
    record: dict[str, Any] = {"id": THING} if then == "late" else {}

    call(_Act, body_a, user, data={"then": then, "silent": True}, **record)

    assert entries_of(body_a, outcome="refused") == []


def test_strangers_leave_nothing_in_a_body(body_a: BodyRef, body_b: BodyRef) -> None:
    call(_Act, body_a, staff_make(body_b, "secretary"), data={"then": "answer"}, id=THING)
    call(_Act, body_a, data={"then": "answer"}, id=THING)

    assert entries_of(body_a, outcome="refused") == []

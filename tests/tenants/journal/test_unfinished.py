"""Does the journal hold what was asked for on the console and not done, and nothing typed?"""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from django.db import DatabaseError, connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from rest_framework.request import Request
from rest_framework.response import Response

from sabha.database.body import BodyRef
from sabha.database.identifiers import uuid7
from sabha.database.work import CONTROL
from sabha.errors import ChangedMeanwhileError, DomainError, NotFoundError
from sabha.http.views import ConsoleView
from sabha.identity.models import User
from tenants.journal.models import ControlEntry
from tenants.journal.services import entry_record
from tenants.journal.timeline import timeline_of
from tests.people import sign_in, staff_make
from tests.platform.http.calling import call

THING = "01980000-0000-7000-8000-00000000000c"
PEOPLE = "/api/console/people/"


class _ClosedError(DomainError):
    """The thing is closed."""

    code = "thing-closed"
    status = 409
    title_en = "It is closed."
    title_ml = "അത് അടച്ചു."


class _Act(ConsoleView):
    """Records an act on the thing, and then fares as it is told."""

    permissions = {"post": "console.body.change"}

    def post(self, request: Request, **path: UUID) -> Response:
        told: Any = request.data
        if "body" in told:
            entry_record(
                action="test.thing.change",
                subject="test.thing",
                subject_id=THING,
                body_id=UUID(told["body"]),
                after={"name": "Rani"},
                reason="Rani asked.",
            )
        match told["then"]:
            case "refuse":
                raise _ClosedError
            case "late":
                raise ChangedMeanwhileError
            case "lost":
                raise NotFoundError
            case "break":
                raise ZeroDivisionError
            case "database":
                with connections[CONTROL].cursor() as cursor:
                    cursor.execute("SELECT 1/0")
        return Response({})


def owner_of(client: Client) -> User:
    return User.objects.get(id=client.session["_auth_user_id"])


def ask(client: Client, told: dict[str, Any], **path: UUID) -> Any:
    user, key = owner_of(client), client.session.session_key
    return call(_Act, None, user, data=told, asked=None, place="console", session_key=key, **path)


def undone() -> list[ControlEntry]:
    return list(ControlEntry.objects.exclude(outcome="done").order_by("id"))


@pytest.mark.parametrize(
    ("then", "problem"), [("refuse", "thing-closed"), ("late", "changed-meanwhile")]
)
def test_an_act_that_is_undone_is_in_the_journal_with_its_problem(
    state_client: Client, body_a: BodyRef, then: str, problem: str
) -> None:
    ask(state_client, {"then": then, "body": str(body_a.id)})

    (entry,) = undone()
    assert (entry.outcome, entry.problem) == ("rolled-back", problem)
    assert (entry.action, entry.subject_id) == ("test.thing.change", THING)
    assert (entry.actor_id, entry.actor_kind) == (owner_of(state_client).id, "state")
    assert (entry.before, entry.after, entry.reason) == (None, None, "")
    assert "test.thing.change" not in {told.kind for told in timeline_of(body_id=body_a.id)}


@pytest.mark.parametrize(
    ("then", "error"), [("break", ZeroDivisionError), ("database", DatabaseError)]
)
def test_a_fault_of_ours_takes_no_act_away(
    state_client: Client, body_a: BodyRef, then: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        ask(state_client, {"then": then, "body": str(body_a.id)})
    with pytest.raises(error):
        ask(state_client, {"then": then})

    begun, unbegun = undone()
    assert (begun.action, unbegun.action) == ("test.thing.change", "console.body.change")
    assert {(entry.outcome, entry.problem) for entry in (begun, unbegun)} == {
        ("rolled-back", "fault")
    }


def test_what_was_done_is_written_once(state_client: Client, body_a: BodyRef) -> None:
    ask(state_client, {"then": "answer", "body": str(body_a.id)})

    (entry,) = ControlEntry.objects.filter(action="test.thing.change")
    assert (entry.outcome, entry.problem, entry.after) == ("done", "", {"name": "Rani"})


def test_a_lost_conflict_about_a_record_names_it(state_client: Client) -> None:
    thing = uuid7()

    ask(state_client, {"then": "refuse"}, id=thing)

    (entry,) = undone()
    assert (entry.outcome, entry.subject, entry.subject_id) == (
        "refused",
        "console.body",
        str(thing),
    )


def test_support_that_reaches_too_far_leaves_its_refusal(support_client: Client) -> None:
    user = owner_of(support_client)

    for _ in range(3):
        support_client.post(f"{PEOPLE}{user.id}/deactivate/")

    (entry,) = undone()
    assert (entry.action, entry.outcome) == ("console.person.change", "refused")
    assert (entry.problem, entry.subject_id) == ("not-permitted", str(user.id))
    assert (entry.actor_id, entry.actor_kind) == (user.id, "support")


def test_a_failed_check_is_written_without_what_was_typed(state_client: Client) -> None:
    typed = {"email": "rani@nowhere", "role": "state_admin", "name_en": "Rani Secret"}

    state_client.post(PEOPLE, typed, content_type="application/json")

    (entry,) = undone()
    assert (entry.action, entry.problem) == ("console.person.change", "invalid-input")
    kept = str(ControlEntry.objects.filter(id=entry.id).values().get())
    assert "Rani" not in kept
    assert "rani@" not in kept


def test_what_is_not_there_is_no_refusal(state_client: Client) -> None:
    ask(state_client, {"then": "lost"}, id=uuid7())

    assert undone() == []


def test_a_proof_that_is_asked_for_is_no_refusal(state_client: Client) -> None:
    mine = owner_of(state_client)
    sign_in(state_client, mine, has_second_factor=True, ago=601)

    reply = state_client.post(f"{PEOPLE}{mine.id}/sign-out/")

    assert reply.json()["code"] == "reauthentication-required"
    assert undone() == []


def test_strangers_leave_nothing_in_the_journal(body_a: BodyRef, state_client: Client) -> None:
    stranger = staff_make(body_a)

    call(_Act, None, stranger, data={"then": "answer"}, place="console")
    call(_Act, None, data={"then": "answer"}, place="console")

    assert undone() == []


def test_a_read_that_succeeds_asks_the_journal_nothing(state_client: Client) -> None:
    with CaptureQueriesContext(connections[CONTROL]) as asked:
        reply = state_client.get(PEOPLE)

    assert reply.status_code == 200
    assert [query["sql"] for query in asked if "journal_" in query["sql"]] == []

"""Does an act stand only while the one who did it still may?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.db import connections
from django.test.utils import CaptureQueriesContext
from rest_framework.request import Request
from rest_framework.response import Response

from sabha.audit.services import audit_record
from sabha.database.body import BodyRef
from sabha.database.identifiers import uuid7
from sabha.http.views import BodyView, ConsoleView
from sabha.identity.models import User
from tenants.journal.models import ControlEntry
from tenants.journal.services import entry_record
from tenants.membership.models import ConsoleRole, Membership
from tests.people import console_client, staff_make
from tests.platform.http.calling import call, entries_of

Happening = Callable[[User], object]


class _Act(BodyView):
    """Something happens to the actor while the act is under way."""

    permissions = {"post": "filing.file.register"}
    meanwhile: ClassVar[list[Happening]] = []

    def post(self, request: Request) -> Response:
        audit_record(action="test.thing.change", subject="test.thing", subject_id=uuid7())
        user: Any = request.user
        for happen in self.meanwhile:
            happen(user)
        return Response({})


class _StateAct(ConsoleView):
    """The same on the console."""

    permissions = {"post": "console.application.change"}
    meanwhile: ClassVar[list[Happening]] = []

    def post(self, request: Request) -> Response:
        entry_record(action="test.thing.change", subject="test.thing", subject_id=uuid7())
        user: Any = request.user
        for happen in self.meanwhile:
            happen(user)
        return Response({})


def relieve(user: User) -> None:
    Membership.objects.filter(user=user).update(ended_at=user.created_at)


def dismiss(user: User) -> None:
    ConsoleRole.objects.filter(user=user).delete()


def transfer_to_support(user: User) -> None:
    ConsoleRole.objects.filter(user=user).update(role=ConsoleRole.Role.SUPPORT)


def deactivate(user: User) -> None:
    User.objects.filter(id=user.id).update(is_active=False)


def sign_out(user: User) -> None:
    Session.objects.all().delete()


@pytest.fixture
def session_key(database: object) -> str:
    """Return the key of a session that is there."""
    session = SessionStore()
    session.create()
    return str(session.session_key)


@pytest.mark.parametrize(
    ("happening", "refusal"),
    [
        (relieve, (403, "not-a-member")),
        (deactivate, (401, "not-authenticated")),
        (sign_out, (401, "not-authenticated")),
    ],
)
def test_an_act_whose_actor_lost_the_standing_is_undone(
    body_a: BodyRef,
    session_key: str,
    monkeypatch: pytest.MonkeyPatch,
    happening: Happening,
    refusal: tuple[int, str],
) -> None:
    monkeypatch.setattr(_Act, "meanwhile", [happening])

    reply = call(_Act, body_a, staff_make(body_a), data={}, session_key=session_key)

    assert (reply.status_code, reply.data["code"]) == refusal
    (entry,) = entries_of(body_a, action="test.thing.change")
    assert (entry.outcome, entry.problem) == ("rolled-back", refusal[1])


def test_an_act_stands_when_nothing_has_changed(body_a: BodyRef, session_key: str) -> None:
    reply = call(_Act, body_a, staff_make(body_a), data={}, session_key=session_key)

    assert reply.status_code == 200
    assert entries_of(body_a, action="test.thing.change")[0].outcome == "done"


def test_looking_again_costs_one_query(body_a: BodyRef, session_key: str) -> None:
    user = staff_make(body_a)

    with CaptureQueriesContext(connections["default"]) as queries:
        call(_Act, body_a, user, data={}, session_key=session_key)

    again = [q for q in queries if "is_member" in q["sql"]]
    assert len(again) == 1


@pytest.mark.parametrize(
    ("happening", "refusal"),
    [
        (dismiss, (403, "not-a-member")),
        (transfer_to_support, (403, "not-a-member")),
        (deactivate, (401, "not-authenticated")),
        (sign_out, (401, "not-authenticated")),
    ],
)
def test_an_act_on_the_console_whose_actor_lost_the_role_is_undone(
    database: object,
    monkeypatch: pytest.MonkeyPatch,
    happening: Happening,
    refusal: tuple[int, str],
) -> None:
    session = console_client("state_admin").session
    user = User.objects.get(id=session["_auth_user_id"])
    monkeypatch.setattr(_StateAct, "meanwhile", [happening])

    reply = call(_StateAct, None, user, data={}, place="console", session_key=session.session_key)

    assert (reply.status_code, reply.data["code"]) == refusal
    entry = ControlEntry.objects.get(action="test.thing.change")
    assert (entry.outcome, entry.problem) == ("rolled-back", refusal[1])


def test_an_act_on_the_console_stands_when_nothing_has_changed(database: object) -> None:
    session = console_client("state_admin").session
    user = User.objects.get(id=session["_auth_user_id"])

    reply = call(_StateAct, None, user, data={}, place="console", session_key=session.session_key)

    assert reply.status_code == 200
    assert ControlEntry.objects.get(action="test.thing.change").outcome == "done"

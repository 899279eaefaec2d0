"""Does a visit go only the ways that it may, and does either side's record hold every step?"""

from __future__ import annotations

import pytest
from django.db import IntegrityError, connections

from sabha.audit.models import AuditEntry
from sabha.database.body import BodyRef
from sabha.database.work import body_work, control_work
from sabha.errors import DomainError, NotFoundError
from sabha.identity.actor import acting_as
from tenants.directory.models import BodyState
from tenants.directory.services import body_state_set
from tenants.journal.models import ControlEntry
from tenants.membership.services import console_role_grant
from tenants.visits.models import SupportVisit
from tenants.visits.rules import ScopeTooWideError, VisitSettledError
from tenants.visits.selectors import visit_open
from tenants.visits.services import (
    BodyNotVisitedError,
    ModuleNotThereError,
    Scope,
    VisitStandsError,
    visit_accept,
    visit_end,
    visit_refuse,
    visit_revoke,
    visit_withdraw,
)
from tests.tenants.visits.visitors import (
    CHANGING,
    LOOKING,
    REASON,
    actor_of,
    officer_of,
    support_make,
    time_pass,
    visit_asked,
    visit_begun,
)


def told(body: BodyRef, visit: SupportVisit) -> list[tuple[str, str]]:
    with body_work(body, is_read_only=True):
        entries = AuditEntry.objects.filter(subject_id=visit.id).order_by("id")
        return [(entry.action.rpartition(".")[2], entry.actor_kind) for entry in entries]


def journal(visit: SupportVisit) -> list[str]:
    entries = ControlEntry.objects.filter(subject_id=str(visit.id)).order_by("id")
    return [entry.action.rpartition(".")[2] for entry in entries]


def test_both_sides_know_who_asked_and_who_let_in(body_a: BodyRef) -> None:
    visit = visit_begun(support_make(), body_a)

    assert told(body_a, visit) == [("ask", "support"), ("accept", "staff")]
    assert journal(visit) == ["ask", "accept"]
    with body_work(body_a, is_read_only=True):
        entry = AuditEntry.objects.get(subject_id=visit.id, action="visits.visit.accept")
    assert (entry.actor_id, entry.actor_designation) == (
        officer_of(body_a).id,
        visit.decided_by_designation,
    )
    assert (entry.after or {})["modules"] == ["filing"]
    assert ControlEntry.objects.get(action="visits.visit.ask").reason == REASON


def test_a_visitor_comes_in_with_what_was_let_in_and_without_a_seat(body_a: BodyRef) -> None:
    user = support_make()
    visit = visit_begun(user, body_a)

    found = visit_open(user_id=user.id, body=body_a)

    assert found is not None
    assert found.permissions == {"filing.file.view"}
    assert found.visit_id == visit.id
    assert found.acting_for.startswith("സെക്രട്ടറി, ")


def test_no_more_is_let_in_than_was_asked(body_a: BodyRef) -> None:
    visit = visit_asked(support_make(), body_a)
    wider = [
        Scope(3, ("filing",), "read"),
        Scope(2, ("filing", "office"), "read"),
        Scope(2, ("filing",), "write"),
        Scope(0, ("filing",), "read"),
        Scope(2, (), "read"),
    ]

    for scope in wider:
        with acting_as(actor_of(officer_of(body_a))), pytest.raises(ScopeTooWideError):
            visit_accept(visit_id=visit.id, body_id=body_a.id, scope=scope)

    assert SupportVisit.objects.get(id=visit.id).state == "asked"


def test_the_office_lets_in_less(body_a: BodyRef) -> None:
    user = support_make()
    visit = visit_asked(user, body_a, CHANGING)
    with acting_as(actor_of(officer_of(body_a))):
        visit_accept(visit_id=visit.id, body_id=body_a.id, scope=LOOKING)
    visit.refresh_from_db()

    found = visit_open(user_id=user.id, body=body_a)

    assert (visit.hours, visit.modules, visit.mode) == (2, ["filing"], "read")
    assert found is not None
    assert found.permissions == {"filing.file.view"}


def test_who_asks_twice_is_told_so(body_a: BodyRef, body_b: BodyRef) -> None:
    user = support_make()
    visit_asked(user, body_a)

    with pytest.raises(VisitStandsError):
        visit_asked(user, body_a)

    assert visit_asked(user, body_b).state == "asked"
    assert visit_asked(support_make(), body_a).state == "asked"


def test_what_time_has_ended_does_not_stand_in_the_way(body_a: BodyRef) -> None:
    user = support_make()
    first = visit_begun(user, body_a)
    time_pass(first, hours=3)

    second = visit_asked(user, body_a)

    first.refresh_from_db()
    assert (first.state, second.state) == ("expired", "asked")
    assert first.closed_at == first.ends_at
    assert told(body_a, first)[-1] == ("expire", "system")


@pytest.mark.parametrize("act", ["refuse", "withdraw", "revoke", "end"])
def test_a_visit_that_is_over_opens_nothing(body_a: BodyRef, act: str) -> None:
    user, officer = support_make(), officer_of(body_a)
    is_open = act in {"revoke", "end"}
    visit = visit_begun(user, body_a) if is_open else visit_asked(user, body_a)
    ways = {
        "refuse": lambda: visit_refuse(visit_id=visit.id, body_id=body_a.id, reason="No."),
        "withdraw": lambda: visit_withdraw(visit_id=visit.id, user_id=user.id),
        "revoke": lambda: visit_revoke(visit_id=visit.id, body_id=body_a.id),
        "end": lambda: visit_end(visit_id=visit.id, user_id=user.id),
    }

    with acting_as(actor_of(officer)):
        ways[act]()
        refused = [_refusal(way) for way in ways.values()]

    assert visit_open(user_id=user.id, body=body_a) is None
    assert refused == ["visit-settled"] * 4
    assert told(body_a, visit)[-1][0] == journal(visit)[-1] == act


def _refusal(way: object) -> str:
    assert callable(way)
    with pytest.raises(DomainError) as refused:
        way()
    return refused.value.code


def test_a_decision_comes_from_the_body_that_was_asked(body_a: BodyRef, body_b: BodyRef) -> None:
    visit = visit_asked(support_make(), body_a)

    with acting_as(actor_of(officer_of(body_b))), pytest.raises(NotFoundError):
        visit_accept(visit_id=visit.id, body_id=body_b.id, scope=LOOKING)


def test_nobody_takes_back_what_another_asked(body_a: BodyRef) -> None:
    visit = visit_asked(support_make(), body_a)

    with pytest.raises(NotFoundError):
        visit_withdraw(visit_id=visit.id, user_id=support_make().id)


def test_an_answer_that_comes_too_late_is_none(body_a: BodyRef) -> None:
    visit = visit_asked(support_make(), body_a)
    time_pass(visit, days=7)

    with acting_as(actor_of(officer_of(body_a))), pytest.raises(VisitSettledError):
        visit_accept(visit_id=visit.id, body_id=body_a.id, scope=LOOKING)


def test_only_a_body_that_works_is_visited(body_a: BodyRef) -> None:
    body_state_set(body_id=body_a.id, state=BodyState.SUSPENDED)

    with pytest.raises(BodyNotVisitedError):
        visit_asked(support_make(), body_a)


def test_what_a_body_does_not_have_is_not_visited(body_a: BodyRef) -> None:
    with pytest.raises(ModuleNotThereError):
        visit_asked(support_make(), body_a, Scope(2, ("filing", "astrology"), "read"))


def test_who_leaves_the_support_team_is_out(body_a: BodyRef) -> None:
    user = support_make()
    visit_begun(user, body_a)

    console_role_grant(user_id=user.id, role="state_admin")

    assert visit_open(user_id=user.id, body=body_a) is None


@pytest.mark.parametrize(
    "change",
    [
        "hours = 9",
        "hours = 0",
        "mode = 'write'",
        "modules = '{filing,office}'",
        "modules = '{}'",
        "decided_at = NULL",
        "decided_by_id = NULL",
        "ends_at = decided_at",
        "state = 'asked'",
        "state = 'revoked'",
        "state = 'astray'",
        "closed_at = now()",
        "refusal = 'x'",
        "asked_hours = 73",
    ],
)
def test_the_database_keeps_a_visit_in_order(body_a: BodyRef, change: str) -> None:
    visit = visit_begun(support_make(), body_a)

    with pytest.raises(IntegrityError), control_work(), connections["default"].cursor() as cursor:
        cursor.execute(f"UPDATE visits_supportvisit SET {change} WHERE id = %s", [visit.id])  # noqa: S608  the changes stand above

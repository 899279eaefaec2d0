"""Is the body told of each step once, whatever is interrupted?"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from uuid import UUID

from django.db import connections

from sabha.audit.models import AuditEntry
from sabha.database.body import BodyRef
from sabha.database.work import body_work, control_work
from tenants.visits.models import SupportVisit, VisitStep
from tenants.visits.selectors import visit_open
from tenants.visits.services import visit_accept
from tenants.visits.steps import steps_tell
from tests.tenants.visits.visitors import (
    LOOKING,
    acting_in,
    officer_of,
    support_make,
    visit_asked,
    visit_begun,
)


class PowerCutError(Exception):
    """The machine stopped in the middle."""


def actions(body: BodyRef, visit_id: UUID) -> list[str]:
    with body_work(body, is_read_only=True):
        entries = AuditEntry.objects.filter(subject_id=visit_id).order_by("id")
        return [action.rpartition(".")[2] for action in entries.values_list("action", flat=True)]


def accepted_without_telling(body: BodyRef) -> tuple[SupportVisit, UUID]:
    """The control plane has committed, the body's unit of work has not: its hooks never run."""
    user = support_make()
    visit = visit_asked(user, body)
    with suppress(PowerCutError), acting_in(body, officer_of(body)):
        visit_accept(visit_id=visit.id, body_id=body.id, scope=LOOKING)
        raise PowerCutError
    return visit, user.id


def test_nobody_enters_before_the_body_knows(body_a: BodyRef) -> None:
    visit, user_id = accepted_without_telling(body_a)

    assert SupportVisit.objects.get(id=visit.id).state == "open"
    assert actions(body_a, visit.id) == ["ask"]
    assert visit_open(user_id=user_id, body=body_a) is None

    assert steps_tell(visit_id=visit.id) == 1
    assert actions(body_a, visit.id) == ["ask", "accept"]
    assert visit_open(user_id=user_id, body=body_a) is not None


def test_what_the_body_knows_is_not_told_again(body_a: BodyRef) -> None:
    user = support_make()
    visit = visit_begun(user, body_a)
    # As if the control plane had lost its own note of having told.
    VisitStep.objects.filter(visit=visit).update(told_at=None)
    SupportVisit.objects.filter(id=visit.id).update(recorded_at=None)

    assert steps_tell(visit_id=visit.id) == 2

    assert actions(body_a, visit.id) == ["ask", "accept"]
    assert visit_open(user_id=user.id, body=body_a) is not None
    assert steps_tell(visit_id=visit.id) == 0


def test_a_step_that_is_undone_is_told_to_nobody(body_a: BodyRef) -> None:
    user = support_make()

    with suppress(PowerCutError), control_work():
        visit = visit_asked(user, body_a)
        raise PowerCutError

    assert not SupportVisit.objects.filter(id=visit.id).exists()
    assert actions(body_a, visit.id) == []


def test_a_body_that_cannot_be_reached_does_not_undo_the_step(body_a: BodyRef) -> None:
    user = support_make()

    with out_of_reach(body_a):
        visit = visit_asked(user, body_a)

    assert SupportVisit.objects.get(id=visit.id).state == "asked"
    assert steps_tell(visit_id=visit.id) == 1
    assert actions(body_a, visit.id) == ["ask"]


@contextmanager
def out_of_reach(body: BodyRef) -> Iterator[None]:
    """Take the body's schema out of the way for a while."""
    with connections[f"{body.alias}_owner"].cursor() as cursor:
        cursor.execute(f'ALTER SCHEMA "{body.schema}" RENAME TO elsewhere')
        try:
            yield
        finally:
            cursor.execute(f'ALTER SCHEMA elsewhere RENAME TO "{body.schema}"')

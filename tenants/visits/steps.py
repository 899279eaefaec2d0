"""How is a step taken on the control plane, and how does the body's own record come to hold it?

The truth of a visit stands on the control plane. Each step is written there with the change, and
told to the body afterwards: once, however often telling is tried.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import cast
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from sabha.audit.origin import Origin, coming_from, current_origin
from sabha.audit.selectors import audit_list
from sabha.audit.services import audit_record
from sabha.database.body import current_body_or_none
from sabha.database.work import CONTROL, body_work, control_work
from sabha.identity.actor import Actor, Kind, acting_as, current_actor
from tenants.directory.cache import body_by_id
from tenants.journal.services import entry_record
from tenants.visits.models import SupportVisit, VisitStep
from tenants.visits.notices import notice_send
from tenants.visits.rules import ACTS
from tenants.visits.states import OVER

SUBJECT = "visits.visit"
TOLD_IN = frozenset({"active", "read_only", "suspended"})


def step_take(
    *, visit: SupportVisit, act: str, at: datetime, details: Mapping[str, object]
) -> None:
    """Bring a held visit to the state that `act` leads to, and write the step down with it."""
    if act in ACTS:
        visit.state = ACTS[act]
        visit.closed_at = at if visit.state in OVER else None
        visit.save()
    actor, origin = current_actor(), current_origin()
    VisitStep.objects.create(
        visit=visit,
        act=act,
        at=at,
        actor_kind=actor.kind,
        actor_id=actor.user_id,
        actor_name=actor.name,
        actor_designation=actor.designation,
        seat_id=actor.seat_id,
        request_id=origin.request_id,
        address=origin.address,
        details=dict(details),
    )
    entry_record(
        action=f"{SUBJECT}.{act}",
        subject=SUBJECT,
        subject_id=visit.id,
        body_id=visit.body_id,
        after=details,
        reason=str(details.get("reason", "")),
    )
    _telling_arrange(visit.id)


def steps_tell(*, visit_id: UUID) -> int:
    """Write the visit's untold steps into the body's record; return how many there were.

    Whoever decides there gets a message about the last of them. The body commits first. If the
    control plane does not get to mark the steps as told, the next try finds them in the record and
    writes nothing twice.
    """
    with control_work():
        waiting = VisitStep.objects.filter(visit_id=visit_id, told_at=None)
        held = waiting.select_for_update(of=("self",)).select_related("visit")
        steps = list(held.order_by("at", "id"))
        body = body_by_id(steps[0].visit.body_id) if steps else None
        if body is None or body.state not in TOLD_IN:
            return 0
        with body_work(body):
            told = {entry.action for entry in audit_list(subject=SUBJECT, subject_id=visit_id)}
            for step in steps:
                if f"{SUBJECT}.{step.act}" not in told:
                    _step_tell(step)
            notice_send(visit=steps[-1].visit, act=steps[-1].act, body=body)
        _told_mark(steps)
    return len(steps)


def _telling_arrange(visit_id: UUID) -> None:
    """Tell the body once the work under way has committed; a failure leaves it to the clock."""
    body = current_body_or_none()

    def tell() -> None:
        steps_tell(visit_id=visit_id)

    transaction.on_commit(tell, using=body.alias if body else CONTROL, robust=True)


def _step_tell(step: VisitStep) -> None:
    actor = Actor(
        kind=cast("Kind", step.actor_kind),
        name=step.actor_name,
        user_id=step.actor_id,
        designation=step.actor_designation,
        seat_id=step.seat_id,
    )
    with acting_as(actor), coming_from(Origin(step.request_id, step.address)):
        audit_record(
            action=f"{SUBJECT}.{step.act}",
            subject=SUBJECT,
            subject_id=step.visit_id,
            after={**step.details, "at": step.at},
        )


def _told_mark(steps: list[VisitStep]) -> None:
    now = timezone.now()
    VisitStep.objects.filter(id__in=[step.id for step in steps]).update(told_at=now)
    if any(step.act == "accept" for step in steps):
        SupportVisit.objects.filter(id=steps[0].visit_id).update(recorded_at=now)

"""What is kept of a visitor's request, in the visited body and on the control plane?"""

from __future__ import annotations

from django.db.models import F
from django.utils import timezone

from sabha.audit.services import audit_record
from sabha.database.body import BodyRef
from sabha.database.work import body_work, control_work
from sabha.http.visiting import RequestSeen
from sabha.identity.actor import Actor, acting_as
from tenants.visits.models import SupportVisit, VisitAct
from tenants.visits.steps import SUBJECT

REQUEST = f"{SUBJECT}.request"


def request_record(*, actor: Actor, body: BodyRef, seen: RequestSeen) -> None:
    """Write a visitor's request down: in the body's own record first, then with the visit.

    What was searched for may name a resident, so it stays in the body's record.
    """
    if actor.visit_id is None:
        return
    told = {"method": seen.method, "route": seen.route, "status": seen.status}
    record = {"subject": seen.subject, "subject_id": seen.subject_id} if seen.subject_id else {}
    asked = {"asked": seen.asked} if seen.asked else {}
    with acting_as(actor), body_work(body):
        audit_record(
            action=REQUEST,
            subject=SUBJECT,
            subject_id=actor.visit_id,
            after={**told, "permission": seen.permission, **record, **asked},
            is_read=seen.is_read,
        )
    with control_work():
        VisitAct.objects.create(
            visit_id=actor.visit_id,
            permission=seen.permission,
            subject=seen.subject if seen.subject_id else "",
            subject_id=seen.subject_id,
            **told,
        )
        SupportVisit.objects.filter(id=actor.visit_id).update(
            requests=F("requests") + 1, last_seen_at=timezone.now()
        )

"""Which visit stands, what does it allow, and which visits were there?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from sabha.database.body import BodyRef
from sabha.errors import DomainError, NotFoundError
from sabha.permissions.codes import SUPPORT
from sabha.permissions.visiting import VisitEndedError
from tenants.visits.models import SupportVisit, VisitAct
from tenants.visits.scope import scope_permissions
from tenants.visits.states import ANSWER_WITHIN, OPENED, VisitState

DESIGNATION = "സഹായസംഘം"
DECIDE = "office.visit.decide"


@dataclass(frozen=True, slots=True)
class Visiting:
    """An open visit as the visited office sees the visitor: no seat, and who let them in."""

    visit_id: UUID
    permissions: frozenset[str]
    acting_for: str
    ends_at: datetime
    mode: str
    by_en: str
    by_ml: str
    designation: str = DESIGNATION


def visit_open(*, user_id: UUID, body: BodyRef) -> Visiting | None:
    """Return the visit that lets the person into `body` at this moment, or None.

    It is for the support team alone, and the body's own record must hold who let them in.
    """
    visit = (
        _entered(timezone.now())
        .filter(user_id=user_id, body_id=body.id)
        .select_related("decided_by")
        .first()
    )
    return None if visit is None else _visiting(visit, body)


def visit_stands(*, visit_id: UUID, user_id: UUID, body_id: UUID) -> bool:
    """Is this person's visit to the body still open at this moment?"""
    found = _entered(timezone.now()).filter(id=visit_id, user_id=user_id, body_id=body_id)
    return found.exists()


def visit_over(*, user_id: UUID, body_id: UUID) -> DomainError | None:
    """Return the refusal for somebody whose latest visit to the body is over, else None."""
    mine = SupportVisit.objects.filter(user_id=user_id, body_id=body_id)
    latest = mine.order_by("-asked_at").values_list("state", flat=True).first()
    return VisitEndedError() if latest in OPENED else None


def visit_list(
    *, user_id: UUID | None = None, body_id: UUID | None = None
) -> QuerySet[SupportVisit]:
    """Return visits by a person, to a body, or all of them; people and bodies come with them."""
    found = SupportVisit.objects.select_related("user", "body__district", "decided_by")
    if user_id is not None:
        found = found.filter(user_id=user_id)
    if body_id is not None:
        found = found.filter(body_id=body_id)
    return found


def visit_get(
    *, visit_id: UUID, user_id: UUID | None = None, body_id: UUID | None = None
) -> SupportVisit:
    """Return one visit.

    Raises:
        NotFoundError: there is none of that id by that person, to that body.
    """
    found = visit_list(user_id=user_id, body_id=body_id).filter(id=visit_id).first()
    if found is None:
        raise NotFoundError
    return found


def act_list(*, visit_id: UUID) -> QuerySet[VisitAct]:
    """Return what a visitor asked for, as the control plane knows it."""
    return VisitAct.objects.filter(visit_id=visit_id)


def visitors_of(*, body_id: UUID, is_deciding: bool) -> list[SupportVisit]:
    """Return who is in the body's office now; for who decides, also who asks to come in."""
    now = timezone.now()
    found = list(_entered(now).filter(body_id=body_id).select_related("user").order_by("ends_at"))
    if is_deciding:
        asked = SupportVisit.objects.filter(
            body_id=body_id, state=VisitState.ASKED, asked_at__gt=now - ANSWER_WITHIN
        )
        found += asked.select_related("user").order_by("asked_at")
    return found


def _entered(now: datetime) -> QuerySet[SupportVisit]:
    return SupportVisit.objects.filter(
        state=VisitState.OPEN,
        ends_at__gt=now,
        recorded_at__isnull=False,
        user__is_active=True,
        user__consolerole__role=SUPPORT,
    )


def _visiting(visit: SupportVisit, body: BodyRef) -> Visiting:
    officer = visit.decided_by
    return Visiting(
        visit_id=visit.id,
        permissions=scope_permissions(
            modules=visit.modules or (), mode=visit.mode or "", enabled=body.modules
        ),
        acting_for=", ".join(filter(None, (visit.decided_by_name, visit.decided_by_designation))),
        ends_at=visit.ends_at or visit.asked_at,
        mode=visit.mode or "",
        by_en=officer.name_en if officer else visit.decided_by_name,
        by_ml=officer.name_ml if officer else visit.decided_by_name,
    )

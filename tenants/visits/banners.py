"""Which visits must the screens of a body's office show above everything else?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sabha.database.body import BodyRef
from tenants.visits.models import SupportVisit
from tenants.visits.selectors import DECIDE, visit_open, visitors_of


@dataclass(frozen=True, slots=True)
class OwnVisit:
    """What a visitor is told: who let them in, and until when."""

    id: UUID
    by_en: str
    by_ml: str
    ends_at: datetime
    mode: str
    permissions: frozenset[str]


@dataclass(frozen=True, slots=True)
class Visitor:
    """Whom the office has in, or, for who decides, at the door."""

    id: UUID
    name_en: str
    name_ml: str
    state: str
    ends_at: datetime | None


@dataclass(frozen=True, slots=True)
class Banners:
    """What the session tells of visits at a body's host."""

    visit: OwnVisit | None = None
    visitors: tuple[Visitor, ...] = ()


def banners_of(
    *, user_id: UUID, body: BodyRef, is_member: bool, permissions: frozenset[str]
) -> Banners:
    """Return a visitor's own visit, or for the office's people who visits them; one query."""
    if is_member:
        found = visitors_of(body_id=body.id, is_deciding=DECIDE in permissions)
        return Banners(visitors=tuple(_visitor(visit) for visit in found))
    visit = visit_open(user_id=user_id, body=body)
    if visit is None:
        return Banners()
    return Banners(
        OwnVisit(
            id=visit.visit_id,
            by_en=visit.by_en,
            by_ml=visit.by_ml,
            ends_at=visit.ends_at,
            mode=visit.mode,
            permissions=visit.permissions,
        )
    )


def _visitor(visit: SupportVisit) -> Visitor:
    user = visit.user
    return Visitor(visit.id, user.name_en, user.name_ml, visit.state, visit.ends_at)

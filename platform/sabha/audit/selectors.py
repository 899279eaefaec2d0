"""What was done to a record, and where does the chain stand?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sabha.audit.canonical import FIRST_HASH
from sabha.audit.models import AuditEntry, AuditLink


@dataclass(frozen=True, slots=True)
class AuditCard:
    """An act as shown to readers."""

    id: UUID
    recorded_at: datetime
    action: str
    actor_kind: str
    actor_name: str
    actor_designation: str
    seat_id: UUID | None
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    request_id: str


@dataclass(frozen=True, slots=True)
class ChainHead:
    """The last link; kept elsewhere, it shows later whether the end was cut off."""

    sequence: int
    hash: str


def audit_list(*, subject: str, subject_id: UUID) -> list[AuditCard]:
    """Return all that was done to one record, first act first."""
    entries = AuditEntry.objects.filter(subject_id=subject_id, subject=subject).order_by("id")
    return [_card(entry) for entry in entries]


def chain_head() -> ChainHead:
    """Return the end of the current body's chain; sequence 0 when nothing was done yet."""
    last = AuditLink.objects.order_by("-sequence").first()
    return ChainHead(last.sequence, last.hash) if last else ChainHead(0, FIRST_HASH)


def _card(entry: AuditEntry) -> AuditCard:
    return AuditCard(
        id=entry.id,
        recorded_at=entry.recorded_at,
        action=entry.action,
        actor_kind=entry.actor_kind,
        actor_name=entry.actor_name,
        actor_designation=entry.actor_designation,
        seat_id=entry.seat_id,
        before=entry.before,
        after=entry.after,
        request_id=entry.request_id,
    )

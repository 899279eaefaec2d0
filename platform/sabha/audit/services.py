"""How is an act written down for good, done or not, and how is the record checked?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any, cast
from uuid import UUID

from django.utils import timezone

from sabha.audit.canonical import content_hash, plain
from sabha.audit.chain import ChainFault, chain_check
from sabha.audit.models import AuditEntry, Outcome
from sabha.audit.origin import current_origin
from sabha.audit.witness import act_witness
from sabha.database.identifiers import uuid7_at
from sabha.identity.actor import current_actor

__all__ = [
    "ChainFault",
    "audit_record",
    "chain_verify",
    "reading_record",
    "refusal_record",
    "rolled_back_record",
]

# A screen asks for the same record again and again; so does a person who is refused.
READ_AGAIN = timedelta(minutes=10)
REFUSED_AGAIN = timedelta(minutes=1)


def audit_record(
    *,
    action: str,
    subject: str,
    subject_id: UUID,
    before: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
    is_read: bool = False,
) -> None:
    """Write down that the current actor did `action` to a record, inside the work under way.

    `action` is `<module>.<noun>.<verb>`, `subject` `<module>.<noun>`. Give only what changed in
    `before` and `after`. One INSERT and no lock: the entry takes its place in the chain at commit.

    Raises:
        TypeError: `before` or `after` hold what JSON, dates, numbers and UUIDs cannot say.
        OutsideLocalBodyError: no body is being served.
    """
    entry = _entry(action, subject, subject_id)
    entry.before, entry.after, entry.is_read = _plain(before), _plain(after), is_read
    _write(entry)
    act_witness(entry)


def reading_record(
    *, action: str, subject: str, subject_id: UUID, details: Mapping[str, object] | None = None
) -> None:
    """Write down that the current actor read personal data.

    The same reading by the same person within ten minutes is written once.
    """
    after = _plain(details)
    again = AuditEntry.objects.filter(
        subject_id=subject_id,
        id__gte=uuid7_at(timezone.now() - READ_AGAIN),
        action=action,
        actor_id=current_actor().user_id,
        outcome=Outcome.DONE.value,
    )
    again = again.filter(after__isnull=True) if after is None else again.filter(after=after)
    if not again.exists():
        audit_record(
            action=action, subject=subject, subject_id=subject_id, after=after, is_read=True
        )


def refusal_record(
    *, action: str, subject: str, subject_id: UUID, problem: str, is_read: bool = False
) -> None:
    """Write down that the current actor was refused, with the code of the refusal.

    `action` is the permission that was asked for. A person refused the same again within a minute
    leaves one entry.
    """
    again = AuditEntry.objects.filter(
        actor_id=current_actor().user_id,
        id__gte=uuid7_at(timezone.now() - REFUSED_AGAIN),
        action=action,
        outcome=Outcome.REFUSED.value,
    )
    if again.exists():
        return
    entry = _entry(action, subject, subject_id)
    entry.outcome, entry.problem, entry.is_read = Outcome.REFUSED.value, problem, is_read
    _write(entry)


def rolled_back_record(*, entries: Iterable[AuditEntry], problem: str) -> None:
    """Write down acts whose work was undone, and by which problem; call in work of its own.

    An act that was committed after all stays as it is: its id is taken.
    """
    undone = list(entries)
    for entry in undone:
        entry.outcome, entry.problem = Outcome.ROLLED_BACK.value, problem
        entry.content_hash = content_hash(entry)
    AuditEntry.objects.bulk_create(undone, ignore_conflicts=True)


def chain_verify() -> list[ChainFault]:
    """Recompute every hash of the current body's chain; an empty list means it is whole.

    The end being cut off, or all of it being written anew, shows only against heads kept
    elsewhere: see `sabha.audit.chain.chain_check`.
    """
    return chain_check().faults


def _entry(action: str, subject: str, subject_id: UUID) -> AuditEntry:
    actor, origin = current_actor(), current_origin()
    return AuditEntry(
        recorded_at=timezone.now(),
        action=action,
        subject=subject,
        subject_id=subject_id,
        actor_kind=actor.kind,
        actor_id=actor.user_id,
        actor_name=actor.name,
        actor_name_en=actor.name_en or actor.name,
        actor_name_ml=actor.name,
        actor_designation=actor.designation,
        actor_designation_en=actor.designation_en or actor.designation,
        actor_designation_ml=actor.designation,
        seat_id=actor.seat_id,
        acting_for=actor.acting_for,
        acting_for_en=actor.acting_for_en or actor.acting_for,
        acting_for_ml=actor.acting_for,
        visit_id=actor.visit_id,
        request_id=origin.request_id,
        address=origin.address,
    )


def _write(entry: AuditEntry) -> None:
    entry.content_hash = content_hash(entry)
    entry.save(force_insert=True)


def _plain(values: Mapping[str, object] | None) -> dict[str, Any] | None:
    return None if values is None else cast("dict[str, Any]", plain(dict(values)))

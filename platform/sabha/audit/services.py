"""How is an act written down for good, and how is the record checked?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast
from uuid import UUID

from django.utils import timezone

from sabha.audit.canonical import content_hash, plain
from sabha.audit.chain import ChainFault, faults_find
from sabha.audit.models import AuditEntry
from sabha.audit.origin import current_origin
from sabha.identity.actor import current_actor

__all__ = ["ChainFault", "audit_record", "chain_verify"]


def audit_record(
    *,
    action: str,
    subject: str,
    subject_id: UUID,
    before: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
) -> None:
    """Write down that the current actor did `action` to a record, inside the work under way.

    `action` is `<module>.<noun>.<verb>`, `subject` `<module>.<noun>`. Give only what changed in
    `before` and `after`. One INSERT and no lock: the entry takes its place in the chain at commit.

    Raises:
        TypeError: `before` or `after` hold what JSON, dates, numbers and UUIDs cannot say.
        OutsideLocalBodyError: no body is being served.
    """
    actor = current_actor()
    origin = current_origin()
    entry = AuditEntry(
        recorded_at=timezone.now(),
        action=action,
        subject=subject,
        subject_id=subject_id,
        before=_plain(before),
        after=_plain(after),
        actor_kind=actor.kind,
        actor_id=actor.user_id,
        actor_name=actor.name,
        actor_designation=actor.designation,
        seat_id=actor.seat_id,
        request_id=origin.request_id,
        address=origin.address,
    )
    entry.content_hash = content_hash(entry)
    entry.save(force_insert=True)


def chain_verify() -> list[ChainFault]:
    """Recompute every hash of the current body's chain; an empty list means it is whole.

    The end being cut off shows only against a head kept elsewhere: see
    `sabha.audit.selectors.chain_head`.
    """
    return list(faults_find())


def _plain(values: Mapping[str, object] | None) -> dict[str, Any] | None:
    return None if values is None else cast("dict[str, Any]", plain(dict(values)))

"""How is an act on the control plane written down?"""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from sabha.identity.actor import current_actor
from tenants.journal.heads import AuditKeeper
from tenants.journal.models import ControlEntry
from tenants.journal.replies import ConsoleReplies
from tenants.journal.unfinished import ConsoleActs, journal_witness

console_acts = ConsoleActs()
console_replies = ConsoleReplies()
audit_keeper = AuditKeeper()


def entry_record(
    *,
    action: str,
    subject: str,
    subject_id: UUID | str,
    body_id: UUID | None = None,
    before: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
    reason: str = "",
) -> ControlEntry:
    """Write down an act of the current actor; call inside the transaction of the act itself."""
    actor = current_actor()
    entry = ControlEntry.objects.create(
        actor_id=actor.user_id,
        actor_name=actor.name,
        actor_kind=actor.kind,
        action=action,
        subject=subject,
        subject_id=str(subject_id),
        body_id=body_id,
        before=before,
        after=after,
        reason=reason,
    )
    journal_witness.tell(entry)
    return entry

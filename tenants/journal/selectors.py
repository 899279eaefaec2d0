"""What has been done to a local body, newest first?"""

from __future__ import annotations

from uuid import UUID

from sabha.audit.models import Outcome
from tenants.journal.models import ControlEntry


def entry_list(*, body_id: UUID, limit: int = 100) -> list[ControlEntry]:
    """Return the newest acts that concern a body and were carried through."""
    done = ControlEntry.objects.filter(body_id=body_id, outcome=Outcome.DONE.value)
    return list(done[:limit])

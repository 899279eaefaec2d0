"""What has been done to a local body, newest first?"""

from __future__ import annotations

from uuid import UUID

from tenants.journal.models import ControlEntry


def entry_list(*, body_id: UUID, limit: int = 100) -> list[ControlEntry]:
    """Return the newest acts that concern a body."""
    return list(ControlEntry.objects.filter(body_id=body_id)[:limit])

"""Who signs what is written now, and when?"""

from __future__ import annotations

from datetime import datetime
from typing import TypedDict
from uuid import UUID

from django.utils import timezone

from sabha.identity.actor import current_actor


class Signature(TypedDict):
    """The columns of `models.Signed`."""

    by_id: UUID | None
    by_name: str
    by_designation: str
    at: datetime


def signature() -> Signature:
    """Return the acting person's name and designation at this moment."""
    actor = current_actor()
    return Signature(
        by_id=actor.user_id,
        by_name=actor.name,
        by_designation=actor.designation,
        at=timezone.now(),
    )

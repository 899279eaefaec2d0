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
    by_name_en: str
    by_name_ml: str
    by_designation: str
    by_designation_en: str
    by_designation_ml: str
    by_acting_for_en: str
    by_acting_for_ml: str
    at: datetime


def signature() -> Signature:
    """Return the acting person's name and designation, and for whom they act, at this moment."""
    actor = current_actor()
    return Signature(
        by_id=actor.user_id,
        by_name=actor.name,
        by_name_en=actor.name_en or actor.name,
        by_name_ml=actor.name,
        by_designation=actor.designation,
        by_designation_en=actor.designation_en or actor.designation,
        by_designation_ml=actor.designation,
        by_acting_for_en=actor.acting_for_en or actor.acting_for,
        by_acting_for_ml=actor.acting_for,
        at=timezone.now(),
    )

"""What does the complaints register do when something happens elsewhere?"""

from __future__ import annotations

from uuid import UUID

from modules.grievances.services import complaint_follow
from sabha.events.delivery import DeliveredEvent


def file_decided(*, event: DeliveredEvent) -> None:
    """Answer the complaint whose file was decided."""
    complaint_follow(file_id=UUID(str(event.payload["file_id"])))

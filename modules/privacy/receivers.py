"""What does privacy do when something happens elsewhere?"""

from __future__ import annotations

from uuid import UUID

from modules.privacy.services.request import request_follow
from sabha.events.delivery import DeliveredEvent


def file_decided(*, event: DeliveredEvent) -> None:
    """Answer the request whose file was decided."""
    request_follow(file_id=UUID(str(event.payload["file_id"])))

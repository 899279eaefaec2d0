"""What does the listening module do with what it hears?"""

from __future__ import annotations

from sabha.events.delivery import DeliveredEvent
from sabha.numbering.services import number_next


def count(*, event: DeliveredEvent) -> None:
    """Count the event under the name that it carries."""
    number_next(series=f"heard.{event.payload['thing']}", year=2026)

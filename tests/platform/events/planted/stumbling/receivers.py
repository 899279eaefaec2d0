"""How does the stumbling module fail?"""

from __future__ import annotations

from sabha.events.delivery import DeliveredEvent
from sabha.numbering.services import number_next


def stumble(*, event: DeliveredEvent) -> None:
    """Change something, then fail unless the event says that the stone is gone."""
    number = number_next(series="stumbled", year=2026)
    if not event.payload.get("is_clear"):
        raise LookupError(f"stone {number}")

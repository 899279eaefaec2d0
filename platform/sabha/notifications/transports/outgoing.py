"""What is handed to a carrier, and what does a carrier promise?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message; `reference` is the same at every attempt."""

    reference: UUID
    channel: str
    purpose: str
    language: str
    recipient: str = field(repr=False)
    subject: str = field(repr=False)
    text: str = field(repr=False)
    template_id: str
    body_id: UUID | None


class Transport(Protocol):
    """Gives messages to one carrier."""

    def submit(self, outgoing: Outgoing, *, on_submitting: Callable[[], None]) -> str:
        """Hand the message over; return the carrier's own reference, "" when it has none.

        A carrier that cannot tell a repetition from a second message has `on_submitting` called
        just before the point after which a failure leaves unknown whether it took the message.

        Raises:
            TransportFaultError: it did not take it, or not for certain.
        """

"""How does a demonstration show messages in place of sending them?"""

from __future__ import annotations

from collections.abc import Callable

from sabha.notifications.models import ShownMessage
from sabha.notifications.transports.outgoing import Outgoing


class OutboxTransport:
    """Keeps each message, once, where the demonstration's outbox shows it."""

    def submit(self, outgoing: Outgoing, *, on_submitting: Callable[[], None]) -> str:
        """Keep the message under its reference; a repetition changes nothing."""
        ShownMessage.objects.get_or_create(
            id=outgoing.reference,
            defaults={
                "channel": outgoing.channel,
                "purpose": outgoing.purpose,
                "body_id": outgoing.body_id,
                "recipient": outgoing.recipient,
                "subject": outgoing.subject,
                "text": outgoing.text,
            },
        )
        return f"outbox-{outgoing.reference}"

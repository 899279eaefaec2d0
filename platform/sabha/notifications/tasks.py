"""Which work do messages need in the background?"""

from __future__ import annotations

from uuid import UUID

from celery import shared_task

from sabha.notifications.delivery import message_deliver
from sabha.notifications.sweeping import messages_forget, messages_hand_over
from sabha.queueing.task import ControlTask

# A turn that was not taken in time is skipped, for the next one finds the same messages.
TURN_SECONDS = 5


@shared_task(base=ControlTask)
def message_deliver_now(message_id: str) -> None:
    """Give a message to its carrier."""
    message_deliver(message_id=UUID(message_id))


@shared_task(base=ControlTask, expires=TURN_SECONDS)
def messages_hand_over_now() -> int:
    """Hand over whatever waits for a worker."""
    return messages_hand_over()


@shared_task(base=ControlTask)
def messages_forget_daily() -> int:
    """Drop old messages."""
    return messages_forget()

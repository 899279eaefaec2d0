"""Which work on events is done in the background?"""

from __future__ import annotations

from celery import shared_task

from sabha.events.services import outbox_deliver
from sabha.queueing.task import BodyTask


@shared_task(base=BodyTask)
def outbox_deliver_now() -> None:
    """Hand the body's waiting events to their receivers."""
    outbox_deliver()

"""What does privacy do by the clock?"""

from __future__ import annotations

from celery import shared_task

from sabha.privacy.services import retention_apply
from sabha.queueing.task import BodyTask


@shared_task(base=BodyTask)
def retention_daily() -> None:
    """Erase in the body what has outlived its time."""
    retention_apply()

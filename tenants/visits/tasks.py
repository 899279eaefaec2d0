"""Which work do visits do by the clock?"""

from __future__ import annotations

from celery import shared_task

from sabha.queueing.task import ControlTask
from tenants.visits.clock import visits_settle

TURN_SECONDS = 60


@shared_task(base=ControlTask, expires=TURN_SECONDS)
def visits_settle_now() -> int:
    """Close visits whose time has passed, and tell bodies what they were not told."""
    return visits_settle()

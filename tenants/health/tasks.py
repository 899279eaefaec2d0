"""Which work does health do by the clock?"""

from __future__ import annotations

from celery import shared_task

from sabha.queueing.task import BodyTask, ControlTask
from tenants.health.services import health_refresh, seats_count

# A turn that was not taken in time is skipped, for the next one folds the same figures.
TURN_SECONDS = 15


@shared_task(base=ControlTask, expires=TURN_SECONDS)
def health_refresh_now() -> int:
    """Fold the figures of all bodies."""
    return health_refresh()


@shared_task(base=BodyTask)
def seats_count_daily() -> int:
    """Count the body's seats that have nobody to do their work."""
    return seats_count()

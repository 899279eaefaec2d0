"""Which work does health do by the clock?"""

from __future__ import annotations

from celery import shared_task

from sabha.queueing.task import ControlTask
from tenants.health.services import health_refresh


@shared_task(base=ControlTask)
def health_refresh_run() -> int:
    """Fold the figures of all bodies."""
    return health_refresh()

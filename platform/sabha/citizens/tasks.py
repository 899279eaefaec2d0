"""Which work do codes need in the background?"""

from __future__ import annotations

from celery import shared_task

from sabha.citizens.sweeping import codes_close
from sabha.queueing.task import ControlTask


@shared_task(base=ControlTask)
def codes_close_now() -> int:
    """Forget what is over."""
    return codes_close()

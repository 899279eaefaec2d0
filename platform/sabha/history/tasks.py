"""Which work on the record of acts is done by the clock?"""

from __future__ import annotations

from celery import shared_task

from sabha.history.services import chain_check_keep, head_keep
from sabha.queueing.task import BodyTask


@shared_task(base=BodyTask, is_writing=False)
def head_keep_hourly() -> None:
    """Keep the end of the body's chain elsewhere."""
    head_keep()


@shared_task(base=BodyTask, is_writing=False)
def chain_check_nightly() -> None:
    """Check the body's whole chain."""
    chain_check_keep()

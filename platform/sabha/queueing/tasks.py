"""Which work does the queue do for itself?"""

from __future__ import annotations

from datetime import timedelta

from celery import shared_task
from django.utils import timezone

from sabha.idempotency.services import replies_forget
from sabha.queueing.services import job_dispatch
from sabha.queueing.task import BodyTask, ControlTask

REPLIES_KEPT = timedelta(days=7)


@shared_task(base=ControlTask)
def dispatch_due(job: str) -> int:
    """Send a job's task to the bodies whose turn it is."""
    return job_dispatch(name=job)


@shared_task(base=BodyTask)
def replies_forget_daily() -> int:
    """Drop the body's remembered replies that no caller will ask for again."""
    return replies_forget(before=timezone.now() - REPLIES_KEPT)

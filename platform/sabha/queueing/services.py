"""How are the bodies whose turn it is given their task?"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import cast

from django.conf import settings
from django.utils import timezone
from django.utils.module_loading import import_string

from sabha.database.body import BodyRef
from sabha.database.work import control_work
from sabha.errors import DomainError
from sabha.queueing.jobs import DISPATCH_SECONDS, jobs, period_due
from sabha.queueing.models import DispatchMark
from sabha.queueing.sending import send_now


class UnknownJobError(DomainError):
    """No platform part and no module declares a job of that name."""

    code = "unknown-job"
    status = 404
    title_en = "There is no job {job}."
    title_ml = "{job} എന്ന ജോലി ഇല്ല."


def job_dispatch(*, name: str, now: datetime | None = None) -> int:
    """Send the job's task for every body whose turn came since the last dispatch; return how many.

    Turns missed while nothing ran are made up once. A dispatch that dies half-way is repeated, and
    the bodies' own record of runs keeps a repeated message from running twice.

    Raises:
        UnknownJobError: there is no such job.
    """
    job = jobs().get(name)
    if job is None:
        raise UnknownJobError(job=name)
    until = now or timezone.now()
    sent = 0
    with control_work():
        mark = _mark_locked(name, until)
        for body in _bodies(job.module):
            period = period_due(job=job, body_id=body.id, after=mark.until, until=until)
            if period is not None:
                send_now(job.task, body=body, run=f"{job.name}:{period}")
                sent += 1
        mark.until = max(until, mark.until)
        mark.save(update_fields=["until"])
    return sent


def _mark_locked(name: str, now: datetime) -> DispatchMark:
    start = now - timedelta(seconds=DISPATCH_SECONDS)
    mark, _ = DispatchMark.objects.select_for_update().get_or_create(
        job=name, defaults={"until": start}
    )
    return mark


def _bodies(module: str | None) -> Iterable[BodyRef]:
    dotted: str = settings.BODY_LISTER
    lister = import_string(dotted.replace(":", "."))
    return cast("Callable[[str | None], Iterable[BodyRef]]", lister)(module)

"""Which tasks do the tests of the queue send?"""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from celery import shared_task
from django.db import OperationalError

from sabha.audit.services import audit_record
from sabha.database.body import current_body
from sabha.errors import NotFoundError
from sabha.numbering.services import number_next
from sabha.queueing.task import BodyTask, ControlTask


@shared_task(base=BodyTask)
def count(series: str) -> int:
    """Count a run in the body's own numbers, and write it down."""
    audit_record(action="test.count", subject="test.count", subject_id=current_body().id)
    return number_next(series=series, year=2026)


@shared_task(base=BodyTask)
def fail(kind: str) -> None:
    """Write an act down, then fail as told."""
    audit_record(action="test.fail", subject="test.fail", subject_id=current_body().id)
    if kind == "refusal":
        raise NotFoundError
    if kind == "outage":
        raise OperationalError
    raise ZeroDivisionError


@shared_task(base=BodyTask)
def count_slowly(series: str, trace: str) -> None:
    """Count a run, leave a trace of having begun, and take long unless the trace was there."""
    number_next(series=series, year=2026)
    path = Path(trace)
    is_second_time = path.exists()
    path.touch()
    if not is_second_time:
        time.sleep(30)


@shared_task(base=BodyTask, is_writing=False)
def peek(series: str) -> None:
    """Try to count, though declared to read alone."""
    number_next(series=series, year=2026)


@shared_task(base=ControlTask)
def touch(trace: str) -> None:
    """Leave a trace, in no body."""
    Path(trace).touch()


@shared_task(base=BodyTask)
def die(trace: str) -> None:
    """Leave one more mark, then kill the process as a lack of memory would."""
    with Path(trace).open("a", encoding="ascii") as file:
        file.write("x")
    os.kill(os.getpid(), signal.SIGKILL)

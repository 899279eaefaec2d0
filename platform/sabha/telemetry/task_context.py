"""Which task, for which local body, does a worker's log line or error report speak of?"""

from __future__ import annotations

import logging.config
from contextvars import ContextVar, Token
from typing import Any

from celery.signals import setup_logging, task_postrun, task_prerun
from django.conf import settings

from sabha.telemetry.reporting import work_tag
from sabha.telemetry.work_context import Work, work_begin, work_end

_token: ContextVar[Token[Work | None] | None] = ContextVar("sabha_task_work", default=None)


def tasks_follow() -> None:
    """Connect to the worker's signals; safe to call twice."""
    setup_logging.connect(_logging_keep, dispatch_uid="sabha.telemetry")
    task_prerun.connect(_task_begin, dispatch_uid="sabha.telemetry")
    task_postrun.connect(_task_end, dispatch_uid="sabha.telemetry")


def _logging_keep(**_: Any) -> None:
    """Keep the log as the settings made it; Celery would lay its own over it."""
    logging.config.dictConfig(settings.LOGGING)


def _task_begin(task_id: str, **_: Any) -> None:
    _token.set(work_begin(Work(task_id, lambda: None)))
    work_tag()


def _task_end(**_: Any) -> None:
    token = _token.get()
    if token is not None:
        work_end(token)
        _token.set(None)

"""Which task, for which local body, does a worker's log line or error report speak of?"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from contextvars import ContextVar, Token
from typing import Any, cast
from uuid import UUID

from celery import Task
from celery.signals import task_postrun, task_prerun
from django.conf import settings
from django.db import Error

from sabha.database.body import BodyRef
from sabha.queueing.headers import BODY, TaskWithoutBodyError, body_named
from sabha.telemetry.reporting import work_tag
from sabha.telemetry.work_context import Work, work_begin, work_end

_token: ContextVar[Token[Work | None] | None] = ContextVar("sabha_task_work", default=None)


def tasks_follow() -> None:
    """Connect to the worker's signals; safe to call twice."""
    task_prerun.connect(_task_begin, dispatch_uid="sabha.telemetry")
    task_postrun.connect(_task_end, dispatch_uid="sabha.telemetry")


def _task_begin(task_id: str, task: Task[Any, Any], **_: Any) -> None:
    body = _body_of(task)
    _token.set(work_begin(Work(task_id, lambda: body)))
    work_tag()


def _task_end(**_: Any) -> None:
    token = _token.get()
    if token is not None:
        work_end(token)
        _token.set(None)


def _body_of(task: Task[Any, Any]) -> BodyRef | None:
    """Return the body named by the message; the task itself refuses what is wrong with it."""
    headers = task.request.headers or {}
    if BODY not in headers:
        return None
    resolver = cast(
        "Callable[[UUID], BodyRef | None]", pkgutil.resolve_name(settings.BODY_RESOLVER)
    )
    try:
        return resolver(body_named(headers, task=task.name).id)
    except (TaskWithoutBodyError, Error):
        return None

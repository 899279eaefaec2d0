"""How does a background task enter the body that it works for?"""

from __future__ import annotations

import zlib
from typing import Any, ClassVar

from celery import Task
from celery.result import AsyncResult
from django.db import OperationalError

from sabha.audit.origin import Origin, coming_from
from sabha.database.work import body_work
from sabha.idempotency.services import Reply, reply_remember, reply_remembered
from sabha.identity.actor import SYSTEM, acting_as
from sabha.queueing.admission import body_admitted
from sabha.queueing.deliveries import deliveries_check
from sabha.queueing.failures import failure_recorded
from sabha.queueing.headers import BODY, GROUP, ORIGIN, RUN, TaskWithoutBodyError, body_named

SCHEDULE_ROUTE = "schedule"


class BodyTask(Task[..., Any]):
    """A task of one body, named in its message; it runs as one transaction of that body.

    Send it with `sabha.queueing.sending.send_for_body`. `is_writing = False` lets it run in a
    body that is read-only. A lost connection or a deadlock is tried again.
    """

    abstract = True
    ignore_result = True
    autoretry_for = (OperationalError,)
    max_retries = 5
    retry_backoff = 2
    retry_backoff_max = 60
    is_writing: ClassVar[bool] = True

    def apply_async(self, *args: Any, **options: Any) -> AsyncResult[Any]:
        """Send the task, if it says for which body.

        Raises:
            TaskWithoutBodyError: it does not.
        """
        if BODY not in (options.get("headers") or {}):
            raise TaskWithoutBodyError(task=self.name)
        return super().apply_async(*args, **options)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Run in the body that the message names.

        Raises:
            TaskGivenUpError: too many workers died of it.
            TaskWithoutBodyError: it names none.
            UnknownBodyError, BodyNotServedError, TaskModuleDisabledError: it may not run there.
        """
        deliveries_check(self.request.properties, task=self.name)
        headers = self.request.headers or {}
        body = body_admitted(
            body_named(headers, task=self.name), task=self.name, is_writing=self.is_writing
        )
        origin = Origin(request_id=str(headers.get(ORIGIN) or self.request.id or ""))
        with (
            coming_from(origin),
            acting_as(SYSTEM),
            failure_recorded(body),
            body_work(body, is_read_only=not self.is_writing),
        ):
            return self._run_once(str(headers.get(RUN) or ""), args, kwargs)

    def _run_once(self, run: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """Run, unless this run of a scheduled job has committed before."""
        if not run or not self.is_writing:
            return self.run(*args, **kwargs)
        if reply_remembered(key=run, actor_id=None, route=SCHEDULE_ROUTE, request_hash="") is None:
            result = self.run(*args, **kwargs)
            done = Reply(status=200, response=None)
            reply_remember(key=run, actor_id=None, route=SCHEDULE_ROUTE, reply=done)
            return result
        return None


class ControlTask(Task[..., Any]):
    """A task of the control plane: no body, no tenant data.

    Its messages are spread over `lanes` groups, so that so many of them run at a time and bodies'
    tasks get their turn in between.
    """

    abstract = True
    ignore_result = True
    lanes: ClassVar[int] = 4

    def apply_async(
        self, args: Any = None, kwargs: Any = None, *rest: Any, **options: Any
    ) -> AsyncResult[Any]:
        """Send the task in the lane that its arguments fall to."""
        lane = zlib.crc32(repr((self.name, args, kwargs)).encode()) % self.lanes
        headers = {GROUP: f"control-{lane}", **(options.pop("headers", None) or {})}
        return super().apply_async(args, kwargs, *rest, headers=headers, **options)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Run on the control plane.

        Raises:
            TaskGivenUpError: too many workers died of it.
        """
        deliveries_check(self.request.properties, task=self.name)
        return self.run(*args, **kwargs)

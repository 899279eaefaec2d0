"""How is work handed to the background, once and only if the change stands?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from celery import Task, current_app

from sabha.database.body import BodyRef, current_body
from sabha.database.work import after_commit
from sabha.queueing.headers import body_headers


@dataclass(frozen=True, slots=True)
class _Sending:
    task: str
    arguments: tuple[str | int, ...]
    headers: dict[str, str]

    def __call__(self) -> None:
        current_app.send_task(self.task, args=self.arguments, headers=self.headers)


def send_for_body(task: Task[..., Any] | str, *, args: Sequence[str | int | UUID] = ()) -> None:
    """Send `task` (or the task of that name) for the current body once its work has committed.

    `args` are ids, texts and numbers alone; UUIDs arrive as text. A roll-back sends nothing.

    Raises:
        TypeError: an argument is something else.
        OutsideLocalBodyError: no body is being served.
    """
    after_commit(_sending(task, args, current_body()))


def send_now(task: Task[..., Any] | str, *, body: BodyRef, run: str = "") -> None:
    """Send `task` for `body` at once, from the control plane; `run` names a scheduled run."""
    name = task if isinstance(task, str) else task.name
    _Sending(name, (), body_headers(body, run=run))()


def _sending(
    task: Task[..., Any] | str, args: Sequence[str | int | UUID], body: BodyRef
) -> _Sending:
    name = task if isinstance(task, str) else task.name
    return _Sending(name, tuple(_plain(arg) for arg in args), body_headers(body))


def _plain(argument: str | int | UUID) -> str | int:
    if isinstance(argument, UUID):
        return str(argument)
    if not isinstance(argument, str | int):
        raise TypeError(f"a task takes ids, texts and numbers, not a {type(argument).__name__}")
    return argument

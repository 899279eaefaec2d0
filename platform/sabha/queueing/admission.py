"""May this task run for this body now?"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import cast
from uuid import UUID

from django.conf import settings
from django.utils.module_loading import import_string

from sabha.database.body import BodyRef
from sabha.errors import DomainError
from sabha.queueing.headers import BodyName

READABLE = frozenset({"active", "read_only"})
WRITABLE = frozenset({"active"})
_MODULES = "modules."


class UnknownBodyError(DomainError):
    """The message names a body that is not (or no longer) there."""

    code = "task-for-unknown-body"
    status = 404
    title_en = "The task {task} is for the body {body}, which is unknown here."
    title_ml = "{task} എന്ന ജോലി {body} എന്ന അറിയാത്ത സ്ഥാപനത്തിനുള്ളതാണ്."


class BodyNotServedError(DomainError):
    """The body's state does not allow the task."""

    code = "task-refused-by-state"
    status = 409
    title_en = "The task {task} was refused: {body} is {state}."
    title_ml = "{task} എന്ന ജോലി ചെയ്തില്ല: {body} {state} അവസ്ഥയിലാണ്."


class TaskModuleDisabledError(DomainError):
    """The task belongs to a module that the body does not have."""

    code = "task-of-disabled-module"
    status = 404
    title_en = "The task {task} was refused: {body} does not have the module {module}."
    title_ml = "{task} എന്ന ജോലി ചെയ്തില്ല: {body}-യിൽ {module} മൊഡ്യൂൾ ഇല്ല."


def body_admitted(named: BodyName, *, task: str, is_writing: bool) -> BodyRef:
    """Return the body in which `task` may run now.

    Raises:
        UnknownBodyError, BodyNotServedError, TaskModuleDisabledError: it may not.
    """
    body = _resolver()(named.id)
    if body is None or body.schema != named.schema:
        raise UnknownBodyError(task=task, body=f"{named.id}/{named.schema}")
    if body.state not in (WRITABLE if is_writing else READABLE):
        raise BodyNotServedError(task=task, body=body.slug, state=body.state)
    module = module_of_task(task)
    if module is not None and module not in body.modules:
        raise TaskModuleDisabledError(task=task, body=body.slug, module=module)
    return body


def module_of_task(task: str) -> str | None:
    """Return the slug of the module in whose folder `task` stands; None for the platform."""
    return task.split(".")[1] if task.startswith(_MODULES) else None


@cache
def _resolver() -> Callable[[UUID], BodyRef | None]:
    dotted: str = settings.BODY_RESOLVER
    return cast("Callable[[UUID], BodyRef | None]", import_string(dotted.replace(":", ".")))

"""What does a task's message say of the body, the origin and the run it belongs to?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from sabha.audit.origin import current_origin
from sabha.database.body import BodyRef
from sabha.errors import DomainError

BODY = "sabha-body"
ORIGIN = "sabha-origin"
RUN = "sabha-run"
GROUP = "x-pgmq-group"


class TaskWithoutBodyError(DomainError):
    """A task came without saying for which body it works."""

    code = "task-without-body"
    status = 500
    title_en = "The task {task} came without the header sabha-body, so it was not run."
    title_ml = "{task} എന്ന ജോലി ഏതു സ്ഥാപനത്തിന്റേതെന്ന് പറയാത്തതിനാൽ ചെയ്തില്ല."


@dataclass(frozen=True, slots=True)
class BodyName:
    """The body as a message names it."""

    id: UUID
    schema: str


def body_headers(body: BodyRef, *, run: str = "") -> dict[str, str]:
    """Return the headers of a task for `body`.

    Messages of one body form a group, which brokers that know groups serve in turn with the
    others. `run` names one run of a scheduled job, which happens at most once.
    """
    named = f"{body.id}/{body.schema}"
    headers = {BODY: named, GROUP: body.schema, ORIGIN: current_origin().request_id}
    return headers | ({RUN: run} if run else {})


def body_named(headers: Mapping[str, object], *, task: str) -> BodyName:
    """Return the body that the headers name.

    Raises:
        TaskWithoutBodyError: they name none, or not in the form "<id>/<schema>".
    """
    stated = headers.get(BODY)
    body_id, _, schema = stated.partition("/") if isinstance(stated, str) else ("", "", "")
    try:
        return BodyName(UUID(body_id), schema)
    except ValueError:
        raise TaskWithoutBodyError(task=task) from None

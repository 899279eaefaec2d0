"""How often was this message handed to a worker already?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sabha.errors import DomainError

MOST_DELIVERIES = 5


class TaskGivenUpError(DomainError):
    """The task was handed out again and again and never ended: it kills its workers."""

    code = "task-given-up"
    status = 500
    title_en = "The task {task} was given up: {times} workers did not survive it or were stopped."
    title_ml = "{task} എന്ന ജോലി ഉപേക്ഷിച്ചു: {times} തവണ ശ്രമിച്ചിട്ടും പൂർത്തിയായില്ല."


def deliveries_check(properties: Mapping[str, Any] | None, *, task: str) -> None:
    """Let a message pass unless it was handed out too often; only PGMQ counts.

    Raises:
        TaskGivenUpError: it was.
    """
    delivery = (properties or {}).get("delivery_info") or {}
    times = (delivery.get("pgmq_message") or {}).get("read_ct", 1)
    if times > MOST_DELIVERIES:
        raise TaskGivenUpError(task=task, times=times - 1)

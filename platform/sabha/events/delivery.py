"""What does a receiver get, and what happens when it fails?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from types import TracebackType
from typing import Any, Protocol
from uuid import UUID

from sabha.modularity.registry import manifests

MOST_ATTEMPTS = 10
FIRST_PAUSE = timedelta(seconds=30)
LONGEST_PAUSE = timedelta(hours=6)
MOST_DOUBLINGS = 20
ERROR_LENGTH = 2000


@dataclass(frozen=True, slots=True)
class DeliveredEvent:
    """An event as a receiver sees it."""

    id: UUID
    name: str
    payload: dict[str, Any]
    published_at: datetime


class Receiver(Protocol):
    """A function that a manifest names under `events.receives`; it makes one service call."""

    def __call__(self, *, event: DeliveredEvent) -> None:
        """Deal with `event` inside the body's transaction; an error undoes what was done."""


class Attempt:
    """Runs a receiver and keeps its failure, so that one module cannot stop the others."""

    def __init__(self) -> None:
        self.error = ""

    def __enter__(self) -> Attempt:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        if not isinstance(error, Exception):
            return False
        self.error = f"{type(error).__name__}: {error}"[:ERROR_LENGTH]
        return True


def receivers_of(*, name: str, modules: frozenset[str]) -> list[str]:
    """Return the dotted names of those who listen to `name` among the enabled `modules`."""
    return [
        manifest.events.receives[name]
        for slug, manifest in manifests().items()
        if slug in modules and name in manifest.events.receives
    ]


def pause_after(*, attempts: int) -> timedelta:
    """Return how long to wait after the attempt of that number (1 is the first) failed."""
    doublings: int = 2 ** min(attempts - 1, MOST_DOUBLINGS)
    return min(FIRST_PAUSE * doublings, LONGEST_PAUSE)

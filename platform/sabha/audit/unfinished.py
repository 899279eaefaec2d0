"""What is told of an act that was asked for and not done, and to which record?"""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Unfinished:
    """What was asked for and not done: the permission it needs, the record, and the problem."""

    action: str
    subject: str
    subject_id: UUID | None
    problem: str
    is_read: bool
    is_fault: bool


class ActRecord(Protocol):
    """Where the acts of a kind of host are written down, a body's or the console.

    `tells_of` are statuses of an act that are written besides 403, and 409 about a record.
    """

    @property
    def tells_of(self) -> frozenset[int]: ...

    def watching(self) -> AbstractContextManager[list[Any]]:
        """Yield a list that each act recorded in what follows joins."""

    def undone_record(self, *, entries: list[Any], problem: str) -> None:
        """Write down acts whose work was undone, in work of its own."""

    def unfinished_record(self, *, asked: Unfinished) -> None:
        """Write down what the current actor asked for in vain, in work of its own."""

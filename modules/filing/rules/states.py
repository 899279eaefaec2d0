"""In which states can a file be, and how near is its due date?"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

SOON = timedelta(days=3)


class FileState(StrEnum):
    """`open` moves forward, `returned` was sent back one seat; the other two are decisions."""

    OPEN = "open"
    RETURNED = "returned"
    APPROVED = "approved"
    REJECTED = "rejected"


class Outcome(StrEnum):
    """How a file can be decided; each is also the state the file is left in."""

    APPROVED = "approved"
    REJECTED = "rejected"


class MovementKind(StrEnum):
    """Why a file came to a seat."""

    REGISTERED = "registered"
    FORWARDED = "forwarded"
    RETURNED = "returned"


class Due(StrEnum):
    """How near the due date is; `unlimited` when no order sets a limit for the service."""

    OVERDUE = "overdue"
    SOON = "soon"
    ON_TIME = "ontime"
    UNLIMITED = "unlimited"


PENDING = (FileState.OPEN, FileState.RETURNED)


def due_of(*, due_on: date | None, today: date) -> Due:
    """Say how near `due_on` is; a file due today is soon, not overdue."""
    if due_on is None:
        return Due.UNLIMITED
    if due_on < today:
        return Due.OVERDUE
    return Due.SOON if due_on <= today + SOON else Due.ON_TIME

"""In which states can a file be, and how near can its due date be?"""

from __future__ import annotations

from datetime import timedelta
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
    """How near the due date is; `unlimited` when no order sets a limit for the service.

    A file due today is soon, not overdue.
    """

    OVERDUE = "overdue"
    SOON = "soon"
    ON_TIME = "ontime"
    UNLIMITED = "unlimited"


PENDING = (FileState.OPEN, FileState.RETURNED)

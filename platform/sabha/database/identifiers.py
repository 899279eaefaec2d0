"""How does a record get its name for life?"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from uuid_utils import compat


def uuid7() -> UUID:
    """Return a new UUIDv7: unique everywhere, and rising with time within a process."""
    return compat.uuid7()


def uuid7_at(moment: datetime) -> UUID:
    """Return the least UUIDv7 of a moment: ids made before are smaller, ids made after greater."""
    milliseconds = int(moment.timestamp() * 1000)
    return UUID(int=milliseconds << 80 | 7 << 76 | 2 << 62)

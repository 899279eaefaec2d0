"""How does a record get its name for life?"""

from __future__ import annotations

from uuid import UUID

from uuid_utils import compat


def uuid7() -> UUID:
    """Return a new UUIDv7: unique everywhere, and rising with time within a process."""
    return compat.uuid7()

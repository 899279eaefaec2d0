"""What does a person's standing in an office consist of?"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class SeatCard:
    """A seat as shown to readers; `holder_id` is a user's id, None while the seat is vacant."""

    id: UUID
    code: str
    name_en: str
    name_ml: str
    designation_en: str
    designation_ml: str
    holder_name: str = ""
    holder_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """The seats a person holds, what those allow, and the designation to sign with.

    `designation` is that of the first seat in the office's order, in Malayalam; blank without one.
    """

    seats: tuple[SeatCard, ...] = ()
    permissions: frozenset[str] = frozenset()
    designation: str = ""

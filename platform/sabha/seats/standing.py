"""What does a person's standing in an office consist of?"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class SeatCard:
    """A seat as shown to readers; ids are users' ids, None and blank when there is nobody.

    `holder_*` is who holds it, `acting_*` who does its work that day: whoever is in charge, else
    the holder unless away.
    """

    id: UUID
    code: str
    name_en: str
    name_ml: str
    designation_en: str
    designation_ml: str
    holder_name: str = ""
    holder_id: UUID | None = None
    acting_name: str = ""
    acting_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class SeatWorked:
    """A seat whose work a person does on a day, and what it allows.

    `acting_for_*` is blank for the holder; for whoever is in charge it names the holder, or the
    seat while it is vacant.
    """

    id: UUID
    code: str
    name_en: str
    name_ml: str
    designation_en: str
    designation_ml: str
    acting_for_en: str = ""
    acting_for_ml: str = ""
    permissions: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Standing:
    """The seats whose work a person does on a day, in the office's order, and what they allow."""

    seats: tuple[SeatWorked, ...] = ()
    permissions: frozenset[str] = frozenset()

    @property
    def designation(self) -> str:
        """The designation of the first seat, in Malayalam; blank without one."""
        return self.seats[0].designation_ml if self.seats else ""

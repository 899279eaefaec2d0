"""What does a person's standing in an office consist of?"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Sitter:
    """Somebody who sits in a seat on the day asked about."""

    kind: str
    user_id: UUID
    name: str
    name_en: str
    name_ml: str


@dataclass(frozen=True, slots=True)
class SeatCard:
    """A seat as shown to readers.

    `holder` is who holds it, `acting` who does its work that day: whoever is in charge, else the
    holder unless away.
    """

    id: UUID
    code: str
    name_en: str
    name_ml: str
    designation_en: str
    designation_ml: str
    holder: Sitter | None = None
    acting: Sitter | None = None

    @property
    def to_be_asked(self) -> Sitter | None:
        """Who does its work that day, else who holds it and is away."""
        return self.acting or self.holder


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

"""What may a person do here today, through which seat, and if something not, why not?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sabha.modularity.manifest import Manifest, Permission
from sabha.seats.catalogue import manifests_here
from sabha.seats.chart import ChartSeat, chart_get
from sabha.seats.models import Posting
from sabha.seats.rules.duty import Kind


@dataclass(frozen=True, slots=True)
class RightSource:
    """A seat and a role of it through which a person has a right."""

    seat_name_en: str
    seat_name_ml: str
    role_name_en: str
    role_name_ml: str
    kind: str
    acting_for_en: str = ""
    acting_for_ml: str = ""

    @property
    def acting_for(self) -> str:
        """The Malayalam name, where there is no choice of language."""
        return self.acting_for_ml


@dataclass(frozen=True, slots=True)
class PersonRight:
    """One right of the office as a person has it, or why they have it not."""

    permission: Permission
    module: Manifest
    through: tuple[RightSource, ...]
    why_not_en: str = ""
    why_not_ml: str = ""

    @property
    def is_held(self) -> bool:
        """Does the person have it?"""
        return bool(self.through)


def rights_of(*, user_id: UUID, on: date, is_staff: bool) -> list[PersonRight]:
    """Return every right of the office; `is_staff` says whether the person may enter at all."""
    seats = [row for row in chart_get(on=on).seats if row.seat.is_open]
    return [
        _right(permission, manifest, user_id, seats, is_staff=is_staff)
        for manifest in manifests_here()
        for permission in manifest.permissions
    ]


def _right(
    permission: Permission,
    module: Manifest,
    user_id: UUID,
    seats: Iterable[ChartSeat],
    *,
    is_staff: bool,
) -> PersonRight:
    carrying = [row for row in seats if permission.code in row.permissions]
    if not is_staff:
        return PersonRight(permission, module, (), *_GONE)
    worked = [row for row in carrying if row.duty.acting and row.duty.acting.user_id == user_id]
    through = tuple(source for row in worked for source in _sources(row, permission.code))
    if through:
        return PersonRight(permission, module, through)
    return PersonRight(permission, module, (), *_why_not(user_id, carrying))


def _sources(row: ChartSeat, code: str) -> Iterable[RightSource]:
    acting = row.duty.acting
    if acting is None:
        return
    for_en, for_ml = acting_for(row) if acting.kind == Kind.CHARGE else ("", "")
    for link in row.seat.seat_roles.all():
        if code in link.role.permissions:
            yield RightSource(
                row.seat.name_en,
                row.seat.name_ml,
                link.role.name_en,
                link.role.name_ml,
                acting.kind,
                for_en,
                for_ml,
            )


def acting_for(row: ChartSeat) -> tuple[str, str]:
    """Return for whom somebody in charge stands in: the holder, or the seat while it is vacant."""
    holder = row.duty.holder
    if holder is None:
        return row.seat.name_en, row.seat.name_ml
    return _name(holder)


def _name(posting: Posting) -> tuple[str, str]:
    name = posting.person_name
    return posting.person_name_en or name, posting.person_name_ml or name


_GONE = ("They are not on the staff here now.", "ഇപ്പോൾ ഇവിടത്തെ ജീവനക്കാരിൽ ഇല്ല.")
_NOBODY = ("No seat in this office carries it.", "ഈ ഓഫീസിലെ ഒരു സീറ്റിനും ഇതില്ല.")


def _why_not(user_id: UUID, carrying: list[ChartSeat]) -> tuple[str, str]:
    if not carrying:
        return _NOBODY
    own = next((row for row in carrying if _sits(row, user_id)), None)
    if own is None:
        names_en = ", ".join(row.seat.name_en for row in carrying)
        names_ml = ", ".join(row.seat.name_ml for row in carrying)
        return f"It belongs to: {names_en}.", f"ഇത് ഇവർക്കുള്ളതാണ്: {names_ml}."
    if own.duty.acting is None:
        return (
            f"They are on leave from {own.seat.name_en} today.",
            f"ഇന്ന് {own.seat.name_ml} സീറ്റിൽ നിന്ന് അവധിയിലാണ്.",
        )
    name_en, name_ml = _name(own.duty.acting)
    return (
        f"{name_en} does the work of {own.seat.name_en} today.",
        f"ഇന്ന് {own.seat.name_ml} സീറ്റിന്റെ ചുമതല {name_ml} വഹിക്കുന്നു.",
    )


def _sits(row: ChartSeat, user_id: UUID) -> bool:
    return any(
        posting is not None and posting.user_id == user_id
        for posting in (row.duty.holder, row.duty.charge)
    )

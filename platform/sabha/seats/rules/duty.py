"""Who does a seat's work on a day?

A person sits from `starts_on` until `ends_on`, which is the first day that is no longer theirs; so
is the last day of leave the day before `ends_on`. On every day one person at most does the work:

1. whoever is in charge that day, unless away themselves;
2. else the holder, unless away;
3. else nobody.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, Protocol, TypeVar
from uuid import UUID


class Kind(StrEnum):
    """Whether a person holds the seat itself, or stands in for whoever does."""

    HOLDER = "holder"
    CHARGE = "charge"


class DutyState(StrEnum):
    """How the seat's work stands on a day."""

    HELD = "held"
    CHARGE = "charge"
    ABSENT = "absent"
    VACANT = "vacant"


class Span(Protocol):
    """Days from the first until the day before the last; an open end is None."""

    @property
    def starts_on(self) -> date: ...
    @property
    def ends_on(self) -> date | None: ...


class Seated(Protocol):
    """Somebody who sits in the seat on the day, as holder or in charge."""

    @property
    def user_id(self) -> UUID: ...
    @property
    def kind(self) -> str: ...


class Sitting(Span, Seated, Protocol):
    """A posting: somebody who sits in the seat for a time."""


class Away(Span, Protocol):
    """A leave of one person."""

    @property
    def user_id(self) -> UUID: ...


Who = TypeVar("Who")
Sat = TypeVar("Sat", bound=Seated)
Posted = TypeVar("Posted", bound=Sitting)


@dataclass(frozen=True, slots=True)
class Duty(Generic[Who]):
    """Who holds a seat on a day, who is in charge of it, and who does its work."""

    holder: Who | None
    charge: Who | None
    acting: Who | None
    state: DutyState


def is_on(span: Span, day: date) -> bool:
    """Does the day fall into the span?"""
    return span.starts_on <= day and (span.ends_on is None or day < span.ends_on)


def overlaps(span: Span, *, starts_on: date, ends_on: date | None) -> bool:
    """Do the span and the days given share one day at least?"""
    if span.starts_on == span.ends_on or starts_on == ends_on:
        return False
    begins_in_time = ends_on is None or span.starts_on < ends_on
    return begins_in_time and (span.ends_on is None or starts_on < span.ends_on)


def duty_on(*, day: date, postings: Iterable[Posted], absences: Iterable[Away]) -> Duty[Posted]:
    """Return the duty of one seat from its postings and everybody's leaves."""
    sitting = [posting for posting in postings if is_on(posting, day)]
    away = {absence.user_id for absence in absences if is_on(absence, day)}
    return duty_of(sitting=sitting, away=away)


def duty_of(*, sitting: Iterable[Sat], away: frozenset[UUID] | set[UUID]) -> Duty[Sat]:
    """Return the duty of one seat from those who sit there on the day, and who is away then."""
    by_kind = {posting.kind: posting for posting in sitting}
    holder, charge = by_kind.get(Kind.HOLDER), by_kind.get(Kind.CHARGE)
    if charge is not None and charge.user_id not in away:
        return Duty(holder, charge, charge, DutyState.CHARGE)
    if holder is not None and holder.user_id not in away:
        return Duty(holder, charge, holder, DutyState.HELD)
    return Duty(holder, charge, None, DutyState.ABSENT if holder else DutyState.VACANT)

"""Which days between two dates are off in this body?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sabha.calendar.models import LocalHoliday


@dataclass(frozen=True, slots=True)
class HolidayCard:
    """A day off as shown to readers."""

    day: date
    name_en: str
    name_ml: str
    order_reference: str


def holidays_between(*, start: date, end: date, state_holidays: Iterable[date]) -> frozenset[date]:
    """Return the state's and this body's days off from `start` to `end`, both included."""
    local = LocalHoliday.objects.filter(day__range=(start, end)).values_list("day", flat=True)
    return frozenset(day for day in state_holidays if start <= day <= end) | frozenset(local)


def local_holiday_list(*, start: date, end: date) -> list[HolidayCard]:
    """Return this body's own days off from `start` to `end`, both included."""
    return [
        HolidayCard(found.day, found.name_en, found.name_ml, found.order_reference)
        for found in LocalHoliday.objects.filter(day__range=(start, end))
    ]

"""Which days does an office work, and when does a limit of working days run out?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

APRIL = 4
OCTOBER = 10
SATURDAY = 5
SUNDAY = 6
MOST_DAYS = 3660


@dataclass(frozen=True, slots=True)
class WeeklyRule:
    """Which weekdays are off: every `days_off` (Monday is 0) and the n-th Saturdays of a month."""

    days_off: frozenset[int]
    saturdays_off: frozenset[int]
    source: str


KERALA_OFFICES = WeeklyRule(
    days_off=frozenset({SUNDAY}),
    saturdays_off=frozenset({2}),
    source="Practice as reported by Onmanorama, 25 August 2023; the order is to be confirmed.",
)


@dataclass(frozen=True, slots=True)
class HalfYear:
    """A half-year of property tax: April to September is 1, October to March is 2.

    `financial_year` is the year of its April, also for the months January to March.
    """

    financial_year: int
    half: int

    @property
    def starts_on(self) -> date:
        """The first day."""
        return date(self.financial_year, APRIL if self.half == 1 else OCTOBER, 1)

    @property
    def ends_on(self) -> date:
        """The last day."""
        if self.half == 1:
            return date(self.financial_year, 9, 30)
        return date(self.financial_year + 1, 3, 31)


def is_working_day(
    day: date, *, holidays: frozenset[date], rule: WeeklyRule = KERALA_OFFICES
) -> bool:
    """Tell whether offices work on `day`."""
    if day in holidays or day.weekday() in rule.days_off:
        return False
    is_nth_saturday_off = (day.day + 6) // 7 in rule.saturdays_off
    return not (day.weekday() == SATURDAY and is_nth_saturday_off)


def working_day_add(
    *, start: date, days: int, holidays: frozenset[date], rule: WeeklyRule = KERALA_OFFICES
) -> date:
    """Return the working day that comes `days` working days after `start`.

    The day of receipt is not counted. With 0 days it is `start`, or the next working day.

    Raises:
        ValueError: `days` is negative, or so many days are not found within ten years.
    """
    if days < 0:
        raise ValueError("a limit cannot be negative")
    first = start if days == 0 else start + timedelta(days=1)
    wanted = max(days, 1)
    for day in _days_from(first):
        wanted -= is_working_day(day, holidays=holidays, rule=rule)
        if wanted == 0:
            return day
    raise ValueError(f"no {days} working days in ten years from {start}")


def working_days_between(
    *, start: date, end: date, holidays: frozenset[date], rule: WeeklyRule = KERALA_OFFICES
) -> int:
    """Count the working days after `start` up to and with `end`; negative when `end` is earlier."""
    if end < start:
        return -working_days_between(start=end, end=start, holidays=holidays, rule=rule)
    days = ((start + timedelta(days=n)) for n in range(1, (end - start).days + 1))
    return sum(is_working_day(day, holidays=holidays, rule=rule) for day in days)


def half_year_of(day: date) -> HalfYear:
    """Return the half-year in which `day` lies."""
    return HalfYear(financial_year_of(day), 1 if APRIL <= day.month < OCTOBER else 2)


def financial_year_of(day: date) -> int:
    """Return the year of the 1 April on which the financial year of `day` began."""
    return day.year if day.month >= APRIL else day.year - 1


def _days_from(first: date) -> Iterator[date]:
    return (first + timedelta(days=n) for n in range(MOST_DAYS))

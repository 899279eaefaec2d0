"""By when must a file be decided?"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from sabha.calendar.working_days import working_day_add

LimitUnit = Literal["working", "calendar"]

# Offices are closed on a third of all days at most; the margin covers a short limit at Onam.
_HOLIDAYS_LOOKED_AT = 2
_MARGIN = timedelta(days=30)


def due_date(*, received_on: date, days: int, unit: LimitUnit, holidays: frozenset[date]) -> date:
    """Return the last day for a decision; the day of receipt is not counted.

    The Kerala State Right to Service Act, 2012 lets each notified service name its own limit.
    """
    if unit == "calendar":
        return received_on + timedelta(days=days)
    return working_day_add(start=received_on, days=days, holidays=holidays)


def holidays_until(*, received_on: date, days: int) -> date:
    """Return the day up to which holidays can matter to a limit of `days`."""
    return received_on + timedelta(days=days * _HOLIDAYS_LOOKED_AT) + _MARGIN

"""When does a limit of working days run out?"""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabha.calendar.working_days import (
    HalfYear,
    WeeklyRule,
    financial_year_of,
    half_year_of,
    is_working_day,
    working_day_add,
    working_days_between,
)

NONE: frozenset[date] = frozenset()
DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))


@pytest.mark.parametrize(
    ("day", "is_worked"),
    [
        (date(2026, 11, 1), False),
        (date(2026, 11, 2), True),
        (date(2026, 11, 7), True),
        (date(2026, 11, 14), False),
        (date(2026, 11, 21), True),
        (date(2026, 8, 8), False),
    ],
)
def test_sundays_and_second_saturdays_are_off(day: date, *, is_worked: bool) -> None:
    assert is_working_day(day, holidays=NONE) is is_worked


def test_the_day_of_receipt_is_not_counted() -> None:
    assert working_day_add(start=date(2026, 11, 2), days=1, holidays=NONE) == date(2026, 11, 3)


def test_a_limit_passes_over_sundays_second_saturdays_and_holidays() -> None:
    holidays = frozenset({date(2026, 11, 16)})

    end = working_day_add(start=date(2026, 11, 12), days=2, holidays=holidays)

    assert end == date(2026, 11, 17)


def test_no_days_end_on_the_day_itself_or_the_next_working_day() -> None:
    assert working_day_add(start=date(2026, 11, 3), days=0, holidays=NONE) == date(2026, 11, 3)
    assert working_day_add(start=date(2026, 11, 14), days=0, holidays=NONE) == date(2026, 11, 16)


def test_a_limit_crosses_a_leap_day_and_a_year() -> None:
    assert working_day_add(start=date(2028, 2, 28), days=1, holidays=NONE) == date(2028, 2, 29)
    assert working_day_add(start=date(2026, 12, 31), days=1, holidays=NONE) == date(2027, 1, 1)


def test_a_negative_limit_and_an_endless_holiday_are_refused() -> None:
    never = WeeklyRule(frozenset(range(7)), frozenset(), source="none")

    with pytest.raises(ValueError, match="negative"):
        working_day_add(start=date(2026, 11, 2), days=-1, holidays=NONE)
    with pytest.raises(ValueError, match="ten years"):
        working_day_add(start=date(2026, 11, 2), days=1, holidays=NONE, rule=never)


@given(DAYS, st.integers(1, 60))
def test_adding_and_counting_agree(start: date, days: int) -> None:
    end = working_day_add(start=start, days=days, holidays=NONE)

    assert is_working_day(end, holidays=NONE)
    assert working_days_between(start=start, end=end, holidays=NONE) == days
    assert working_days_between(start=end, end=start, holidays=NONE) == -days


@given(DAYS)
def test_a_day_lies_in_its_half_year(day: date) -> None:
    half = half_year_of(day)

    assert half.starts_on <= day <= half.ends_on
    assert half_year_of(half.ends_on + timedelta(days=1)) != half


@pytest.mark.parametrize(
    ("day", "half", "year"),
    [
        (date(2026, 3, 31), HalfYear(2025, 2), 2025),
        (date(2026, 4, 1), HalfYear(2026, 1), 2026),
        (date(2026, 9, 30), HalfYear(2026, 1), 2026),
        (date(2026, 10, 1), HalfYear(2026, 2), 2026),
        (date(2027, 1, 1), HalfYear(2026, 2), 2026),
    ],
)
def test_years_and_halves_turn_in_april_and_october(day: date, half: HalfYear, year: int) -> None:
    assert half_year_of(day) == half
    assert financial_year_of(day) == year

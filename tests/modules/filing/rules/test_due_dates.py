"""By when must a file be decided?"""

from datetime import date, timedelta

from modules.filing.rules.due_dates import due_date, holidays_until

MONDAY = date(2026, 11, 9)
NONE: frozenset[date] = frozenset()


def test_a_calendar_limit_counts_every_day_after_receipt() -> None:
    due = due_date(received_on=MONDAY, days=30, unit="calendar", holidays=NONE)

    assert due == date(2026, 12, 9)


def test_a_working_limit_passes_over_sundays_and_the_second_saturday() -> None:
    # 14 November 2026 is a second Saturday, the 15th a Sunday.
    due = due_date(received_on=MONDAY, days=5, unit="working", holidays=NONE)

    assert due == date(2026, 11, 16)


def test_a_working_limit_passes_over_holidays() -> None:
    holidays = frozenset({date(2026, 11, 10), date(2026, 11, 16)})

    due = due_date(received_on=MONDAY, days=5, unit="working", holidays=holidays)

    assert due == date(2026, 11, 18)


def test_a_calendar_limit_does_not_move_for_a_holiday() -> None:
    holidays = frozenset({date(2026, 11, 12)})

    due = due_date(received_on=MONDAY, days=3, unit="calendar", holidays=holidays)

    assert due == date(2026, 11, 12)


def test_holidays_are_looked_at_as_far_as_any_limit_can_reach() -> None:
    onam = frozenset(date(2026, 8, 24) + timedelta(days=n) for n in range(8))

    due = due_date(received_on=date(2026, 8, 22), days=15, unit="working", holidays=onam)

    assert due <= holidays_until(received_on=date(2026, 8, 22), days=15)

"""Does exactly one person do a seat's work on a day, and the right one?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

import pytest

from sabha.seats.rules.duty import DutyState, Kind, duty_on, overlaps

LEKHA, RAVI = UUID(int=1), UUID(int=2)


@dataclass(frozen=True)
class Row:
    """A posting or a leave, by days of one month."""

    user_id: UUID
    first: int
    end: int | None
    kind: str = Kind.HOLDER

    @property
    def starts_on(self) -> date:
        return date(2026, 6, self.first)

    @property
    def ends_on(self) -> date | None:
        return None if self.end is None else date(2026, 6, self.end)


HELD = Row(LEKHA, 5, 25)
CHARGE = Row(RAVI, 10, 15, Kind.CHARGE)
LEAVE = Row(LEKHA, 9, 16)


def on(day: int, postings: list[Row], absences: list[Row]) -> tuple[str, UUID | None]:
    duty = duty_on(day=date(2026, 6, day), postings=postings, absences=absences)
    return duty.state, duty.acting.user_id if duty.acting else None


@pytest.mark.parametrize(
    ("day", "state", "who"),
    [
        (4, DutyState.VACANT, None),
        (5, DutyState.HELD, LEKHA),
        (8, DutyState.HELD, LEKHA),
        (9, DutyState.ABSENT, None),
        (10, DutyState.CHARGE, RAVI),
        (14, DutyState.CHARGE, RAVI),
        (15, DutyState.ABSENT, None),
        (16, DutyState.HELD, LEKHA),
        (24, DutyState.HELD, LEKHA),
        (25, DutyState.VACANT, None),
    ],
)
def test_every_day_of_a_leave_has_its_answer(day: int, state: str, who: UUID | None) -> None:
    assert on(day, [HELD, CHARGE], [LEAVE]) == (state, who)


def test_charge_that_was_given_goes_before_a_holder_who_is_there() -> None:
    assert on(12, [HELD, CHARGE], []) == (DutyState.CHARGE, RAVI)


def test_who_is_in_charge_and_away_gives_the_work_back() -> None:
    away = Row(RAVI, 12, 13)

    assert on(12, [HELD, CHARGE], [away]) == (DutyState.HELD, LEKHA)
    assert on(12, [HELD, CHARGE], [away, LEAVE]) == (DutyState.ABSENT, None)
    assert on(12, [CHARGE], [away]) == (DutyState.VACANT, None)


def test_charge_of_a_vacant_seat_is_work_done() -> None:
    assert on(12, [CHARGE], []) == (DutyState.CHARGE, RAVI)


def test_a_posting_without_a_day_never_was() -> None:
    assert on(5, [Row(LEKHA, 5, 5)], []) == (DutyState.VACANT, None)


@pytest.mark.parametrize(
    ("first", "end", "shares"),
    [(1, 5, False), (1, 6, True), (24, 28, True), (25, 28, False), (7, 7, False), (1, None, True)],
)
def test_spans_share_days_or_not(first: int, end: int | None, shares: object) -> None:
    asked = Row(RAVI, first, end)

    assert overlaps(HELD, starts_on=asked.starts_on, ends_on=asked.ends_on) is shares

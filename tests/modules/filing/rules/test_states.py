"""How near is a due date?"""

from datetime import date, timedelta

import pytest

from modules.filing.rules.states import SOON, Due, due_of

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("due_on", "expected"),
    [
        (None, Due.UNLIMITED),
        (TODAY - timedelta(days=1), Due.OVERDUE),
        (TODAY, Due.SOON),
        (TODAY + SOON, Due.SOON),
        (TODAY + SOON + timedelta(days=1), Due.ON_TIME),
    ],
)
def test_a_due_date_is_near_far_or_past(due_on: date | None, expected: Due) -> None:
    assert due_of(due_on=due_on, today=TODAY) is expected

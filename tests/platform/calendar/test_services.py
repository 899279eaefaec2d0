"""How does a body come to its own days off?"""

from __future__ import annotations

from datetime import date

import pytest

from sabha.audit.models import AuditEntry
from sabha.calendar.selectors import holidays_between, local_holiday_list
from sabha.calendar.services import (
    HolidayDeclaredError,
    HolidayWithoutOrderError,
    local_holiday_declare,
    local_holiday_withdraw,
)
from sabha.database.body import BodyRef
from sabha.database.work import body_work
from sabha.errors import NotFoundError

FEAST = date(2026, 11, 19)
ONAM = date(2026, 8, 26)


def declare(order: str = "G.O.(Rt) 12/2026") -> None:
    local_holiday_declare(day=FEAST, name_en="Feast", name_ml="പെരുന്നാൾ", order_reference=order)


def test_local_and_state_holidays_of_a_span_come_together(body_a: BodyRef, body_b: BodyRef) -> None:
    span = {"start": date(2026, 11, 1), "end": date(2026, 11, 30)}
    with body_work(body_a):
        declare()
        assert holidays_between(**span, state_holidays=[ONAM, date(2026, 11, 5)]) == {
            FEAST,
            date(2026, 11, 5),
        }
        assert [card.name_ml for card in local_holiday_list(**span)] == ["പെരുന്നാൾ"]

    with body_work(body_b):
        assert holidays_between(**span, state_holidays=[]) == frozenset()


def test_a_day_is_declared_once_and_with_an_order(body_a: BodyRef) -> None:
    with body_work(body_a):
        declare()
        with pytest.raises(HolidayDeclaredError):
            declare()
        with pytest.raises(HolidayWithoutOrderError):
            declare(order=" ")


def test_a_day_is_taken_back_and_both_acts_are_audited(body_a: BodyRef) -> None:
    with body_work(body_a):
        declare()
        local_holiday_withdraw(day=FEAST)

        with pytest.raises(NotFoundError):
            local_holiday_withdraw(day=FEAST)
        acts = AuditEntry.objects.filter(subject="calendar.holiday").order_by("id")
        assert [act.action for act in acts] == [
            "calendar.holiday.declare",
            "calendar.holiday.withdraw",
        ]

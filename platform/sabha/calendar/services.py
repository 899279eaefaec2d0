"""How does a body declare and take back its own day off?"""

from __future__ import annotations

from datetime import date

from sabha.audit.services import audit_record
from sabha.calendar.models import LocalHoliday
from sabha.database.work import unit_of_work
from sabha.errors import DomainError, NotFoundError


class HolidayDeclaredError(DomainError):
    """The day is off already."""

    code = "holiday-declared"
    status = 409
    title_en = "{day} is already a holiday here: {name_en}."
    title_ml = "{day} ഇവിടെ നേരത്തെ തന്നെ അവധിയാണ്: {name_ml}."


class HolidayWithoutOrderError(DomainError):
    """A day off needs the order that gives it."""

    code = "holiday-without-order"
    status = 400
    title_en = "Name the order that declares this holiday."
    title_ml = "ഈ അവധി പ്രഖ്യാപിച്ച ഉത്തരവ് രേഖപ്പെടുത്തുക."


def local_holiday_declare(
    *, day: date, name_en: str, name_ml: str, order_reference: str
) -> LocalHoliday:
    """Declare a day off in this body alone; due dates already given stay as they are.

    Raises:
        HolidayDeclaredError: the day is off already.
        HolidayWithoutOrderError: no order is named.
    """
    if not order_reference.strip():
        raise HolidayWithoutOrderError
    with unit_of_work():
        holiday, is_new = LocalHoliday.objects.get_or_create(
            day=day,
            defaults={"name_en": name_en, "name_ml": name_ml, "order_reference": order_reference},
        )
        if not is_new:
            raise HolidayDeclaredError(day=day, name_en=holiday.name_en, name_ml=holiday.name_ml)
        audit_record(
            action="calendar.holiday.declare",
            subject="calendar.holiday",
            subject_id=holiday.id,
            after={"day": day, "name": name_en, "order": order_reference},
        )
    return holiday


def local_holiday_withdraw(*, day: date) -> None:
    """Take back a day off of this body.

    Raises:
        NotFoundError: the day was not declared here.
    """
    with unit_of_work():
        holiday = LocalHoliday.objects.select_for_update().filter(day=day).first()
        if holiday is None:
            raise NotFoundError
        audit_record(
            action="calendar.holiday.withdraw",
            subject="calendar.holiday",
            subject_id=holiday.id,
            before={"day": day, "name": holiday.name_en, "order": holiday.order_reference},
        )
        holiday.delete()

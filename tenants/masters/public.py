"""What may modules and the control plane ask of the state's masters?"""

from __future__ import annotations

from datetime import date

from sabha.errors import DomainError
from tenants.masters.cache import CachedService, DatedLimit, masters
from tenants.masters.cards import (
    DocumentNeed,
    HolidayCard,
    LimitUnit,
    RoleCard,
    SeatCard,
    ServiceCard,
)

__all__ = [
    "DocumentNeed",
    "HolidayCard",
    "LimitUnit",
    "RoleCard",
    "SeatCard",
    "ServiceCard",
    "UnknownServiceError",
    "holiday_list",
    "preset_modules",
    "role_list",
    "role_templates",
    "seat_templates",
    "service_get",
    "service_list",
    "state_holidays",
]


class UnknownServiceError(DomainError):
    """The masters have no service of that code."""

    code = "service-unknown"
    status = 400
    title_en = "There is no service “{service}”."
    title_ml = "“{service}” എന്നൊരു സേവനമില്ല."


def service_list(
    *, module: str | None = None, body_type: str | None = None, on: date | None = None
) -> tuple[ServiceCard, ...]:
    """Return services in their order, of one module or type of body, with limits as on a day."""
    on = on or date.max
    return tuple(
        _card(service, on)
        for service in masters.current().services.values()
        if module in (None, service.module)
        and (body_type is None or body_type in service.body_types)
    )


def service_get(*, code: str, on: date) -> ServiceCard:
    """Return the service `code` with the limit in force on a day.

    Raises:
        UnknownServiceError: there is none.
    """
    service = masters.current().services.get(code)
    if service is None:
        raise UnknownServiceError(service=code)
    return _card(service, on)


def state_holidays(*, start: date, end: date) -> frozenset[date]:
    """Return the confirmed holidays from `start` to `end`, both included.

    An unconfirmed day never moves a due date; `holiday_list` shows it.
    """
    return frozenset(day.on for day in holiday_list(start=start, end=end) if day.is_confirmed)


def holiday_list(*, start: date, end: date) -> tuple[HolidayCard, ...]:
    """Return all holidays from `start` to `end`, both included, confirmed or not."""
    return tuple(day for day in masters.current().holidays if start <= day.on <= end)


def seat_templates(*, body_type: str) -> tuple[SeatCard, ...]:
    """Return the seats that a new body of this type begins with, in order of rank."""
    return masters.current().seats.get(body_type, ())


def role_templates(*, body_type: str) -> tuple[RoleCard, ...]:
    """Return the roles that a new body begins with: those that its seats carry."""
    carried = {role for seat in seat_templates(body_type=body_type) for role in seat.roles}
    return tuple(role for role in masters.current().roles if role.code in carried)


def role_list() -> tuple[RoleCard, ...]:
    """Return every role that the state has laid down, in its order."""
    return masters.current().roles


def preset_modules(*, body_type: str) -> tuple[str, ...]:
    """Return the modules that a new body of this type begins with."""
    return masters.current().presets.get(body_type, ())


def _card(service: CachedService, on: date) -> ServiceCard:
    limit = _limit_on(service, on)
    return ServiceCard(
        code=service.code,
        module=service.module,
        name_en=service.name_en,
        name_ml=service.name_ml,
        body_types=service.body_types,
        documents=service.documents,
        limit_days=limit.limit_days if limit else None,
        limit_unit=limit.unit if limit else "calendar",
        limit_source=limit.source if limit else "",
        is_limit_confirmed=limit.is_confirmed if limit else False,
    )


def _limit_on(service: CachedService, on: date) -> DatedLimit | None:
    for limit in service.limits:
        if limit.valid_from <= on and (limit.valid_to is None or on < limit.valid_to):
            return limit
    return None

"""Do modules get what the masters say, from memory?"""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from sabha.modularity.manifest import ALL_TYPES
from sabha.modularity.registry import manifests
from tenants.masters import public
from tenants.masters.cache import masters
from tenants.masters.models import Holiday, ServiceLimit
from tenants.masters.services import masters_changed
from tests.deployment import Deployment

TODAY = date(2026, 11, 2)


@pytest.fixture(autouse=True)
def _fresh(database: Deployment) -> None:
    masters.forget()


def test_a_service_says_its_limit_and_where_that_stands() -> None:
    service = public.service_get(code="building-permit", on=TODAY)

    assert (service.limit_days, service.limit_unit) == (15, "calendar")
    assert service.is_limit_confirmed
    assert service.limit_source
    assert [need.code for need in service.documents if need.is_required]


def test_an_unknown_limit_is_told_as_such() -> None:
    service = public.service_get(code="trade-licence", on=TODAY)

    assert service.limit_days is None
    assert not service.is_limit_confirmed
    assert "to be confirmed" in service.limit_source.lower()


def test_the_limit_of_the_day_is_taken() -> None:
    ServiceLimit.objects.filter(service_id="building-permit").update(valid_to=date(2027, 1, 1))
    ServiceLimit.objects.create(
        service_id="building-permit",
        limit_days=10,
        unit="working",
        valid_from=date(2027, 1, 1),
        source="An order",
        is_confirmed=True,
    )
    masters_changed()

    days = [
        public.service_get(code="building-permit", on=on).limit_days
        for on in (date(2026, 12, 31), date(2027, 1, 1))
    ]

    assert days == [15, 10]


def test_an_unknown_service_is_refused() -> None:
    with pytest.raises(public.UnknownServiceError):
        public.service_get(code="passport", on=TODAY)


def test_services_are_those_of_the_module_and_the_type() -> None:
    filed = public.service_list(module="filing", body_type="block_panchayat")

    assert {service.module for service in filed} == {"filing"}
    assert "birth-certificate" not in {service.code for service in filed}
    assert "general-application" in {service.code for service in filed}


def test_only_confirmed_holidays_count() -> None:
    Holiday.objects.create(
        on=date(2026, 11, 9), name_en="Rumour", name_ml="കേട്ടത്", source="", is_confirmed=False
    )
    masters_changed()

    named = {day.name_en for day in public.holiday_list(start=TODAY, end=date(2026, 12, 31))}

    assert {"Rumour", "Christmas"} <= named
    assert public.state_holidays(start=TODAY, end=date(2026, 12, 31)) == {date(2026, 12, 25)}


@pytest.mark.parametrize("body_type", ALL_TYPES)
def test_every_office_can_work_from_its_first_day(body_type: str) -> None:
    seats = public.seat_templates(body_type=body_type)
    roles = {role.code for role in public.role_templates(body_type=body_type)}

    assert {"secretary", "head_clerk", "section_clerk_1", "front_office", "president"} <= {
        seat.code for seat in seats
    }
    assert roles == {role for seat in seats for role in seat.roles}
    assert all(seat.name_ml and seat.designation_ml and seat.section_ml for seat in seats)
    assert [seat.position for seat in seats] == sorted(seat.position for seat in seats)


@pytest.mark.parametrize("body_type", ALL_TYPES)
def test_presets_name_installed_modules(body_type: str) -> None:
    assert set(public.preset_modules(body_type=body_type)) <= set(manifests())


def test_asking_twice_costs_no_query() -> None:
    public.service_list()

    with CaptureQueriesContext(connections["default"]) as queries:
        public.service_list(module="filing")
        public.seat_templates(body_type="municipality")
        public.state_holidays(start=TODAY, end=TODAY)

    assert len(queries) == 0

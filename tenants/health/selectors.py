"""How is every body doing, and what happened to this one?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from django.conf import settings
from django.db.models import OuterRef, QuerySet, Subquery
from django.utils import timezone

from sabha.documents.scanning.sign import Sign
from sabha.errors import NotFoundError
from sabha.notifications.lateness import Arrival
from sabha.notifications.selectors import codes_by_body
from sabha.telemetry.latency import quantile_ms
from tenants.directory.models import LocalBody
from tenants.fleet.ledger import code_version
from tenants.health.models import HealthRefresh, HealthSample
from tenants.health.rules.verdict import SERVED_STATES, Finding, Reading, Thresholds, judge
from tenants.journal.models import AuditCheck

TAIL = 0.95
DETAIL_MINUTES = 180
MINUTE = timedelta(minutes=1)


class HealthRow(NamedTuple):
    """One body as the database tells it, in the order of `ROW_FIELDS`."""

    id: UUID
    slug: str
    name_en: str
    name_ml: str
    type: str
    district: str
    state: str
    schema_version: str
    requests_hour: int | None
    errors_hour: int | None
    histogram_hour: list[int] | None
    queue_length: int | None
    queue_oldest_at: datetime | None
    last_activity_at: datetime | None
    spark: list[int] | None
    requests_total: int | None
    errors_total: int | None
    seats_unattended: int | None
    refreshed_at: datetime | None
    audit_faults: int | None
    scanner: str | None = None


ROW_FIELDS = (
    ("id", "slug", "name_en", "name_ml", "type", "district_id", "state", "schema_version"),
    ("requests_hour", "errors_hour", "histogram_hour", "queue_length", "queue_oldest_at"),
    ("last_activity_at", "spark", "requests_total", "errors_total"),
    ("seats_unattended",),
)
IDLE_DAY = (0,) * 24


@dataclass(frozen=True, slots=True)
class BodyHealth:
    """One body's figures as they stood at the last refresh, and what is to be said of them."""

    row: HealthRow
    p95_ms: int | None
    queue_age_s: int | None
    findings: list[Finding]


@dataclass(frozen=True, slots=True)
class HealthMinute:
    """One minute of one body; p95 is None when nobody came."""

    at: datetime
    requests: int
    errors: int
    p95_ms: int | None


@dataclass(frozen=True, slots=True)
class FleetHealth:
    """All bodies and what they share at one moment: that of the last refresh, else now."""

    refreshed_at: datetime
    bodies: list[BodyHealth]
    scanner: str = Sign.NONE.value


def health_list() -> FleetHealth:
    """Return every body's health: three queries, however many bodies there are."""
    return _judged(LocalBody.objects.all())


def health_get(*, body_id: UUID) -> BodyHealth:
    """Return one body's health.

    Raises:
        NotFoundError: there is no such body.
    """
    found = _judged(LocalBody.objects.filter(id=body_id)).bodies
    if not found:
        raise NotFoundError
    return found[0]


def minute_list(*, body_id: UUID) -> list[HealthMinute]:
    """Return the last three hours of a body, every minute of them, oldest first."""
    last = timezone.now().replace(second=0, microsecond=0)
    first = last - (DETAIL_MINUTES - 1) * MINUTE
    samples = HealthSample.objects.filter(body_id=body_id, minute__gte=first)
    fields = ("minute", "requests", "errors", "histogram")
    known = {
        minute: HealthMinute(minute, requests, errors, quantile_ms(histogram, TAIL))
        for minute, requests, errors, histogram in samples.values_list(*fields)
    }
    minutes = (first + number * MINUTE for number in range(DETAIL_MINUTES))
    return [known.get(minute, HealthMinute(minute, 0, 0, None)) for minute in minutes]


def thresholds_get() -> Thresholds:
    """Return where worry begins here."""
    return Thresholds(**getattr(settings, "HEALTH_THRESHOLDS", {}))


def _judged(bodies: QuerySet[LocalBody]) -> FleetHealth:
    rows = list(_rows(bodies))
    at = (rows[0].refreshed_at if rows else None) or timezone.now()
    scanner = (rows[0].scanner if rows else None) or Sign.NONE.value
    newest, thresholds, codes = code_version(), thresholds_get(), codes_by_body(now=at)
    return FleetHealth(
        at,
        [_health(row, at, newest, thresholds, codes.get(row.id, Arrival())) for row in rows],
        scanner,
    )


def _rows(bodies: QuerySet[LocalBody]) -> Iterator[HealthRow]:
    of_body, *of_health = ROW_FIELDS
    refreshed, scanner = (Subquery(HealthRefresh.objects.values(n)[:1]) for n in ("at", "scanner"))
    faults = AuditCheck.objects.filter(body_id=OuterRef("id")).values("fault_count")
    names = [*of_body, *(f"health__{name}" for group in of_health for name in group)]
    found: QuerySet[LocalBody, Any] = bodies.order_by("sort_key", "id").values_list(
        *names, refreshed, Subquery(faults), scanner
    )
    return (HealthRow._make(row) for row in found)


def _health(
    row: HealthRow, at: datetime, newest: str, thresholds: Thresholds, codes: Arrival
) -> BodyHealth:
    p95_ms = quantile_ms(row.histogram_hour or (), TAIL)
    queue_age_s = _seconds(at, row.queue_oldest_at)
    reading = Reading(
        state=row.state,
        requests=row.requests_hour or 0,
        errors=row.errors_hour or 0,
        p95_ms=p95_ms,
        queue_age_s=queue_age_s,
        queue_length=row.queue_length or 0,
        audit_faults=row.audit_faults or 0,
        quiet_for_s=_seconds(at, row.last_activity_at),
        seats_unattended=row.seats_unattended or 0,
        is_schema_behind=row.state in SERVED_STATES and row.schema_version != newest,
        codes_asked=codes.asked,
        codes_late=codes.late + codes.failed,
    )
    return BodyHealth(row, p95_ms, queue_age_s, judge(reading, thresholds))


def _seconds(until: datetime, since: datetime | None) -> int | None:
    return None if since is None else max(0, int((until - since).total_seconds()))

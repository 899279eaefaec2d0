"""Do messages arrive, everywhere and at one body?"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import connections
from django.db.models import QuerySet
from django.utils import timezone

from sabha.database.body import BodyRef
from sabha.database.work import CONTROL
from sabha.notifications.lateness import GRAVITY, LATE_SECONDS, Arrival, Verdict, verdict_of
from sabha.notifications.models import Message
from sabha.notifications.statements import ARRIVALS

HOURS = 24
LAST_SLOT = HOURS - 1
# Messages of no body: those that the base domain and the console send.
NO_BODY = UUID(int=0)
CHANNELS = ("sms", "email")


@dataclass(frozen=True, slots=True)
class Place:
    """The body that messages are of; the base domain itself has no slug."""

    id: UUID
    slug: str = ""
    name_en: str = "Base domain"
    name_ml: str = "പൊതു വിലാസം"
    district: str = ""


@dataclass(frozen=True, slots=True)
class PlaceArrivals:
    """One place and channel: the last hour, the last day, and how many went in each hour of it."""

    place: Place
    channel: str
    last_at: datetime
    hour: Arrival
    day: Arrival
    verdict: Verdict
    spark: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class HourArrivals:
    """One hour of one channel, ending at `until`."""

    until: datetime
    arrival: Arrival


def arrivals_list(*, now: datetime | None = None) -> list[PlaceArrivals]:
    """Return every place and channel of the last day, the worst and slowest first."""
    return _places(_asked(now or timezone.now(), is_for_all=True))


def arrivals_of_body(*, body_id: UUID, now: datetime | None = None) -> list[PlaceArrivals]:
    """Return one place's channels."""
    return _places(_asked(now or timezone.now(), body_id=body_id))


def hours_of_body(*, body_id: UUID, now: datetime | None = None) -> dict[str, list[HourArrivals]]:
    """Return the last 24 hours of one place by channel, oldest first, every hour of them."""
    at = now or timezone.now()
    days = {channel: slots for (_, channel), slots in _asked(at, body_id=body_id).items()}
    return {
        channel: [
            HourArrivals(
                at - timedelta(hours=LAST_SLOT - slot),
                days[channel].hours.get(slot, Arrival()) if channel in days else Arrival(),
            )
            for slot in range(HOURS)
        ]
        for channel in CHANNELS
    }


def message_list(
    *, body_id: UUID, channel: Iterable[str] = (), state: Iterable[str] = ()
) -> QuerySet[Message]:
    """Return the messages of one place, for a page of them."""
    found = Message.objects.filter(body_id=None if body_id == NO_BODY else body_id)
    if channel:
        found = found.filter(channel__in=channel)
    return found.filter(state__in=state) if state else found


def codes_by_body(*, now: datetime | None = None) -> Mapping[UUID, Arrival]:
    """Return how the sign-in codes of each body arrived in the last hour, both channels together.

    One statement, however many bodies there are; medians are left out.
    """
    sums: dict[UUID, Arrival] = {}
    found = _asked(now or timezone.now(), is_for_all=True, purpose="sign-in")
    for (body_id, _), day in found.items():
        hour = day.hours.get(LAST_SLOT)
        if body_id is not None and hour is not None:
            sums[body_id] = _added(sums.get(body_id, Arrival()), hour)
    return sums


def place_of_body(*, body_id: UUID | None) -> Place | None:
    """Return the place of a body, or of none; None where there is no such body."""
    if body_id is None or body_id == NO_BODY:
        return Place(NO_BODY)
    body: BodyRef | None = pkgutil.resolve_name(settings.BODY_RESOLVER)(body_id)
    if body is None:
        return None
    return Place(body.id, body.slug, body.name_en, body.name_ml, body.district)


@dataclass(slots=True)
class _Day:
    """What was counted of one place and channel."""

    last_at: datetime
    whole: Arrival = field(default_factory=Arrival)
    hours: dict[int, Arrival] = field(default_factory=dict)


_Days = dict[tuple[UUID | None, str], _Day]


def _places(days: _Days) -> list[PlaceArrivals]:
    found = []
    for (body_id, channel), day in days.items():
        place = place_of_body(body_id=body_id)
        if place is None:
            continue
        hour = day.hours.get(LAST_SLOT, Arrival())
        spark = [day.hours.get(slot, Arrival()).asked for slot in range(HOURS)]
        told = PlaceArrivals(place, channel, day.last_at, hour, day.whole, verdict_of(hour), spark)
        found.append(told)
    return sorted(found, key=_worst_first)


def _worst_first(row: PlaceArrivals) -> tuple[int, float, int]:
    slowness = row.hour.p95_s if row.hour.p95_s is not None else (row.day.p95_s or 0.0)
    return (GRAVITY[row.verdict], -slowness, -row.day.asked)


def _added(one: Arrival, other: Arrival) -> Arrival:
    return Arrival(
        asked=one.asked + other.asked,
        arrived=one.arrived + other.arrived,
        late=one.late + other.late,
        failed=one.failed + other.failed,
        waiting=one.waiting + other.waiting,
    )


def _asked(
    now: datetime, *, body_id: UUID | None = None, is_for_all: bool = False, purpose: str = ""
) -> _Days:
    given: dict[str, str | bool | int | datetime | None] = {
        "now": now,
        "late_seconds": LATE_SECONDS,
        "has_receipts": bool(settings.MESSAGING.receipt_key),
        "body_id": None if body_id in (None, NO_BODY) else str(body_id),
        "is_for_all": is_for_all,
        "purpose": purpose,
    }
    days: _Days = {}
    with connections[CONTROL].cursor() as cursor:
        cursor.execute(ARRIVALS, given)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    for of, channel, slot, last_at, *counts in rows:
        day = days.setdefault((of, channel), _Day(last_at))
        if slot is None:
            day.last_at, day.whole = last_at, Arrival(*counts)
        else:
            day.hours[slot] = Arrival(*counts)
    return days

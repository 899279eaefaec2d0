"""What are the state's masters now, without asking the database at every call?"""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from tenants.masters.cards import DocumentNeed, HolidayCard, LimitUnit, RoleCard, SeatCard
from tenants.masters.models import (
    Holiday,
    MastersEdition,
    ModulePreset,
    RoleTemplate,
    SeatTemplate,
    Service,
    ServiceLimit,
)

CHECK_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class DatedLimit:
    """A limit and the days on which it is in force; `valid_to` is the first day that it is not."""

    limit_days: int | None
    unit: LimitUnit
    valid_from: date
    valid_to: date | None
    source: str
    is_confirmed: bool


@dataclass(frozen=True, slots=True)
class CachedService:
    """A service with all its limits, the newest first."""

    code: str
    module: str
    name_en: str
    name_ml: str
    body_types: frozenset[str]
    documents: tuple[DocumentNeed, ...]
    limits: tuple[DatedLimit, ...]


@dataclass(frozen=True, slots=True)
class Masters:
    """The masters as they stood at one edition."""

    edition: int = -1
    services: dict[str, CachedService] = field(default_factory=dict)
    holidays: tuple[HolidayCard, ...] = ()
    roles: tuple[RoleCard, ...] = ()
    seats: dict[str, tuple[SeatCard, ...]] = field(default_factory=dict)
    presets: dict[str, tuple[str, ...]] = field(default_factory=dict)


class MastersCache:
    """One process's copy; at most one query in some seconds asks whether it is still current."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._masters = Masters()
        self._checked_at = float("-inf")

    def current(self) -> Masters:
        """Return the masters, reading them again if their edition has changed."""
        if time.monotonic() - self._checked_at < CHECK_SECONDS:
            return self._masters
        with self._lock:
            if time.monotonic() - self._checked_at >= CHECK_SECONDS:
                found = MastersEdition.objects.values_list("number", flat=True).first() or 0
                if found != self._masters.edition:
                    self._masters = _read(found)
                self._checked_at = time.monotonic()
        return self._masters

    def forget(self) -> None:
        """Ask the database at the next use; called after a change made by this process."""
        self._checked_at = float("-inf")


masters = MastersCache()


def _read(edition: int) -> Masters:
    seats: dict[str, list[SeatCard]] = defaultdict(list)
    for seat in SeatTemplate.objects.all():
        seats[seat.body_type].append(_seat(seat))
    presets: dict[str, list[str]] = defaultdict(list)
    for preset in ModulePreset.objects.order_by("module"):
        presets[preset.body_type].append(preset.module)
    return Masters(
        edition=edition,
        services=_services(),
        holidays=tuple(
            HolidayCard(row.on, row.name_en, row.name_ml, row.source, row.is_confirmed)
            for row in Holiday.objects.all()
        ),
        roles=tuple(
            RoleCard(row.code, row.name_en, row.name_ml, frozenset(row.keeps), row.is_read_only)
            for row in RoleTemplate.objects.all()
        ),
        seats={body_type: tuple(cards) for body_type, cards in seats.items()},
        presets={body_type: tuple(modules) for body_type, modules in presets.items()},
    )


def _services() -> dict[str, CachedService]:
    limits: dict[str, list[DatedLimit]] = defaultdict(list)
    for row in ServiceLimit.objects.order_by("-valid_from"):
        limits[row.service_id].append(_limit(row))
    return {
        row.code: CachedService(
            code=row.code,
            module=row.module,
            name_en=row.name_en,
            name_ml=row.name_ml,
            body_types=frozenset(row.body_types),
            documents=tuple(DocumentNeed(**document) for document in row.documents),
            limits=tuple(limits[row.code]),
        )
        for row in Service.objects.all()
    }


def _limit(row: ServiceLimit) -> DatedLimit:
    return DatedLimit(
        limit_days=row.limit_days,
        unit="working" if row.unit == ServiceLimit.Unit.WORKING else "calendar",
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        source=row.source,
        is_confirmed=row.is_confirmed,
    )


def _seat(row: SeatTemplate) -> SeatCard:
    return SeatCard(
        code=row.code,
        name_en=row.name_en,
        name_ml=row.name_ml,
        designation_en=row.designation_en,
        designation_ml=row.designation_ml,
        section_code=row.section_code,
        section_en=row.section_en,
        section_ml=row.section_ml,
        roles=tuple(row.roles),
        position=row.position,
        reports_to=row.reports_to,
        is_for_visitors=row.is_for_visitors,
    )

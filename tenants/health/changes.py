"""What was changed in a body that might explain how it is doing?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tenants.fleet.models import FleetMigration
from tenants.journal.timeline import timeline_of

LIMIT = 100
_OUTCOMES = {
    FleetMigration.State.DONE: ("Tables changed: {name}", "പട്ടികകൾ മാറ്റി: {name}"),
    FleetMigration.State.FAILED: (
        "A change of tables failed: {name}",
        "പട്ടികകളുടെ മാറ്റം പരാജയപ്പെട്ടു: {name}",
    ),
}


@dataclass(frozen=True, slots=True)
class HealthChange:
    """Something that was done to the body."""

    at: datetime
    text_en: str
    text_ml: str


def change_list(*, body_id: UUID) -> list[HealthChange]:
    """Return the body's acts of lifecycle and modules and its migrations, newest first."""
    acts = timeline_of(body_id=body_id, limit=LIMIT)
    told = [HealthChange(act.at, act.text_en, act.text_ml) for act in acts]
    found = sorted([*told, *_migrations(body_id)], key=lambda change: change.at, reverse=True)
    return found[:LIMIT]


def _migrations(body_id: UUID) -> list[HealthChange]:
    # Those that came with the body or with a module carry no time: the act beside them does.
    rolled_out = FleetMigration.objects.filter(
        body_id=body_id, state__in=list(_OUTCOMES), finished_at__isnull=False
    ).order_by("-finished_at")
    return [
        _told(entry.finished_at, FleetMigration.State(entry.state), entry)
        for entry in rolled_out[:LIMIT]
        if entry.finished_at
    ]


def _told(at: datetime, state: FleetMigration.State, entry: FleetMigration) -> HealthChange:
    english, malayalam = _OUTCOMES[state]
    name = f"{entry.app}.{entry.migration}"
    return HealthChange(at, english.format(name=name), malayalam.format(name=name))

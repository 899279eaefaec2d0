"""Which worker has which body's migrations in hand?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from django.db import connections
from django.db.models import F
from django.utils import timezone

from sabha.database.work import control_work
from tenants.fleet.models import FleetMigration

CLAIM_LOCK = 7_302_003
State = FleetMigration.State

CLAIM = """
WITH chosen AS (
    SELECT id, body_id FROM fleet_fleetmigration
     WHERE state = 'pending' AND wave = %(wave)s AND body_id IN (
           SELECT body_id FROM fleet_fleetmigration
            WHERE state = 'pending' AND wave = %(wave)s
            GROUP BY body_id ORDER BY body_id LIMIT %(limit)s)
       FOR UPDATE SKIP LOCKED
)
UPDATE fleet_fleetmigration f SET state = 'running', started_at = now()
  FROM chosen WHERE chosen.id = f.id
RETURNING f.body_id, f.app, f.migration
"""


@dataclass(frozen=True, slots=True)
class Claim:
    """One body's migrations in the hand of one worker, and how it went."""

    body_id: UUID
    migrations: tuple[tuple[str, str], ...]
    state: str = State.RUNNING
    error: str = ""
    attempts: int = 0

    def succeeded(self, attempts: int) -> Claim:
        """Return the claim as done."""
        return replace(self, state=State.DONE, error="", attempts=attempts)

    def failed(self, error: str, attempts: int) -> Claim:
        """Return the claim as failed, with the database's words."""
        return replace(self, state=State.FAILED, error=error.strip(), attempts=attempts)


def claim_bodies(*, wave: int, limit: int) -> list[Claim]:
    """Take up to `limit` bodies of the wave that no other worker has; [] when none is left."""
    with control_work(), connections["default"].cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [CLAIM_LOCK])
        cursor.execute(CLAIM, {"wave": wave, "limit": limit})
        rows = cursor.fetchall()
    gathered: dict[UUID, list[tuple[str, str]]] = {}
    for body_id, app, name in rows:
        gathered.setdefault(body_id, []).append((app, name))
    return [Claim(body_id, tuple(migrations)) for body_id, migrations in gathered.items()]


def claims_finish(claims: Sequence[Claim]) -> None:
    """Write how a batch of claims went."""
    with control_work():
        for state in {claim.state for claim in claims}:
            same = [claim for claim in claims if claim.state == state]
            if state == State.DONE:
                _finish([claim.body_id for claim in same], state, "", 1)
            else:
                for claim in same:
                    _finish([claim.body_id], state, claim.error, claim.attempts)


def failures_retry() -> int:
    """Put failed entries back to waiting; return how many."""
    return FleetMigration.objects.filter(state=State.FAILED).update(state=State.PENDING)


def orphans_free() -> int:
    """Put back entries left running by a process that died; call while alone on the fleet."""
    return FleetMigration.objects.filter(state=State.RUNNING).update(state=State.PENDING)


def _finish(body_ids: list[UUID], state: str, error: str, attempts: int) -> None:
    FleetMigration.objects.filter(body_id__in=body_ids, state=State.RUNNING).update(
        state=state,
        error=error,
        attempt=F("attempt") + attempts,
        finished_at=timezone.now(),
    )

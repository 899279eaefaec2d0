"""Which worker has which body's migrations in hand?"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import connections
from django.db.models import F
from django.utils import timezone

from sabha.database.work import control_work
from tenants.fleet.ledger import LIVING
from tenants.fleet.models import FleetMigration

CLAIM_LOCK = 7_302_003
State = FleetMigration.State
Key = tuple[str, str]

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
    """One body's migrations in the hand of one worker."""

    body_id: UUID
    migrations: frozenset[Key]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a claim went: what is done, and which one failed with the database's words."""

    claim: Claim
    attempts: int
    failed: Key | None = None
    error: str = ""
    done: frozenset[Key] = frozenset()


def claim_bodies(*, wave: int, limit: int) -> list[Claim]:
    """Take up to `limit` bodies of the wave that no other worker has; [] when none is left."""
    with control_work(), connections["default"].cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [CLAIM_LOCK])
        cursor.execute(CLAIM, {"wave": wave, "limit": limit})
        rows = cursor.fetchall()
    gathered: dict[UUID, set[Key]] = {}
    for body_id, app, name in rows:
        gathered.setdefault(body_id, set()).add((app, name))
    return [Claim(body_id, frozenset(migrations)) for body_id, migrations in gathered.items()]


def claims_finish(outcomes: Sequence[Outcome]) -> None:
    """Write how claims went; what was not reached because of a failure fails with that cause."""
    smooth = [o.claim.body_id for o in outcomes if o.failed is None and o.attempts == 1]
    with control_work():
        if smooth:
            _finish(smooth, State.DONE, "", 1)
        for outcome in outcomes:
            if outcome.failed is not None or outcome.attempts > 1:
                _finish_alone(outcome)


def claims_release(claims: Sequence[Claim]) -> None:
    """Put claims back that nobody has worked on."""
    held = FleetMigration.objects.filter(body_id__in=[claim.body_id for claim in claims])
    held.filter(state=State.RUNNING).update(state=State.PENDING)


def failures_retry() -> int:
    """Put failed entries of living bodies back to waiting; return how many."""
    failed = FleetMigration.objects.filter(state=State.FAILED, body__state__in=LIVING)
    return failed.update(state=State.PENDING)


def orphans_free() -> int:
    """Put back entries left running by a process that died; call while alone on the fleet."""
    return FleetMigration.objects.filter(state=State.RUNNING).update(state=State.PENDING)


def _finish_alone(outcome: Outcome) -> None:
    body_ids = [outcome.claim.body_id]
    if outcome.failed is None:
        _finish(body_ids, State.DONE, "", outcome.attempts)
        return
    app, name = outcome.failed
    _finish(body_ids, State.DONE, "", outcome.attempts, only=outcome.done)
    _finish(body_ids, State.FAILED, outcome.error, outcome.attempts, only={outcome.failed})
    _finish(body_ids, State.FAILED, f"Not tried, because {app}.{name} failed.", 0)


def _finish(
    body_ids: list[UUID],
    state: str,
    error: str,
    attempts: int,
    *,
    only: Collection[Key] | None = None,
) -> None:
    changes = {"state": state, "error": error, "attempt": F("attempt") + attempts}
    running = FleetMigration.objects.filter(body_id__in=body_ids, state=State.RUNNING)
    if only is None:
        running.update(**changes, finished_at=timezone.now())
    for app, name in only or ():
        running.filter(app=app, migration=name).update(**changes, finished_at=timezone.now())

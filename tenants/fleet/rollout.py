"""How does a change reach every body, wave by wave, and survive failures and interruptions?"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from uuid import UUID

from django.db import DatabaseError, OperationalError, connections
from django.utils import timezone

from sabha.database.body import BodyRef
from sabha.database.work import control_work
from sabha.errors import DomainError
from sabha.identity.actor import current_actor
from tenants.directory.models import LocalBody
from tenants.fleet import ledger
from tenants.fleet.claims import Claim, claim_bodies, claims_finish, failures_retry, orphans_free
from tenants.fleet.models import FleetMigration, Rollout
from tenants.fleet.replay import Step, steps_of, steps_replay
from tenants.fleet.waves import Wave, waves_of

ATTEMPTS = 3
BATCH = 25
FAILURE_LIMIT = 10

FLEET_LOCK = 7_302_002

Progress = Callable[[Rollout], None]


class RolloutUnderWayError(DomainError):
    """Two rollouts at once would wait for each other's locks."""

    code = "rollout-under-way"
    status = 409
    title_en = "A rollout is already under way; wait for it to end."
    title_ml = "ഒരു റോൾഔട്ട് നടന്നുകൊണ്ടിരിക്കുന്നു; അത് തീരും വരെ കാത്തിരിക്കുക."


def rollout_plan() -> list[Wave]:
    """Return the waves that a rollout would go through now; writes nothing."""
    owed = {row.body_id for row in ledger.owed_list()}
    entries = FleetMigration.objects.exclude(state=FleetMigration.State.DONE)
    owed.update(entries.values_list("body_id", flat=True))
    return waves_of(_ordered(owed))


def rollout_run(
    *, workers: int = 2, failure_limit: int = FAILURE_LIMIT, progress: Progress | None = None
) -> Rollout:
    """Bring every living body up to the recorded migrations, in waves; return the rollout.

    A wave whose failures reach `failure_limit` stops the rollout; a failing body never stops the
    others of its wave. Run again to resume: what is done stays done, what failed is tried again.

    Raises:
        RolloutUnderWayError: another process is migrating the fleet.
    """
    with alone_on_fleet():
        orphans_free()
        failures_retry()
        return _run(workers, failure_limit, progress)


@contextmanager
def alone_on_fleet() -> Iterator[None]:
    """Hold the fleet for one rollout; the hold ends with the process, however it ends.

    Raises:
        RolloutUnderWayError: another process is migrating the fleet.
    """
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [FLEET_LOCK])
        if not cursor.fetchone()[0]:
            raise RolloutUnderWayError
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [FLEET_LOCK])


def _run(workers: int, failure_limit: int, progress: Progress | None) -> Rollout:
    waves = _waves_enter()
    rollout = Rollout.objects.create(
        state=Rollout.State.RUNNING,
        failure_limit=failure_limit,
        actor_name=current_actor().name,
        waves=[{"name": w.name, "total": len(w.body_ids), "done": 0, "failed": 0} for w in waves],
    )
    for wave in waves:
        _wave_run(rollout, wave, workers, progress)
        if rollout.waves[wave.number - 1]["failed"] >= failure_limit:
            return _end(rollout, Rollout.State.STOPPED)
    ledger.versions_settle()
    return _end(rollout, Rollout.State.FINISHED)


def _waves_enter() -> list[Wave]:
    owed = ledger.owed_list()
    waves = rollout_plan()
    wave_of = {body_id: wave.number for wave in waves for body_id in wave.body_ids}
    with control_work():
        FleetMigration.objects.bulk_create(
            [
                FleetMigration(
                    body_id=row.body_id,
                    app=row.app,
                    migration=row.name,
                    sql_hash=row.sql_hash,
                    wave=wave_of[row.body_id],
                    state=FleetMigration.State.PENDING,
                )
                for row in owed
            ],
            batch_size=1000,
            ignore_conflicts=True,
        )
        open_entries = FleetMigration.objects.exclude(state=FleetMigration.State.DONE)
        for wave in waves:
            open_entries.filter(body_id__in=wave.body_ids).update(wave=wave.number)
    return waves


def _wave_run(rollout: Rollout, wave: Wave, workers: int, progress: Progress | None) -> None:
    rollout.wave = wave.number
    bodies = {body.id: body.ref() for body in LocalBody.objects.filter(id__in=wave.body_ids)}
    steps = {(s.app, s.name): s for s in _all_steps()}
    with ThreadPoolExecutor(max_workers=workers) as pool:
        runs = [pool.submit(_worker, wave.number, bodies, steps) for _ in range(workers)]
        while any(not run.done() for run in runs):
            time.sleep(0.05)
            _tally(rollout, wave, progress)
        for run in runs:
            run.result()
    _tally(rollout, wave, progress)


def _worker(wave: int, bodies: dict[UUID, BodyRef], steps: dict[tuple[str, str], Step]) -> None:
    try:
        while claims := claim_bodies(wave=wave, limit=BATCH):
            claims_finish([_claim_apply(claim, bodies[claim.body_id], steps) for claim in claims])
    finally:
        connections.close_all()


def _claim_apply(claim: Claim, body: BodyRef, steps: dict[tuple[str, str], Step]) -> Claim:
    due = [steps[key] for key in claim.migrations if key in steps]
    due.sort(key=lambda step: list(steps).index((step.app, step.name)))
    for attempt in range(1, ATTEMPTS + 1):
        try:
            steps_replay(body, due)
        except OperationalError as error:
            claim = claim.failed(str(error), attempt)
            time.sleep(random.uniform(0.05, 0.2) * attempt)  # noqa: S311  jitter, not a secret
        except DatabaseError as error:
            return claim.failed(str(error), attempt)
        else:
            return claim.succeeded(attempt)
    return claim


def _all_steps() -> list[Step]:
    from_modules = LocalBody.objects.values_list("enablements__module", flat=True).distinct()
    return steps_of(frozenset(slug for slug in from_modules if slug))


def _tally(rollout: Rollout, wave: Wave, progress: Progress | None) -> None:
    entries = FleetMigration.objects.filter(body_id__in=wave.body_ids)
    failed = entries.filter(state=FleetMigration.State.FAILED).values("body_id").distinct().count()
    waiting = entries.exclude(state=FleetMigration.State.DONE).values("body_id").distinct().count()
    done = len(wave.body_ids) - waiting
    rollout.waves[wave.number - 1].update(done=done, failed=failed)
    rollout.save(update_fields=["wave", "waves"])
    if progress is not None:
        progress(rollout)


def _end(rollout: Rollout, state: Rollout.State) -> Rollout:
    rollout.state = state
    rollout.finished_at = timezone.now()
    rollout.save(update_fields=["state", "finished_at"])
    return rollout


def _ordered(body_ids: set[UUID]) -> Sequence[UUID]:
    found = LocalBody.objects.filter(id__in=body_ids).order_by("code")
    return list(found.values_list("id", flat=True))

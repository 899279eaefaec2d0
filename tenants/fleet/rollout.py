"""How does a change reach every body, wave by wave, and survive failures and interruptions?"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Sequence

from django.conf import settings
from django.db.models import Count, Q
from django.utils import timezone

from sabha.database.work import control_work
from sabha.identity.actor import current_actor
from tenants.directory.models import LocalBody
from tenants.fleet import ledger
from tenants.fleet.claims import failures_retry, orphans_free
from tenants.fleet.crew import Crew
from tenants.fleet.hold import RolloutUnderWayError, alone_on_fleet
from tenants.fleet.models import FleetMigration, Rollout
from tenants.fleet.replay import Step, steps_of
from tenants.fleet.waves import Wave, waves_of
from tenants.journal.services import entry_record

__all__ = ["FAILURE_LIMIT", "RolloutUnderWayError", "rollout_plan", "rollout_run"]

FAILURE_LIMIT = 10
State = FleetMigration.State

Progress = Callable[[Rollout], None]


def rollout_plan() -> list[Wave]:
    """Return the waves that a rollout would go through now; writes nothing."""
    return _waves(ledger.owed_list())


def rollout_run(
    *, workers: int = 2, failure_limit: int = FAILURE_LIMIT, progress: Progress | None = None
) -> Rollout:
    """Bring every living body up to the recorded migrations, in waves; return the rollout.

    When `failure_limit` bodies have failed, no further wave begins; a failing body never stops the
    others of its wave. Run again to resume: what is done stays done, what failed is tried again.

    What a changed structure brings along (`settings.AFTER_ROLLOUT`) is done at the end.

    Raises:
        RolloutUnderWayError: another process is migrating the fleet.
    """
    with alone_on_fleet():
        orphans_free()
        failures_retry()
        _dead_end()
        rollout = _run(workers, failure_limit, progress)
        for dotted in settings.AFTER_ROLLOUT:
            pkgutil.resolve_name(dotted)()
        return rollout


def _run(workers: int, failure_limit: int, progress: Progress | None) -> Rollout:
    owed = ledger.owed_list()
    waves = _waves(owed)
    if waves:
        _waves_enter(waves, owed)
    rollout = Rollout.objects.create(
        state=Rollout.State.RUNNING,
        failure_limit=failure_limit,
        actor_name=current_actor().name,
        waves=[{"name": w.name, "total": len(w.body_ids), "done": 0, "failed": 0} for w in waves],
    )
    state = Rollout.State.FINISHED
    for wave in waves:
        _wave_run(rollout, wave, workers, progress)
        ledger.versions_settle(owed=ledger.owed_list())
        if sum(ended["failed"] for ended in rollout.waves) >= failure_limit:
            state = Rollout.State.STOPPED
            break
    if not waves:
        ledger.versions_settle(owed=owed)
    return _end(rollout, state)


def _waves(owed: Sequence[ledger.Owed]) -> list[Wave]:
    wanting = {row.body_id for row in owed}
    entries = FleetMigration.objects.exclude(state=State.DONE)
    wanting.update(entries.filter(body__state__in=ledger.LIVING).values_list("body_id", flat=True))
    found = LocalBody.objects.filter(id__in=wanting).order_by("code")
    return waves_of(list(found.values_list("id", flat=True)))


def _waves_enter(waves: Sequence[Wave], owed: Sequence[ledger.Owed]) -> None:
    """Enter what is owed, and number all that is open; wave 0 is nobody's turn."""
    wave_of = {body_id: wave.number for wave in waves for body_id in wave.body_ids}
    with control_work():
        FleetMigration.objects.exclude(state=State.DONE).update(wave=0)
        FleetMigration.objects.bulk_create(
            [
                FleetMigration(
                    body_id=row.body_id,
                    app=row.app,
                    migration=row.name,
                    sql_hash=row.sql_hash,
                    wave=wave_of[row.body_id],
                    state=State.PENDING,
                )
                for row in owed
            ],
            batch_size=1000,
            ignore_conflicts=True,
        )
        open_entries = FleetMigration.objects.exclude(state=State.DONE)
        for wave in waves:
            open_entries.filter(body_id__in=wave.body_ids).update(wave=wave.number)


def _wave_run(rollout: Rollout, wave: Wave, workers: int, progress: Progress | None) -> None:
    rollout.wave = wave.number
    bodies = {body.id: body.ref() for body in LocalBody.objects.filter(id__in=wave.body_ids)}

    def on_look() -> None:
        _tally(rollout, wave, progress)

    Crew(wave.number, bodies, _all_steps()).work(workers, on_look)


def _all_steps() -> list[Step]:
    from_modules = LocalBody.objects.values_list("enablements__module", flat=True).distinct()
    return steps_of(frozenset(slug for slug in from_modules if slug))


def _tally(rollout: Rollout, wave: Wave, progress: Progress | None) -> None:
    entries = FleetMigration.objects.exclude(state=State.DONE).filter(wave=wave.number)
    bodies = entries.aggregate(
        waiting=Count("body_id", distinct=True),
        failed=Count("body_id", distinct=True, filter=Q(state=State.FAILED)),
    )
    done = len(wave.body_ids) - bodies["waiting"]
    rollout.waves[wave.number - 1].update(done=done, failed=bodies["failed"])
    rollout.save(update_fields=["wave", "waves"])
    if progress is not None:
        progress(rollout)


def _end(rollout: Rollout, state: Rollout.State) -> Rollout:
    rollout.state = state
    rollout.finished_at = timezone.now()
    with control_work():
        rollout.save(update_fields=["state", "finished_at"])
        if rollout.waves:
            entry_record(
                action="fleet.rollout",
                subject="fleet.rollout",
                subject_id=rollout.id,
                after={"state": rollout.state, "waves": rollout.waves},
            )
    return rollout


def _dead_end() -> None:
    """End rollouts whose process died; call while alone on the fleet."""
    running = Rollout.objects.filter(state=Rollout.State.RUNNING)
    running.update(state=Rollout.State.STOPPED, finished_at=timezone.now())

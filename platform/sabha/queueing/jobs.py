"""Which jobs run in every body by the clock, and when is each body's turn?"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sabha.modularity.office import OFFICE
from sabha.modularity.registry import manifests

DISPATCH_SECONDS = 60
DISPATCH_TASK = "sabha.queueing.tasks.dispatch_due"


@dataclass(frozen=True, slots=True)
class Job:
    """A task that runs once in each period in every active body that has `module` (None: all)."""

    name: str
    task: str
    every_seconds: int
    module: str | None = None


PLATFORM_JOBS = (
    Job("events.outbox", "sabha.events.tasks.outbox_deliver_now", 600),
    Job("documents.orphans", "sabha.documents.tasks.orphans_remove_daily", 86_400),
    Job("history.heads", "sabha.history.tasks.head_keep_hourly", 3_600),
    Job("history.check", "sabha.history.tasks.chain_check_nightly", 86_400),
    Job("idempotency.replies", "sabha.queueing.tasks.replies_forget_daily", 86_400),
)


def jobs() -> dict[str, Job]:
    """Return the platform's jobs, the offices' and those that modules declare, by name."""
    offices = [
        Job(f"{OFFICE.slug}.{schedule.name}", schedule.task, schedule.every_seconds)
        for schedule in OFFICE.schedules
    ]
    declared = [
        Job(f"{slug}.{schedule.name}", schedule.task, schedule.every_seconds, slug)
        for slug, manifest in manifests().items()
        for schedule in manifest.schedules
    ]
    return {job.name: job for job in (*PLATFORM_JOBS, *offices, *declared)}


def beat_entries() -> dict[str, dict[str, object]]:
    """Return Celery's beat schedule: one entry for each job, however many bodies there are."""
    return {
        f"dispatch {name}": {"task": DISPATCH_TASK, "schedule": DISPATCH_SECONDS, "args": (name,)}
        for name in jobs()
    }


def offset_of(*, job: Job, body_id: UUID) -> int:
    """Return the second of each period at which it is this body's turn, spread evenly."""
    digest = hashlib.sha256(f"{job.name}/{body_id}".encode()).digest()
    return int.from_bytes(digest[:8], "big") % job.every_seconds


def period_due(*, job: Job, body_id: UUID, after: datetime, until: datetime) -> int | None:
    """Return the number of the latest period whose turn came after `after` and up to `until`.

    None when no turn came. Periods are counted from 1970; turns that were missed while nothing was
    dispatched are made up by one run, not by many.
    """
    offset = offset_of(job=job, body_id=body_id)
    before = (int(after.timestamp()) - offset) // job.every_seconds
    now = (int(until.timestamp()) - offset) // job.every_seconds
    return now if now > before else None

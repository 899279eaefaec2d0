"""Which row is worked on next, by whom, and how did it end?"""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from sabha.database.work import control_work
from tenants.directory.models import LocalBody
from tenants.onboarding.models import OnboardingRow, OnboardingRun
from tenants.onboarding.problems import StoredProblem

Status = OnboardingRow.Status


def row_claim(*, run_id: UUID, rank: int, worker: str) -> OnboardingRow | None:
    """Take the next waiting row of a rank, or None; no two workers get the same one."""
    with control_work():
        waiting = OnboardingRow.objects.filter(run_id=run_id, status=Status.WAITING, rank=rank)
        row = waiting.select_for_update(skip_locked=True).order_by("line").first()
        if row is None:
            return None
        row.status = Status.WORKING
        row.worker = worker
        row.started_at = timezone.now()
        row.save(update_fields=["status", "worker", "started_at"])
    return row


def rows_stage(*, stages: Mapping[UUID, str]) -> None:
    """Say what is being done now for rows in work, by id."""
    for row_id, stage in stages.items():
        OnboardingRow.objects.filter(id=row_id, status=Status.WORKING).update(stage=stage)


def row_finish(*, row: OnboardingRow, body: LocalBody, is_new: bool) -> None:
    """Record that the row's body is active, by this run or before it."""
    OnboardingRow.objects.filter(id=row.id).update(
        status=Status.ACTIVE if is_new else Status.EXISTING,
        stage="",
        body=body,
        slug=body.slug,
        finished_at=timezone.now(),
    )


def row_fail(*, row: OnboardingRow, cause: StoredProblem, stage: str = "") -> None:
    """Record why the row came to nothing, and the stage where it stopped."""
    OnboardingRow.objects.filter(id=row.id).update(
        status=Status.FAILED, stage=stage, errors=[cause], finished_at=timezone.now()
    )


def rows_of(*, run_id: UUID, worker: str) -> list[OnboardingRow]:
    """Return the rows that a worker holds."""
    return list(OnboardingRow.objects.filter(run_id=run_id, status=Status.WORKING, worker=worker))


def rows_reclaim(*, run_id: UUID) -> int:
    """Give back what dead workers held; only the holder of the run's lock may call this."""
    held = OnboardingRow.objects.filter(run_id=run_id, status=Status.WORKING)
    return held.update(status=Status.WAITING, worker="")


def run_finish(*, run_id: UUID) -> None:
    """Close a run in which no row waits any more."""
    unfinished = Q(rows__status=Status.WAITING) | Q(rows__status=Status.WORKING)
    runs = OnboardingRun.objects.filter(id=run_id).exclude(unfinished)
    runs.update(state=OnboardingRun.State.FINISHED, finished_at=timezone.now())


def cell_of(*, code: str) -> str:
    """Return the cell where a body stands, or nothing when it is not even drafted."""
    return LocalBody.objects.filter(code=code).values_list("cell", flat=True).first() or ""

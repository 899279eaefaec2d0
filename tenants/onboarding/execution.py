"""How are all rows of a register onboarded side by side, whatever happens to some of them?"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextvars import copy_context
from typing import cast
from uuid import UUID

from django.db import Error, connections

from sabha.errors import DomainError, NotFoundError
from sabha.identity.actor import Actor, Kind, acting_as
from tenants.onboarding import claims
from tenants.onboarding.bodies import body_onboard
from tenants.onboarding.failures import failure_stored, first_line
from tenants.onboarding.locks import run_lock
from tenants.onboarding.models import OnboardingRow, OnboardingRun

RANKS = (0, 1, 2)
_LOOK_SECONDS = 0.5

Listener = Callable[[], None]


class RunInterruptedError(DomainError):
    """The control database stopped answering in the middle."""

    code = "run-interrupted"
    status = 503
    title_en = "The onboarding was interrupted; start it again and it goes on. ({cause})"
    title_ml = "ചേർക്കൽ ഇടയ്ക്ക് മുടങ്ങി; വീണ്ടും തുടങ്ങിയാൽ തുടരും. ({cause})"


def run_execute(
    *, run_id: UUID, workers: int = 2, on_progress: Listener = lambda: None
) -> OnboardingRun:
    """Onboard every waiting row, those first that others stand under; return when none is left.

    Rows are worked on by `workers` threads. A row that fails is recorded with its cause and stops
    no other. After a crash, calling this again goes on from where it was.

    Raises:
        NotFoundError: there is no such run.
        RunBusyError: another process executes it now.
        RunInterruptedError: the control database stopped answering; nothing is lost.
    """
    try:
        run = OnboardingRun.objects.filter(id=run_id).first()
        if run is None:
            raise NotFoundError
        with run_lock(run_id), acting_as(_actor(run)):
            claims.rows_reclaim(run_id=run_id)
            for rank in RANKS:
                _Crew(run, rank, on_progress).work(workers)
            claims.run_finish(run_id=run_id)
        on_progress()
        run.refresh_from_db()
    except Error as error:
        raise RunInterruptedError(cause=first_line(error)) from error
    return run


class _Crew:
    """Threads that work on one rank of a run."""

    def __init__(self, run: OnboardingRun, rank: int, on_progress: Listener) -> None:
        self.run = run
        self.rank = rank
        self.on_progress = on_progress
        self.is_stopping = threading.Event()
        self.started = 0
        # Written by the workers' threads, read by the one that waits for them: a write of its own
        # for every stage would cost each body more than its checks do.
        self.stages: dict[UUID, str] = {}
        self.told: dict[UUID, str] = {}

    def work(self, workers: int) -> None:
        """Run the threads until no row of the rank waits."""
        with ThreadPoolExecutor(workers, thread_name_prefix="onboard") as pool:
            try:
                busy = dict(self._begin(pool) for _ in range(workers))
                while busy:
                    done, _ = wait(busy, timeout=_LOOK_SECONDS, return_when=FIRST_COMPLETED)
                    for future in done:
                        if self._has_died(future, busy.pop(future)):
                            busy.update([self._begin(pool)])
                    self._stages_tell()
                    self.on_progress()
            finally:
                self.is_stopping.set()

    def _begin(self, pool: ThreadPoolExecutor) -> tuple[Future[None], str]:
        self.started += 1
        worker = f"{os.getpid()}-{self.rank}-{self.started}"
        return pool.submit(copy_context().run, self._rows_work, worker), worker

    def _has_died(self, future: Future[None], worker: str) -> bool:
        """Fail the row on which a thread died of a fault nobody foresaw; a new thread goes on."""
        error = future.exception()
        if error is None:
            return False
        held = claims.rows_of(run_id=self.run.id, worker=worker)
        if not held:
            raise error
        for row in held:
            cause = failure_stored(error, cell=self.run.cell)
            claims.row_fail(row=row, cause=cause, stage=self.stages.pop(row.id, ""))
        return True

    def _rows_work(self, worker: str) -> None:
        try:
            while not self.is_stopping.is_set():
                row = claims.row_claim(run_id=self.run.id, rank=self.rank, worker=worker)
                if row is None:
                    return
                self._row_work(row)
        finally:
            connections.close_all()

    def _stages_tell(self) -> None:
        now = dict(self.stages)
        claims.rows_stage(
            stages={row: stage for row, stage in now.items() if self.told.get(row) != stage}
        )
        self.told = now

    def _row_work(self, row: OnboardingRow) -> None:
        def on_stage(stage: str) -> None:
            self.stages[row.id] = stage

        try:
            body, is_new = body_onboard(row=row, cell=self.run.cell, on_stage=on_stage)
        except (DomainError, Error) as error:
            connections.close_all()
            cell = claims.cell_of(code=row.code) or self.run.cell
            cause = failure_stored(error, cell=cell)
            claims.row_fail(row=row, cause=cause, stage=self.stages.get(row.id, ""))
        else:
            claims.row_finish(row=row, body=body, is_new=is_new)
        self.stages.pop(row.id, None)


def _actor(run: OnboardingRun) -> Actor:
    """Return the person who gave the register: what follows is done in that name."""
    kind = cast("Kind", run.actor_kind)
    return Actor(kind=kind, name=run.actor_name, user_id=run.actor_id)

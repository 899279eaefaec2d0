"""How are the bodies of one wave migrated side by side, whatever happens to some of them?"""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from uuid import UUID

from django.db import DatabaseError, Error, InterfaceError, OperationalError, connections

from sabha.database.body import BodyRef
from tenants.fleet.claims import Claim, Outcome, claim_bodies, claims_finish, claims_release
from tenants.fleet.replay import Step, steps_applied, steps_replay

ATTEMPTS = 3
BATCH = 25
LOOK_SECONDS = 0.25


class Crew:
    """Threads that migrate the bodies of one wave; `steps` are all that there are, in order."""

    def __init__(self, wave: int, bodies: dict[UUID, BodyRef], steps: Sequence[Step]) -> None:
        self.wave = wave
        self.bodies = bodies
        self.steps = steps
        self.held: dict[int, Claim] = {}
        self.is_stopping = threading.Event()

    def work(self, workers: int, on_look: Callable[[], None]) -> None:
        """Run the threads until no body of the wave waits; call `on_look` now and then."""
        with ThreadPoolExecutor(workers, thread_name_prefix="fleet") as pool:
            try:
                busy = {
                    pool.submit(self._bodies_work, worker, self._share(workers)): worker
                    for worker in range(workers)
                }
                while busy:
                    done, _ = wait(busy, timeout=LOOK_SECONDS, return_when=FIRST_COMPLETED)
                    for future in done:
                        worker = busy.pop(future)
                        if self._has_died(future, worker):
                            busy[pool.submit(self._bodies_work, worker, 1)] = worker
                    on_look()
            finally:
                self.is_stopping.set()

    def _share(self, workers: int) -> int:
        return max(1, min(BATCH, len(self.bodies) // (workers * 4)))

    def _has_died(self, future: Future[None], worker: int) -> bool:
        """Fail the body on which a thread died of a fault nobody foresaw; a new one goes on."""
        error = future.exception()
        if error is None:
            return False
        claim = self.held.pop(worker, None)
        if claim is None:
            raise error
        claims_finish([self._failed(claim, f"{type(error).__name__}: {error}", 1)])
        return True

    def _bodies_work(self, worker: int, share: int) -> None:
        try:
            while claims := self._more(share):
                finished: list[Outcome] = []
                try:
                    for claim in claims:
                        self.held[worker] = claim
                        finished.append(self._migrate(claim))
                        del self.held[worker]
                finally:
                    claims_finish(finished)
                    claims_release(claims[len(finished) + 1 :])
        finally:
            connections.close_all()

    def _more(self, share: int) -> list[Claim]:
        return [] if self.is_stopping.is_set() else claim_bodies(wave=self.wave, limit=share)

    def _migrate(self, claim: Claim) -> Outcome:
        body, due = self.bodies[claim.body_id], self._due(claim)
        for attempt in range(1, ATTEMPTS + 1):
            try:
                steps_replay(body, due)
            except (OperationalError, InterfaceError) as error:
                cause = str(error)
                connections[f"{body.alias}_owner"].close()
                time.sleep(random.uniform(0.05, 0.2) * attempt)  # noqa: S311  jitter, not a secret
            except DatabaseError as error:
                return self._failed(claim, str(error), attempt)
            else:
                return Outcome(claim, attempt)
        return self._failed(claim, cause, ATTEMPTS)

    def _failed(self, claim: Claim, cause: str, attempts: int) -> Outcome:
        """Tell what the schema itself says is done from the first that is not."""
        due = [(step.app, step.name) for step in self._due(claim)]
        try:
            applied = steps_applied(self.bodies[claim.body_id])
        except Error:
            applied = set()
        done = frozenset(key for key in due if key in applied)
        failed = next((key for key in due if key not in done), due[-1])
        return Outcome(claim, attempts, failed, cause.strip(), done - {failed})

    def _due(self, claim: Claim) -> list[Step]:
        return [step for step in self.steps if (step.app, step.name) in claim.migrations]

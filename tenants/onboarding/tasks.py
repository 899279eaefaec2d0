"""Which work of onboarding is done in the background?"""

from __future__ import annotations

from uuid import UUID

from celery import shared_task

from sabha.config.env import environment
from sabha.queueing.task import ControlTask
from tenants.onboarding.execution import RunInterruptedError, run_execute
from tenants.onboarding.locks import RunBusyError


@shared_task(
    base=ControlTask,
    acks_late=True,
    autoretry_for=(RunInterruptedError,),
    retry_backoff=2,
    max_retries=5,
    throws=(RunBusyError,),
)
def run_execute_task(run_id: str) -> None:
    """Onboard the rows of a run; a message that comes twice finds the run held and ends."""
    run_execute(run_id=UUID(run_id), workers=environment().worker_concurrency)

"""Which decisions about modules are carried out in the background?"""

from __future__ import annotations

from functools import partial
from uuid import UUID

from celery import shared_task
from django.db import transaction

from sabha.queueing.task import ControlTask
from tenants.enablement.changes import change_run


@shared_task(base=ControlTask)
def change_run_now(change_id: str) -> None:
    """Carry out a decision."""
    change_run(change_id=UUID(change_id))


def change_send(change_id: UUID) -> None:
    """Have a decision carried out once it has been committed."""
    transaction.on_commit(partial(change_run_now.delay, str(change_id)), using="default")

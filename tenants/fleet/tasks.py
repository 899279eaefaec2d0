"""Which work on the fleet is done in the background?"""

from __future__ import annotations

from functools import partial

from celery import shared_task
from django.db import transaction

from sabha.queueing.task import ControlTask
from tenants.fleet.compiler import templates_compile
from tenants.fleet.drift import drift_check
from tenants.fleet.rollout import rollout_run


@shared_task(base=ControlTask)
def rollout_now() -> None:
    """Bring every body up to the code."""
    templates_compile()
    rollout_run()


@shared_task(base=ControlTask)
def drift_now() -> None:
    """Compare every schema with the template."""
    drift_check()


def rollout_send() -> None:
    """Have a rollout started once the request has been committed."""
    transaction.on_commit(partial(rollout_now.delay), using="default")


def drift_send() -> None:
    """Have the schemas compared once the request has been committed."""
    transaction.on_commit(partial(drift_now.delay), using="default")

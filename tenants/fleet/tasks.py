"""Which work on the fleet is done in the background?"""

from __future__ import annotations

from functools import partial
from uuid import UUID

from celery import shared_task
from django.db import transaction

from sabha.identity.actor import Actor, Kind, acting_as, current_actor
from sabha.queueing.task import ControlTask
from tenants.fleet.compiler import templates_compile
from tenants.fleet.drift import drift_check
from tenants.fleet.hold import RolloutUnderWayError, is_fleet_held
from tenants.fleet.rollout import rollout_run


@shared_task(base=ControlTask)
def rollout_now(kind: Kind = "system", name: str = "Sabha", user_id: str | None = None) -> None:
    """Bring every body up to the code, in the name of whoever asked for it."""
    templates_compile()
    with acting_as(Actor(kind=kind, name=name, user_id=UUID(user_id) if user_id else None)):
        rollout_run()


@shared_task(base=ControlTask)
def drift_now() -> None:
    """Compare every schema with the template."""
    drift_check()


def rollout_send() -> None:
    """Have a rollout started once the request has been committed.

    Raises:
        RolloutUnderWayError: one is under way.
    """
    if is_fleet_held():
        raise RolloutUnderWayError
    actor = current_actor()
    user_id = str(actor.user_id) if actor.user_id else None
    start = partial(rollout_now.delay, kind=actor.kind, name=actor.name, user_id=user_id)
    transaction.on_commit(start, using="default")


def drift_send() -> None:
    """Have the schemas compared once the request has been committed."""
    transaction.on_commit(partial(drift_now.delay), using="default")

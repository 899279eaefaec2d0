"""Which work do applications bring by the clock?"""

from __future__ import annotations

from celery import shared_task
from django.utils import timezone

from sabha.queueing.task import ControlTask
from tenants.applications.key_making import signing_key_ensure
from tenants.applications.sweeping import answers_sweep


@shared_task(base=ControlTask)
def signing_keys_now() -> None:
    """Make the next signing key when it is due."""
    signing_key_ensure(now=timezone.now())


@shared_task(base=ControlTask)
def answers_sweep_daily() -> dict[str, int]:
    """Delete tokens and codes that have ended."""
    return answers_sweep()

"""Which work do applications bring by the clock?"""

from __future__ import annotations

from celery import shared_task
from django.utils import timezone

from sabha.queueing.task import ControlTask
from tenants.applications.key_making import signing_key_ensure


@shared_task(base=ControlTask)
def signing_keys_now() -> None:
    """Make the next signing key when it is due."""
    signing_key_ensure(now=timezone.now())

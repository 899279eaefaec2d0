"""Which work on accounts is done in the background?"""

from __future__ import annotations

from celery import shared_task
from django.conf import settings

from sabha.identity.sweeping import factors_reencrypt, traces_sweep
from sabha.queueing.task import ControlTask


@shared_task(base=ControlTask)
def traces_sweep_daily() -> dict[str, int]:
    """Delete what is out of date, and put secrets under the key of today when it is new."""
    reencrypted = factors_reencrypt() if settings.SECRET_KEY_FALLBACKS else 0
    return {**traces_sweep(), "reencrypted": reencrypted}

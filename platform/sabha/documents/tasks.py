"""Which work on documents is done in the background?"""

from __future__ import annotations

from celery import shared_task

from sabha.documents.services import orphans_remove
from sabha.queueing.task import BodyTask


@shared_task(base=BodyTask)
def orphans_remove_daily() -> int:
    """Remove the body's files that no row names."""
    return orphans_remove()

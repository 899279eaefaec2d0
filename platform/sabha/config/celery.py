"""How do tasks travel from the web to the workers?"""

from __future__ import annotations

import os
from typing import Any

from celery import Celery
from celery.signals import setup_logging

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sabha.config.settings")

from django.conf import settings

from sabha.queueing.broker import celery_options
from sabha.queueing.jobs import beat_entries

app = Celery("sabha")
app.conf.update(
    celery_options(settings.BROKER_URL),
    beat_schedule={**beat_entries(), **settings.BEAT_SCHEDULE},
    beat_schedule_filename=str(settings.ENVIRONMENT.data_dir / "beat-schedule"),
    enable_utc=True,
    task_default_queue="sabha",
)
app.autodiscover_tasks(lambda: settings.TASK_PACKAGES)


@setup_logging.connect
def _logging_stays_ours(**_kwargs: Any) -> None:
    """Keep Celery from replacing the logging that the settings describe."""

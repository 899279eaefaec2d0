"""How do counts become the health of every body?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.db import connections
from django.utils import timezone

from sabha.database.body import current_body
from sabha.database.work import CONTROL, control_work
from sabha.documents.scanning.sign import scanner_sign
from sabha.seats.chart import chart_get
from sabha.telemetry.meter import RequestSample
from tenants.health.models import HealthCurrent, HealthHour, HealthRefresh, HealthSample
from tenants.health.statements import CURRENT_FOLD, SAMPLES_ADD

SAMPLE_DAYS = 8


def samples_store(*, samples: Sequence[RequestSample]) -> None:
    """Add samples to what is stored, all bodies in one statement; unknown bodies are left out.

    Raises:
        django.db.Error: nothing was stored.
    """
    given: dict[str, str | list[Any]] = {
        "bodies": [sample.body_id for sample in samples],
        "minutes": [sample.minute for sample in samples],
        "requests": [sample.requests for sample in samples],
        "errors": [sample.errors for sample in samples],
        "histograms": [_array(sample.histogram) for sample in samples],
        "zone": settings.TIME_ZONE,
    }
    with connections[CONTROL].cursor() as cursor:
        cursor.execute(SAMPLES_ADD, given)


def health_refresh() -> int:
    """Fold all bodies' samples and queues into their current figures; return how many moved.

    Samples older than `HEALTH_SAMPLE_DAYS` (8) go on the way, and the malware scanner is asked
    whether it is there.
    """
    scanner = scanner_sign(scanner=settings.SCANNER)
    now = timezone.now()
    oldest = now - timedelta(days=getattr(settings, "HEALTH_SAMPLE_DAYS", SAMPLE_DAYS))
    with control_work():
        with connections[CONTROL].cursor() as cursor:
            cursor.execute(CURRENT_FOLD, {"now": now, "zone": settings.TIME_ZONE})
            (moved,) = cursor.fetchone() or (0,)
        HealthRefresh.objects.exclude(scanner=scanner).update(scanner=scanner)
        HealthSample.objects.filter(minute__lt=oldest).delete()
        HealthHour.objects.filter(hour__lt=oldest).delete()
    return int(moved)


def seats_count(*, on: date | None = None) -> int:
    """Count the current body's unattended seats, for its health; return how many there are."""
    found = chart_get(on=on or timezone.localdate()).unattended
    with control_work():
        HealthCurrent.objects.update_or_create(
            body_id=current_body().id, defaults={"seats_unattended": found}
        )
    return found


def _array(numbers: Sequence[int]) -> str:
    return "{" + ",".join(map(str, numbers)) + "}"

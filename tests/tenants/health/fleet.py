"""What do tests of health need: many bodies, and counts as a web process makes them?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connections
from django.utils import timezone

from sabha.telemetry.latency import BUCKETS, bucket_of
from sabha.telemetry.meter import RequestSample

MANY = """
INSERT INTO directory_localbody (
    schema_name, id, code, slug, role_name, cell, type, name_en, name_ml, search_key, sort_key,
    district_id, lgd_code, lsg_code, state, state_reason, schema_version, version, created_at)
SELECT 'body_many_' || n, gen_random_uuid(), 'MANY' || n, 'many-' || n, 'tenant_many_' || n, 'main',
       'grama_panchayat', 'Many ' || n, 'പഞ്ചായത്ത് ' || n, 'many', lpad(n::text, 6, '0'), '565',
       '', '', 'active', '', '', 1, now()
  FROM generate_series(1, %(count)s::int) AS n
RETURNING id
"""

SEND = "SELECT pgmq.send('celery', '{}'::jsonb, jsonb_build_object('x-pgmq-group', %s::text))"


def bodies_add(count: int) -> list[UUID]:
    """Enter bodies in the directory that nothing stands behind."""
    with connections["default"].cursor() as cursor:
        cursor.execute(MANY, {"count": count})
        return [body_id for (body_id,) in cursor.fetchall()]


def sample(
    body_id: UUID, *latencies: float, errors: int = 0, at: datetime | None = None
) -> RequestSample:
    """Return the sample of a minute, by default this one, with a request per latency."""
    histogram = [0] * BUCKETS
    for latency in latencies:
        histogram[bucket_of(latency)] += 1
    return RequestSample(
        body_id=body_id,
        minute=(at or timezone.now()).replace(second=0, microsecond=0),
        requests=len(latencies),
        errors=errors,
        histogram=tuple(histogram),
    )


def busy_day(bodies: Sequence[UUID], *, minutes: int) -> list[RequestSample]:
    """Return samples of the last `minutes` minutes of all bodies."""
    now = timezone.now()
    return [
        sample(body_id, 12.0, 80.0, 340.0, at=now - timedelta(minutes=ago))
        for body_id in bodies
        for ago in range(minutes)
    ]


def messages_queue(*schemas: str, age: timedelta) -> None:
    """Queue a message for each schema, as of some time ago."""
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT pgmq.create('celery')")
        for schema in schemas:
            cursor.execute(SEND, [schema])
        cursor.execute(
            "UPDATE pgmq.q_celery SET enqueued_at = %(then)s, vt = %(then)s",
            {"then": timezone.now() - age},
        )


def messages_drop() -> None:
    """Leave no message behind."""
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT pgmq.drop_queue('celery')")

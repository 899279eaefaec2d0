"""Do counts become current figures, over all bodies and from many processes?"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
import time_machine
from django.db import connections
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, Settings

from sabha.database.body import BodyRef
from sabha.database.work import body_work
from sabha.seats.models import Posting
from sabha.seats.services import posting_end
from sabha.telemetry.latency import BUCKETS
from tenants.health.models import HealthCurrent, HealthHour, HealthRefresh, HealthSample
from tenants.health.selectors import health_get
from tenants.health.services import health_refresh, samples_store, seats_count
from tenants.health.statements import CURRENT_FOLD
from tests.people import staff_make
from tests.tenants.health.fleet import bodies_add, messages_drop, messages_queue, sample

NOON = datetime(2026, 7, 30, 6, 30, tzinfo=UTC)


@pytest.fixture
def noon() -> Iterator[None]:
    """Let it be twelve in Kerala."""
    with time_machine.travel(NOON, tick=False):
        yield


def test_samples_of_two_processes_are_added(body_a: BodyRef, noon: None) -> None:
    samples_store(samples=[sample(body_a.id, 3.0, 700.0, errors=1)])
    samples_store(samples=[sample(body_a.id, 3.0)])

    stored = HealthSample.objects.get(body_id=body_a.id)
    assert (stored.requests, stored.errors, stored.minute) == (3, 1, NOON)
    assert (stored.histogram[0], sum(stored.histogram), len(stored.histogram)) == (2, 3, BUCKETS)
    current = HealthCurrent.objects.get(body_id=body_a.id)
    assert (current.requests_total, current.errors_total) == (3, 1)
    assert current.last_activity_at == NOON


def test_all_bodies_of_a_flush_take_one_statement(
    body_a: BodyRef, body_b: BodyRef, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(1):
        samples_store(samples=[sample(body_a.id, 1.0), sample(body_b.id, 1.0)])


def test_a_body_that_is_not_there_is_left_out(body_a: BodyRef) -> None:
    samples_store(samples=[sample(uuid4(), 1.0), sample(body_a.id, 1.0)])

    assert [stored.body_id for stored in HealthSample.objects.all()] == [body_a.id]


def test_many_processes_at_once_neither_block_each_other_nor_lose_counts(
    body_a: BodyRef, body_b: BodyRef
) -> None:
    def store(number: int) -> None:
        samples = [sample(body_a.id, 1.0), sample(body_b.id, 1.0)]
        for _ in range(10):
            samples_store(samples=samples)
            if number % 2:
                health_refresh()
        connections["default"].close()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(store, range(4)))

    totals = HealthCurrent.objects.filter(body_id__in=[body_a.id, body_b.id])
    assert [current.requests_total for current in totals] == [40, 40]


def test_the_last_hour_and_day_are_folded(body_a: BodyRef, noon: None) -> None:
    now = timezone.now()
    samples_store(
        samples=[
            sample(body_a.id, 10.0, 10.0, at=now - timedelta(hours=23, minutes=30)),
            sample(body_a.id, 10.0, 10.0, 10.0, at=now - timedelta(minutes=61)),
            sample(body_a.id, 10.0, at=now - timedelta(minutes=59)),
            sample(body_a.id, 10.0, 10.0, errors=1, at=now),
        ]
    )

    health_refresh()

    current = HealthCurrent.objects.get(body_id=body_a.id)
    assert (current.requests_hour, current.errors_hour) == (3, 1)
    assert sum(current.histogram_hour or []) == 3
    assert current.spark == [0] * 21 + [3, 1, 2]
    assert HealthRefresh.objects.get().at == now


def test_the_oldest_waiting_message_of_each_body_is_told(body_a: BodyRef, body_b: BodyRef) -> None:
    messages_queue(body_a.schema, body_a.schema, "control-1", age=timedelta(minutes=7))
    try:
        health_refresh()
    finally:
        messages_drop()

    waits = HealthCurrent.objects.get(body_id=body_a.id)
    assert waits.queue_oldest_at is not None
    assert waits.queue_length == 2
    assert timedelta(minutes=7) <= timezone.now() - waits.queue_oldest_at < timedelta(minutes=8)
    assert HealthCurrent.objects.get(body_id=body_b.id).queue_length == 0


def test_a_message_in_a_workers_hands_or_delayed_does_not_wait(body_a: BodyRef) -> None:
    messages_queue(body_a.schema, age=timedelta(minutes=7))
    try:
        with connections["owner"].cursor() as cursor:
            cursor.execute("SELECT pgmq.set_vt('celery', msg_id, 60) FROM pgmq.q_celery")
        health_refresh()
    finally:
        messages_drop()

    assert HealthCurrent.objects.get(body_id=body_a.id).queue_oldest_at is None


def test_a_fleet_in_which_nothing_moved_is_not_written(body_a: BodyRef, noon: None) -> None:
    samples_store(samples=[sample(body_a.id, 1.0)])
    bodies_add(20)

    assert health_refresh() == 22
    assert health_refresh() == 0


def test_old_samples_go(body_a: BodyRef, settings: Settings) -> None:
    settings.HEALTH_SAMPLE_DAYS = 2
    now = timezone.now()
    samples_store(
        samples=[sample(body_a.id, 1.0, at=now - timedelta(days=3)), sample(body_a.id, 1)]
    )

    health_refresh()

    assert HealthSample.objects.count() == 1
    assert HealthHour.objects.count() == 1
    assert HealthCurrent.objects.get(body_id=body_a.id).requests_total == 2


def test_the_fold_sums_every_bucket() -> None:
    assert CURRENT_FOLD.count("sum(histogram[") == BUCKETS
    assert f"sum(histogram[{BUCKETS}])" in CURRENT_FOLD


def test_the_control_login_reads_no_message(body_a: BodyRef) -> None:
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT has_schema_privilege('pgmq', 'USAGE')")
        assert cursor.fetchone() == (False,)
        cursor.execute("SELECT * FROM health_queue_waits()")


def test_seats_that_somebody_left_are_counted_and_told(body_a: BodyRef) -> None:
    clerk = staff_make(body_a, "section_clerk")
    with body_work(body_a):
        assert seats_count() == 0
        posting_end(
            posting_id=Posting.objects.get(user_id=clerk.id).id, ends_on=timezone.localdate()
        )

        assert seats_count() == 1

    told = health_get(body_id=body_a.id)
    assert any("Vacant seats: 1" in finding.words.text_en for finding in told.findings)

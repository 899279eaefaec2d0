"""Is every body given its turn, also after a time when nothing ran?"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from celery import current_app
from django.db import connections

from sabha.database.body import BodyRef
from sabha.queueing.jobs import PLATFORM_JOBS
from sabha.queueing.models import DispatchMark
from sabha.queueing.services import UnknownJobError, job_dispatch

JOB = PLATFORM_JOBS[0]
NOON = datetime(2026, 11, 2, 6, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def empty_queue(body_a: BodyRef, body_b: BodyRef) -> None:
    with current_app.connection_for_write() as connection:
        queue = current_app.amqp.queues[current_app.conf.task_default_queue]
        queue(connection.default_channel).declare()
        queue(connection.default_channel).purge()


def dispatch(*, seconds: float) -> int:
    return job_dispatch(name=JOB.name, now=NOON + timedelta(seconds=seconds))


def queued() -> list[tuple[str, str]]:
    """Return task and group of each message in the queue."""
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "SELECT headers->>'task', headers->>'x-pgmq-group' FROM pgmq.q_sabha ORDER BY msg_id"
        )
        return [(task, group) for task, group in cursor.fetchall()]


def test_each_body_gets_one_task_in_a_period_however_often_beat_ticks(
    body_a: BodyRef, body_b: BodyRef
) -> None:
    before = dispatch(seconds=0)

    sent = sum(dispatch(seconds=60.0 * tick) for tick in range(1, JOB.every_seconds // 60 + 1))

    assert sent == 2
    wanted = [(JOB.task, body.schema) for body in (body_a, body_b)]
    assert sorted(queued()[before:]) == sorted(wanted)


def test_turns_that_were_missed_are_made_up_once() -> None:
    dispatch(seconds=0)

    assert dispatch(seconds=JOB.every_seconds * 20) == 2


def test_a_dispatch_that_is_repeated_sends_nothing_more() -> None:
    dispatch(seconds=JOB.every_seconds)

    assert dispatch(seconds=JOB.every_seconds) == 0
    assert dispatch(seconds=0) == 0
    assert DispatchMark.objects.get(job=JOB.name).until == NOON + timedelta(
        seconds=JOB.every_seconds
    )


def test_an_unknown_job_is_told() -> None:
    with pytest.raises(UnknownJobError, match=r"test\.absent"):
        job_dispatch(name="test.absent")

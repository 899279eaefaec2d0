"""Does a task run in its own body alone, and is it never lost?"""

from __future__ import annotations

from pathlib import Path

import pytest
from celery import current_app
from django.db import DatabaseError, connections

from sabha.audit.models import AuditEntry
from sabha.audit.origin import Origin, coming_from
from sabha.database.body import BodyRef, OutsideLocalBodyError
from sabha.database.work import body_work
from sabha.numbering.models import NumberSeries
from sabha.queueing.deliveries import MOST_DELIVERIES
from sabha.queueing.headers import RUN, TaskWithoutBodyError, body_headers
from sabha.queueing.sending import send_for_body
from tests.platform.queueing.planted.tasks import count, count_slowly, die, peek, touch
from tests.platform.queueing.worker import kill, wait_until, worker_running


class Abandoned(Exception):  # noqa: N818 - no fault, only a way out of the block
    """The work is given up."""


@pytest.fixture
def empty_queue(body_a: BodyRef) -> None:
    with current_app.connection_for_write() as connection:
        queue = current_app.amqp.queues[current_app.conf.task_default_queue]
        queue(connection.default_channel).declare()
        queue(connection.default_channel).purge()


def counted(body: BodyRef, series: str) -> int:
    with body_work(body):
        found = NumberSeries.objects.filter(series=series).first()
        return found.last if found else 0


def send_and_abandon(body: BodyRef) -> None:
    with body_work(body):
        send_for_body(count, args=["abandoned"])
        raise Abandoned


@pytest.mark.usefixtures("empty_queue")
def test_a_task_runs_in_its_body_after_the_commit_with_its_origin(
    body_a: BodyRef, body_b: BodyRef, tmp_path: Path
) -> None:
    with coming_from(Origin(request_id="r-42")), body_work(body_a):
        send_for_body(count, args=["sent"])
    with pytest.raises(Abandoned):
        send_and_abandon(body_a)
    touch.delay(str(tmp_path / "trace"))

    with worker_running(tmp_path / "worker.log"):
        wait_until(lambda: counted(body_a, "sent") == 1 and (tmp_path / "trace").exists())

    assert counted(body_a, "abandoned") == 0
    assert counted(body_b, "sent") == 0
    with body_work(body_a):
        assert AuditEntry.objects.get(action="test.count").request_id == "r-42"


@pytest.mark.usefixtures("empty_queue")
def test_a_killed_worker_loses_nothing_and_nothing_is_done_twice(
    body_a: BodyRef, tmp_path: Path
) -> None:
    trace = tmp_path / "begun"
    with body_work(body_a):
        send_for_body(count_slowly, args=["killed", str(trace)])
    with worker_running(tmp_path / "first.log") as first:
        wait_until(trace.exists)
        kill(first)
    assert counted(body_a, "killed") == 0

    message_show_now()
    with worker_running(tmp_path / "second.log"):
        wait_until(lambda: counted(body_a, "killed") == 1)


@pytest.mark.usefixtures("empty_queue")
def test_a_task_that_kills_its_workers_is_given_up(body_a: BodyRef, tmp_path: Path) -> None:
    marks = tmp_path / "marks"
    with body_work(body_a):
        send_for_body(die, args=[str(marks)])
        send_for_body(count, args=["after"])

    with worker_running(tmp_path / "worker.log"):
        wait_until(lambda: counted(body_a, "after") == 1)

    assert marks.read_text(encoding="ascii") == "x" * MOST_DELIVERIES


def message_show_now() -> None:
    """Let the time pass after which the broker shows a killed worker's message again."""
    with connections["owner"].cursor() as cursor:
        cursor.execute("UPDATE pgmq.q_sabha SET vt = clock_timestamp()")
        assert cursor.rowcount == 1


def test_nothing_is_sent_that_names_no_body() -> None:
    with pytest.raises(TaskWithoutBodyError, match="sabha-body"):
        count.delay("x")
    with pytest.raises(OutsideLocalBodyError):
        send_for_body(count, args=["x"])


def test_a_message_without_a_body_is_not_run() -> None:
    with pytest.raises(TaskWithoutBodyError, match="sabha-body"):
        count.apply(("x",), throw=True)


def test_arguments_are_ids_texts_and_numbers(body_a: BodyRef) -> None:
    with body_work(body_a), pytest.raises(TypeError, match="not a dict"):
        send_for_body(count, args=[{}])  # type: ignore[list-item]  # the refusal is what is tested


def test_a_run_of_a_schedule_happens_once(body_a: BodyRef) -> None:
    headers = body_headers(body_a, run="test.job:7")
    for _ in range(3):
        count.apply(("scheduled",), headers=headers, throw=True)
    count.apply(("scheduled",), headers={**headers, RUN: "test.job:8"}, throw=True)

    assert counted(body_a, "scheduled") == 2


def test_a_task_declared_to_read_cannot_write(body_a: BodyRef) -> None:
    with pytest.raises(DatabaseError, match="read-only transaction"):
        peek.apply(("peeked",), headers=body_headers(body_a), throw=True)

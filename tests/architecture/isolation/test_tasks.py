"""Does a task work in the body that its message rightly names, and in no other?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from celery import current_app
from django.db import connections

from sabha.audit.models import AuditEntry
from sabha.database.body import AnotherBodyError, BodyRef, current_body_or_none
from sabha.database.identifiers import uuid7
from sabha.database.work import body_work
from sabha.numbering.models import NumberSeries
from sabha.queueing.admission import UnknownBodyError
from sabha.queueing.headers import BODY, GROUP, TaskWithoutBodyError, body_headers
from sabha.queueing.sending import send_for_body, send_now
from sabha.queueing.task import BodyTask
from tests.architecture.isolation.canaries import leaked
from tests.architecture.isolation.rows import rows_of
from tests.architecture.isolation.world import World
from tests.platform.queueing.planted.tasks import count
from tests.platform.queueing.worker import wait_until, worker_running


def body_tasks() -> list[BodyTask]:
    """Return every task of a body that a worker would know."""
    current_app.loader.import_default_modules()
    found = [task for _, task in sorted(current_app.tasks.items()) if isinstance(task, BodyTask)]
    assert len(found) >= 4
    return found


def forgeries(world: World) -> Iterator[dict[str, str]]:
    """Yield headers that no sender of ours would write."""
    a, b, c = (tenant.ref for tenant in world.all)
    for stated in (
        f"{a.id}/{c.schema}",
        f"{c.id}/{a.schema}",
        f"{a.id}/{b.schema}",
        f"{a.id}/{a.schema}/{c.schema}",
        f"{a.id}/{a.schema.upper()}",
        f"{a.id}/public",
        f"{a.id}/",
        f"{a.id}",
        f"{uuid7()}/{c.schema}",
        f"{c.schema}",
        f"{a.slug}/{a.schema}",
        "",
    ):
        yield {BODY: stated, GROUP: c.schema}
    yield {GROUP: c.schema}
    yield {}


def test_no_task_follows_a_forged_header(world: World) -> None:
    before = [rows_of(tenant.ref) for tenant in world.all]
    for task in body_tasks():
        for headers in forgeries(world):
            with pytest.raises((UnknownBodyError, TaskWithoutBodyError)):
                task.apply(headers=headers, throw=True)

    assert [rows_of(tenant.ref) for tenant in world.all] == before
    assert current_body_or_none() is None


def test_a_rightly_named_task_runs_in_its_body_alone(world: World) -> None:
    strangers = [rows_of(tenant.ref) for tenant in (world.b, world.c)]

    count.apply(("isolation-eager",), headers=body_headers(world.a.ref), throw=True)

    assert counted(world.a.ref, "isolation-eager") == 1
    assert [rows_of(tenant.ref) for tenant in (world.b, world.c)] == strangers


@pytest.mark.parametrize("name", ["b", "c"])
def test_a_task_for_one_body_does_not_run_inside_another(world: World, name: str) -> None:
    serving: BodyRef = getattr(world, name).ref
    with body_work(serving):
        for task in body_tasks():
            with pytest.raises(AnotherBodyError):
                task.apply(headers=body_headers(world.a.ref), throw=True)

    assert counted(serving, "isolation-inside") == 0


def test_what_is_sent_names_the_body_it_is_for(world: World, empty_queue: None) -> None:
    with body_work(world.c.ref):
        send_now(count, body=world.a.ref)
        send_for_body(count, args=["isolation-sent"])
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT headers FROM pgmq.q_sabha ORDER BY msg_id")
        named = [json.loads(str(row[0])) if isinstance(row[0], str) else row[0] for row in cursor]

    expected = [body_headers(tenant.ref) for tenant in (world.a, world.c)]
    assert [(h[BODY], h[GROUP]) for h in named] == [(h[BODY], h[GROUP]) for h in expected]


def counted(body: BodyRef, series: str) -> int:
    with body_work(body, is_read_only=True):
        found = NumberSeries.objects.filter(series=series).first()
        return found.last if found else 0


@pytest.fixture
def empty_queue(world: World) -> Iterator[None]:
    purge()
    yield
    purge()


def purge() -> None:
    with current_app.connection_for_write() as connection:
        queue = current_app.amqp.queues[current_app.conf.task_default_queue]
        queue(connection.default_channel).declare()
        queue(connection.default_channel).purge()


def test_a_worker_keeps_the_bodies_apart(world: World, empty_queue: None, tmp_path: Path) -> None:
    secrets = [tenant.canary.secret for tenant in world.all]
    for number, headers in enumerate(list(forgeries(world))[:3]):
        forged = {**headers, GROUP: f"forged-{number}"}
        current_app.send_task(count.name, args=("isolation-forged",), headers=forged)
    for tenant in world.all:
        with body_work(tenant.ref):
            send_for_body(count, args=[tenant.canary.secret])

    log = tmp_path / "worker.log"
    with worker_running(log):
        wait_until(lambda: all(counted(t.ref, t.canary.secret) for t in world.all) and is_empty())

    assert [counted(t.ref, "isolation-forged") for t in world.all] == [0, 0, 0]
    for tenant in world.all:
        assert leaked(str(rows_of(tenant.ref)), world.others(tenant)) == []
        with body_work(tenant.ref, is_read_only=True):
            ours = AuditEntry.objects.filter(action="test.count").values_list("subject_id")
            assert {key for (key,) in ours} == {tenant.ref.id}
    assert log.read_text().count("was refused") + log.read_text().count("unknown here") >= 3
    assert leaked(log.read_text(), secrets) == []


def is_empty() -> bool:
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pgmq.q_sabha")
        return bool(cursor.fetchone() == (0,))

"""Does each line of the log speak of its own body alone, and of no resident's number?"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest
from celery import current_app
from django.db import connections
from django.test import Client

from sabha.database.work import body_work
from sabha.queueing.headers import body_headers
from sabha.telemetry.log_format import LOGGING, JsonLineFormatter, WorkFilter
from sabha.telemetry.middleware import REQUEST_ID
from tests.architecture.isolation.canaries import leaked
from tests.architecture.isolation.requests import seen
from tests.architecture.isolation.world import Tenant, World
from tests.people import host_of
from tests.platform.queueing.planted.tasks import count

THREADS = 6
ROUNDS = 4
logger = logging.getLogger("tests.isolation")
Line = dict[str, str]


class Lines(logging.Handler):
    """Keeps each line as the deployment's own handler would write it."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.addFilter(WorkFilter())
        self.setFormatter(JsonLineFormatter())
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the line."""
        self.texts.append(self.format(record))

    def lines(self) -> list[Line]:
        """Return the lines as a machine reads them."""
        return [json.loads(text) for text in self.texts]


@contextmanager
def listening() -> Iterator[Lines]:
    """Hear what the deployment's log would say."""
    kept = Lines()
    root = logging.getLogger()
    level = root.level
    root.addHandler(kept)
    root.setLevel(LOGGING["root"]["level"])
    try:
        yield kept
    finally:
        root.removeHandler(kept)
        root.setLevel(level)


def busy(tenant: Tenant, other: Tenant, number: int) -> None:
    """Work for a body: lists, records, faults, refusals, questions for another's, tasks."""
    client = Client(HTTP_HOST=host_of(tenant.ref))
    client.raise_request_exception = False
    client.force_login(tenant.secretary)
    files = "/api/modules/filing/files/"
    own, theirs = f"{files}{tenant.planted.file}/", f"{files}{other.planted.file}/"
    lost = f"{own}attachments/{tenant.planted.lost_attachment}/content"
    statuses = []
    for turn in range(ROUNDS):
        headers = {REQUEST_ID: f"{tenant.ref.slug}.{number:03}.{turn:03}"}
        for path in (files, own, theirs, lost, "/api/directory/here/"):
            statuses.append(seen(client.get(path, headers=headers)).status)
        with body_work(tenant.ref):
            logger.warning("%s called %s", tenant.canary.hidden("applicant"), tenant.canary.phone)
        count.apply(("isolation-log",), headers=body_headers(tenant.ref), throw=True)
    connections.close_all()
    assert statuses == [200, 200, 404, 500, 200] * ROUNDS


def test_every_line_names_its_own_body_and_no_residents_number(world: World) -> None:
    pairs = [(world.a, world.c), (world.c, world.a), (world.b, world.c)]
    current_app.loader.import_default_modules()
    with listening() as kept, ThreadPoolExecutor(THREADS) as pool:
        runs = [pool.submit(busy, *pairs[n % 3], n) for n in range(THREADS)]
        for run in runs:
            run.result()

    slugs = {tenant.ref.slug: tenant for tenant in world.all}
    lines = kept.lines()
    for line, text in zip(lines, kept.texts, strict=True):
        assert told_wrongly(line, text, slugs, world) == [], text
    for tenant in world.all:
        faults = [line for line in lines if line["body"] == tenant.ref.slug and "error" in line]
        assert len(faults) >= 2 * ROUNDS, tenant.ref.slug
        assert all("DocumentLostError" in line["error"] for line in faults)
        assert any(line["work"].startswith(f"{tenant.ref.slug}.") for line in faults)


def told_wrongly(line: Line, text: str, slugs: dict[str, Tenant], world: World) -> list[str]:
    """Return the words that do not belong in a line of the body that it names."""
    phones = [tenant.canary.phone for tenant in world.all]
    wrong = leaked(text, phones)
    named = [slug for slug in slugs if line["work"].startswith(f"{slug}.")]
    if named and line["body"] not in {"", *named}:
        wrong.append(line["body"])
    if line["body"] in slugs:
        return wrong + leaked(text, world.others(slugs[line["body"]]))
    return wrong + leaked(text, world.private)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda line, world: line | {"message": world.c.canary.secret},
        lambda line, world: line | {"error": world.a.canary.phone},
        lambda line, world: line | {"work": f"{world.c.ref.slug}.001.001"},
        lambda line, world: line | {"body": "", "message": world.a.canary.secret},
    ],
)
def test_a_wrong_line_is_reported(world: World, spoil: Callable[[Line, World], Line]) -> None:
    slugs = {tenant.ref.slug: tenant for tenant in world.all}
    line = {"body": world.a.ref.slug, "work": f"{world.a.ref.slug}.001.001", "message": "x"}
    assert told_wrongly(line, json.dumps(line), slugs, world) == []

    spoilt = spoil(line, world)

    assert told_wrongly(spoilt, json.dumps(spoilt), slugs, world) != []

"""Do bodies that are served side by side keep their rows apart, also when work fails?"""

from __future__ import annotations

import json
import threading
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from django.db import DatabaseError, connections

from sabha.database.body import BodyRef, current_body, current_body_or_none
from sabha.database.work import abandon_work, body_work, unit_of_work
from sabha.identity.actor import Actor, acting_as, current_actor
from sabha.numbering.models import NumberSeries
from tests.architecture.isolation.rows import rows_of
from tests.architecture.isolation.world import World

THREADS = 8
ROUNDS = 50
MARK = "thread"


class WorkError(Exception):
    """Something went wrong in the middle of the work."""


def row_write(name: str) -> None:
    """Write a row that says for which body it was meant."""
    assert current_actor().name == current_body().slug
    NumberSeries.objects.create(series=name, year=2026, last=1)


def succeed(name: str, body: BodyRef) -> None:
    row_write(name)


def fail_after(name: str, body: BodyRef) -> None:
    row_write(name)
    raise WorkError


def fail_within(name: str, body: BodyRef) -> None:
    row_write(name)
    try:
        with unit_of_work():
            row_write(f"{name} within")
            raise WorkError
    except WorkError:
        return


def break_a_statement(name: str, body: BodyRef) -> None:
    row_write(name)
    with connections[body.alias].cursor() as cursor:
        cursor.execute("SELECT 1 / 0")


def abandon(name: str, body: BodyRef) -> None:
    row_write(name)
    abandon_work()


def hang_up(name: str, body: BodyRef) -> None:
    row_write(name)
    connections[body.alias].close()
    raise WorkError


# Each way, and whether its row stands in the end.
WAYS: tuple[tuple[Callable[[str, BodyRef], None], bool], ...] = (
    (succeed, True),
    (fail_after, False),
    (fail_within, True),
    (break_a_statement, False),
    (succeed, True),
    (abandon, False),
    (hang_up, False),
)


def unit_do(body: BodyRef, name: str, way: Callable[[str, BodyRef], None]) -> None:
    try:
        with acting_as(Actor(kind="system", name=body.slug)), body_work(body):
            way(name, body)
            seen = set(NumberSeries.objects.filter(series__startswith=MARK).values_list("series"))
            assert all(body.slug in series for (series,) in seen)
    except (WorkError, DatabaseError):
        return
    finally:
        assert current_body_or_none() is None


def thread_work(number: int, bodies: tuple[BodyRef, ...], start: threading.Barrier) -> Counter[str]:
    """Serve the bodies in turn; return how many rows of each should stand."""
    expected: Counter[str] = Counter()
    start.wait()
    try:
        for turn in range(ROUNDS):
            for place, body in enumerate(bodies):
                way, is_kept = WAYS[(number * 3 + turn + place) % len(WAYS)]
                unit_do(body, f"{MARK} {body.slug} {number} {turn}", way)
                expected[body.slug] += is_kept
    finally:
        connections.close_all()
    return expected


def test_rows_of_eight_threads_land_in_their_own_bodies(world: World) -> None:
    bodies = (world.a.ref, world.c.ref)
    start = threading.Barrier(THREADS)
    with ThreadPoolExecutor(THREADS) as pool:
        done = pool.map(lambda number: thread_work(number, bodies, start), range(THREADS))
        expected = sum(done, Counter())

    for body in bodies:
        rows = [json.loads(row)["series"] for row in rows_of(body)["numbering_numberseries"]]
        found = [name for name in rows if name.startswith(MARK)]
        assert [name for name in found if body.slug not in name] == []
        assert [name for name in found if name.endswith("within")] == []
        assert len(found) == expected[body.slug] > THREADS * ROUNDS // 3

"""Does a pooled connection carry anything from one body's work into another's?"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest
from django.db import DatabaseError, connections, transaction
from django.test import Client

from sabha.database.body import BodyRef, OutsideLocalBodyError
from sabha.database.engine.base import DatabaseWrapper
from sabha.database.work import abandon_work, body_work, unit_of_work
from sabha.numbering.models import NumberSeries
from sabha.numbering.services import number_next
from tests.architecture.isolation.rows import ask_owner
from tests.architecture.isolation.world import World
from tests.people import host_of

CLEAN = """
SELECT current_user, session_user, current_setting('role'), current_setting('search_path'),
       current_setting('transaction_read_only'),
       (SELECT count(*) FROM pg_prepared_statements),
       (SELECT count(*) FROM pg_cursors WHERE name <> ''),
       (SELECT count(*) FROM pg_listening_channels()),
       (SELECT count(*) FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'advisory'),
       (SELECT count(*) FROM pg_class WHERE relpersistence = 't')
"""
ENTERED = "SELECT current_user::text, current_setting('search_path'), pg_backend_pid()"


@dataclass(frozen=True)
class Neighbours:
    """Two bodies that are served, one after the other, through one connection."""

    world: World
    a: BodyRef
    c: BodyRef


@pytest.fixture
def neighbours(world: World) -> Iterator[Neighbours]:
    """Let the cell main have one connection for all."""
    connection = wrapper_of(world.a.ref)
    options = connection.settings_dict["OPTIONS"]
    before = options["pool"]
    connection.close()
    connection.close_pool()
    options["pool"] = {**before, "min_size": 1, "max_size": 1}
    yield Neighbours(world, world.a.ref, world.c.ref)
    connection.close()
    connection.close_pool()
    options["pool"] = before


def wrapper_of(body: BodyRef) -> DatabaseWrapper:
    """Return the connection of the body's cell, with its pool."""
    connection = connections[body.alias]
    assert isinstance(connection, DatabaseWrapper)
    return connection


class WorkError(Exception):
    """Something went wrong in the middle of the work."""


def draw_and_fail(n: Neighbours) -> None:
    with body_work(n.a):
        number_next(series="pool", year=2026)
        raise WorkError


def fails(n: Neighbours) -> None:
    with pytest.raises(WorkError):
        draw_and_fail(n)


def breaks_a_statement(n: Neighbours) -> None:
    with pytest.raises(DatabaseError), body_work(n.a):
        execute(n.a, "SELECT 1 / 0")


def rolls_a_savepoint_back(n: Neighbours) -> None:
    with body_work(n.a):
        number_next(series="pool", year=2026)
        with pytest.raises(DatabaseError), unit_of_work():
            execute(n.a, "SELECT * FROM there_is_no_such_table")
        with pytest.raises(WorkError), unit_of_work():
            raise WorkError
        assert entered(n.a)[:2] == (n.a.role, n.a.schema)


def abandons(n: Neighbours) -> None:
    with body_work(n.a):
        number_next(series="pool", year=2026)
        abandon_work()


def writes_where_it_may_read(n: Neighbours) -> None:
    with pytest.raises(DatabaseError, match="read-only"), body_work(n.a, is_read_only=True):
        number_next(series="pool", year=2026)


def count_long(n: Neighbours) -> None:
    with body_work(n.a):
        execute(n.a, "SET LOCAL statement_timeout = 20")
        execute(n.a, "SELECT count(*) FROM generate_series(1, 100000000)")


def runs_out_of_time(n: Neighbours) -> None:
    with pytest.raises(DatabaseError, match="timeout"):
        count_long(n)


def role_change_and_fail(n: Neighbours) -> None:
    with unit_of_work():
        execute(n.a, f'SET LOCAL ROLE "{n.c.role}"')
        raise WorkError


def changes_role_by_hand(n: Neighbours) -> None:
    with body_work(n.a):
        with pytest.raises(WorkError):
            role_change_and_fail(n)
        assert entered(n.a)[:2] == (n.a.role, n.a.schema)
        execute(n.a, f'SET LOCAL search_path = "{n.c.schema}"')


def asks_the_same_often(n: Neighbours) -> None:
    for _ in range(12):
        with body_work(n.a):
            assert NumberSeries.objects.filter(series=n.world.a.canary.hidden("series")).exists()


def is_hung_up_on(n: Neighbours) -> None:
    """A browser goes away in the middle of a long list."""
    client = Client(HTTP_HOST=host_of(n.a))
    client.force_login(n.world.a.secretary)
    reply = client.get("/api/modules/filing/files.csv")
    assert next(iter(reply)).startswith(b"\xef\xbb\xbf")
    reply.close()


def close_and_fail(n: Neighbours) -> None:
    with body_work(n.a):
        number_next(series="pool", year=2026)
        connections[n.a.alias].close()
        raise WorkError


def closes_its_connection(n: Neighbours) -> None:
    with pytest.raises(WorkError):
        close_and_fail(n)


EVENTS: tuple[Callable[[Neighbours], None], ...] = (
    fails,
    breaks_a_statement,
    rolls_a_savepoint_back,
    abandons,
    writes_where_it_may_read,
    runs_out_of_time,
    changes_role_by_hand,
    asks_the_same_often,
    is_hung_up_on,
    closes_its_connection,
)


def execute(body: BodyRef, statement: str) -> None:
    with connections[body.alias].cursor() as cursor:
        cursor.execute(statement)


def entered(body: BodyRef) -> tuple[Any, ...]:
    """Return role, path and process of the transaction under way."""
    with connections[body.alias].cursor() as cursor:
        cursor.execute(ENTERED)
        return tuple(cursor.fetchone())


def served(body: BodyRef) -> int:
    """Do a unit of work, put the connection back, and return the server's process."""
    with body_work(body):
        role, path, pid = entered(body)
    connections[body.alias].close()
    assert (role, path) == (body.role, body.schema)
    return int(pid)


def left_behind(body: BodyRef) -> tuple[Any, ...]:
    """Look at the pooled connection itself, past the guards."""
    connections[body.alias].close()
    with wrapper_of(body).pool.connection() as raw:
        return tuple(raw.execute(CLEAN).fetchone())


def assert_closed(*bodies: BodyRef) -> None:
    for body in bodies:
        with pytest.raises(OutsideLocalBodyError):
            connections[body.alias].cursor()
        with pytest.raises(OutsideLocalBodyError):
            NumberSeries.objects.using(body.alias).exists()


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.__name__)
def test_the_same_connection_serves_the_next_body_clean(
    neighbours: Neighbours, event: Callable[[Neighbours], None]
) -> None:
    served(neighbours.a)
    fresh = left_behind(neighbours.a)
    pid = served(neighbours.a)

    event(neighbours)

    assert_closed(neighbours.a)
    assert left_behind(neighbours.a) == fresh
    assert served(neighbours.c) == pid
    with body_work(neighbours.c):
        assert not NumberSeries.objects.filter(series="pool").exists()
    assert_closed(neighbours.c)
    assert left_behind(neighbours.c) == fresh
    assert fresh[:2] == ("sabha_cell", "sabha_cell")


@pytest.mark.parametrize(
    "act",
    [
        'SET ROLE "{role}"',
        'SET SESSION ROLE "{role}"',
        'SET search_path = "{schema}"',
        "SET default_transaction_read_only = off",
    ],
)
def test_what_is_changed_for_the_whole_session_does_not_serve_the_next_body(
    neighbours: Neighbours, act: str
) -> None:
    with body_work(neighbours.a):
        execute(neighbours.a, act.format(role=neighbours.c.role, schema=neighbours.c.schema))

    assert_closed(neighbours.a)
    served(neighbours.a)
    served(neighbours.c)
    with body_work(neighbours.a):
        assert not NumberSeries.objects.filter(
            series=neighbours.world.c.canary.hidden("series")
        ).exists()


def work_and_lose_the_server(n: Neighbours, pid: int) -> None:
    with body_work(n.a):
        ask_owner(n.c, "SELECT pg_terminate_backend(%s)", [pid])
        number_next(series="pool", year=2026)


def test_a_server_that_ends_in_the_middle_leaves_no_body_open(neighbours: Neighbours) -> None:
    with pytest.raises(DatabaseError):
        work_and_lose_the_server(neighbours, served(neighbours.a))

    assert_closed(neighbours.a)
    assert_serves_again(neighbours.c)
    assert_closed(neighbours.c)


def assert_serves_again(body: BodyRef) -> None:
    end = time.monotonic() + 10
    while time.monotonic() < end:
        try:
            served(body)
        except DatabaseError:
            connections[body.alias].close()
            continue
        return
    raise AssertionError("the cell does not answer again")


def test_a_body_that_cannot_be_entered_leaves_the_connection_outside(
    neighbours: Neighbours,
) -> None:
    for broken in (replace(neighbours.a, role="tenant_nobody"), replace(neighbours.a, role="")):
        with pytest.raises(DatabaseError), body_work(broken):
            NumberSeries.objects.exists()
        assert_closed(neighbours.a)
        assert not connections[neighbours.a.alias].in_atomic_block
    served(neighbours.c)


def test_a_transaction_begun_outside_a_body_cannot_enter_one(neighbours: Neighbours) -> None:
    with pytest.raises(OutsideLocalBodyError), transaction.atomic(using=neighbours.a.alias):
        NumberSeries.objects.using(neighbours.a.alias).exists()
    with (
        pytest.raises(OutsideLocalBodyError),
        transaction.atomic(using=neighbours.a.alias),
        body_work(neighbours.a),
    ):
        pass
    served(neighbours.c)

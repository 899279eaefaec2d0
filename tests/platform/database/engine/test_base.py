"""Does a cell's connection enter bodies safely, cheaply, and recover when it is lost?"""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.db import DatabaseError, OperationalError, ProgrammingError, connections, transaction

from sabha.database.body import BodyRef, OutsideLocalBodyError, current_body_or_none
from sabha.database.work import after_commit, body_work, unit_of_work
from sabha.numbering.models import NumberSeries
from sabha.numbering.services import number_next
from tests.deployment import Deployment

HOSTILE = [
    'x"; RESET ROLE; --',
    "x'; SET ROLE sabha_owner; --",
    'x", pg_catalog',
    "x; DROP SCHEMA public CASCADE",
    "ഗ്രാമം",
]


def messages(body: BodyRef, act: Callable[[], None]) -> list[str]:
    """Return the kinds of messages that `act` sends to the server of `body`."""
    with body_work(body):
        pass
    raw = connections[body.alias].connection
    assert raw is not None
    with tempfile.TemporaryFile() as file:
        raw.pgconn.trace(file.fileno())
        try:
            act()
        finally:
            raw.pgconn.untrace()
        file.seek(0)
        lines = [line.split("\t") for line in file.read().decode().splitlines()]
    return [line[3] for line in lines if line[1] == "F"]


def count_series(body: BodyRef) -> int:
    with body_work(body):
        return NumberSeries.objects.count()


def test_an_empty_unit_of_work_is_two_messages(body_a: BodyRef) -> None:
    def act() -> None:
        with body_work(body_a):
            pass

    assert messages(body_a, act) == ["Query", "Query"]


def test_a_read_is_one_message_more(body_a: BodyRef) -> None:
    def act() -> None:
        count_series(body_a)

    assert messages(body_a, act) == ["Query", "Query", "Query"]


@pytest.mark.parametrize("name", HOSTILE)
def test_names_are_quoted_whatever_they_are(body_a: BodyRef, name: str) -> None:
    with body_work(replace(body_a, schema=name)), connections[body_a.alias].cursor() as cursor:
        cursor.execute("SELECT current_user, current_schemas(false)")
        entered = cursor.fetchone()

    assert entered == (body_a.role, [])
    with pytest.raises(DatabaseError, match="does not exist"):
        _enter(replace(body_a, role=name))
    assert count_series(body_a) == 0


def test_a_role_of_another_plane_is_refused(body_a: BodyRef) -> None:
    for role in ("sabha_owner", "postgres", "pg_read_all_data", "sabha_control"):
        with pytest.raises(DatabaseError, match=r"permission denied|does not exist"):
            _enter(replace(body_a, role=role))

    assert current_body_or_none() is None


def test_values_are_bound_by_the_server(body_a: BodyRef) -> None:
    options: dict[str, Any] = connections[body_a.alias].settings_dict["OPTIONS"]
    assert options["server_side_binding"] is True
    assert connections["default"].settings_dict["OPTIONS"]["server_side_binding"] is True

    with pytest.raises(ProgrammingError, match="multiple commands"):
        _ask(body_a, "SELECT %s; SELECT 2", "x")


def test_an_error_spoils_the_inner_part_alone(body_a: BodyRef) -> None:
    with body_work(body_a):
        number_next(series="outer", year=2026)
        with pytest.raises(ProgrammingError), unit_of_work():
            connections[body_a.alias].cursor().execute("SELECT nonsense")
        number_next(series="after", year=2026)

    assert count_series(body_a) == 2


def test_an_error_that_is_swallowed_commits_nothing(body_a: BodyRef) -> None:
    def swallow() -> None:
        with body_work(body_a):
            number_next(series="lost", year=2026)
            with contextlib.suppress(ProgrammingError):
                connections[body_a.alias].cursor().execute("SELECT nonsense")
            number_next(series="lost too", year=2026)

    with pytest.raises(DatabaseError, match="current transaction is aborted"):
        swallow()

    assert count_series(body_a) == 0


def test_savepoints_keep_role_and_path(body_a: BodyRef) -> None:
    with body_work(body_a):
        for _ in range(2):
            with pytest.raises(ValueError, match="undo"):
                _undo()
        with connections[body_a.alias].cursor() as cursor:
            cursor.execute("SELECT current_user, current_schema()")
            assert cursor.fetchone() == (body_a.role, body_a.schema)


def test_a_connection_lost_on_the_way_is_said_and_replaced(body_a: BodyRef) -> None:
    heard: list[str] = []

    def lose() -> None:
        with body_work(body_a):
            number_next(series="lost", year=2026)
            after_commit(lambda: heard.append("committed"))
            _terminate(body_a, _pid(body_a))
            NumberSeries.objects.count()

    with pytest.raises(OperationalError, match="terminating connection"):
        lose()

    assert heard == []
    assert current_body_or_none() is None
    assert count_series(body_a) == 0


def test_a_connection_lost_while_idle_is_replaced_after_one_error(body_a: BodyRef) -> None:
    with body_work(body_a):
        pid = _pid(body_a)
    _terminate(body_a, pid)

    with pytest.raises(OperationalError):
        _enter(body_a)

    assert count_series(body_a) == 0


def test_two_cells_are_entered_one_after_the_other(body_a: BodyRef, body_b: BodyRef) -> None:
    for body in (body_a, body_b, body_a):
        with body_work(body), connections[body.alias].cursor() as cursor:
            cursor.execute("SELECT current_user, current_database()")
            role, database = cursor.fetchone()
        assert role == body.role
        assert database == connections[body.alias].settings_dict["NAME"]


def test_outside_a_body_not_even_a_cursor_is_given(database: Deployment) -> None:
    for alias in ("cell_main", "cell_second"):
        with pytest.raises(OutsideLocalBodyError):
            connections[alias].cursor()
        with transaction.atomic(using=alias), pytest.raises(OutsideLocalBodyError):
            connections[alias].cursor()


def _pid(body: BodyRef) -> int:
    with connections[body.alias].cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return int(cursor.fetchone()[0])


def _terminate(body: BodyRef, pid: int) -> None:
    with connections[f"{body.alias}_owner"].cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])


def _enter(body: BodyRef) -> None:
    with body_work(body):
        pass


def _ask(body: BodyRef, statement: str, *values: str) -> None:
    with body_work(body), connections[body.alias].cursor() as cursor:
        cursor.execute(statement, values)


def _undo() -> None:
    with unit_of_work():
        number_next(series="undone", year=2026)
        raise ValueError("undo")

"""Does a unit of work enter the right body, and only that one?"""

from __future__ import annotations

import threading

import psycopg
import pytest
from django.db import DatabaseError, ProgrammingError, connections

from sabha.database.body import (
    AnotherBodyError,
    BodyRef,
    OutsideLocalBodyError,
    current_body_or_none,
)
from sabha.database.work import abandon_work, body_work, unit_of_work
from sabha.numbering.models import NumberSeries
from sabha.numbering.services import number_next


def _ask(body: BodyRef, statement: str, *parameters: int) -> None:
    with body_work(body), connections[body.alias].cursor() as cursor:
        cursor.execute(statement, parameters or None)


def _fail_inside() -> None:
    with unit_of_work():
        number_next(series="inner", year=2026)
        raise ValueError("inner")


def test_a_query_outside_a_body_is_refused(body_a: BodyRef) -> None:
    with pytest.raises(OutsideLocalBodyError):
        NumberSeries.objects.count()

    with pytest.raises(OutsideLocalBodyError):
        connections[body_a.alias].cursor()


def test_work_runs_as_the_role_and_in_the_schema_of_the_body(body_a: BodyRef) -> None:
    with body_work(body_a), connections[body_a.alias].cursor() as cursor:
        cursor.execute("SELECT current_user, current_setting('search_path')")
        entered = cursor.fetchone()

    assert entered == (body_a.role, body_a.schema)


def test_bodies_in_different_cells_do_not_see_each_other(body_a: BodyRef, body_b: BodyRef) -> None:
    with body_work(body_a):
        number_next(series="probe", year=2026)

    with body_work(body_b):
        assert not NumberSeries.objects.filter(series="probe").exists()
    with body_work(body_a):
        assert NumberSeries.objects.filter(series="probe").count() == 1


def test_work_for_one_body_cannot_enter_another(body_a: BodyRef, body_b: BodyRef) -> None:
    with body_work(body_a), pytest.raises(AnotherBodyError), body_work(body_b):
        pass

    assert current_body_or_none() is None


def test_an_inner_failure_undoes_the_inner_part_alone(body_a: BodyRef) -> None:
    with body_work(body_a):
        number_next(series="outer", year=2026)
        with pytest.raises(ValueError, match="inner"):
            _fail_inside()
        assert list(NumberSeries.objects.values_list("series", flat=True)) == ["outer"]


def test_abandoned_work_leaves_nothing(body_a: BodyRef) -> None:
    with body_work(body_a):
        number_next(series="abandoned", year=2026)
        abandon_work()

    with body_work(body_a):
        assert not NumberSeries.objects.exists()


def test_read_only_work_cannot_write(body_a: BodyRef) -> None:
    with pytest.raises(DatabaseError, match="read-only"), body_work(body_a, is_read_only=True):
        number_next(series="probe", year=2026)


def test_a_pooled_connection_keeps_nothing_of_its_last_body(body_a: BodyRef) -> None:
    with body_work(body_a), connections[body_a.alias].cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")

    raw = connections[body_a.alias].connection
    assert raw is not None
    after = raw.execute("SELECT current_user, current_setting('search_path')").fetchone()
    raw.rollback()

    assert after[0] == "sabha_cell"
    assert body_a.schema not in after[1]


def test_threads_do_not_share_a_body(body_a: BodyRef) -> None:
    seen: list[object] = []

    def look() -> None:
        seen.append(current_body_or_none())

    with body_work(body_a):
        thread = threading.Thread(target=look)
        thread.start()
        thread.join()

    assert seen == [None]


def test_another_schema_is_refused_by_the_database(body_a: BodyRef) -> None:
    stranger = f"other_{body_a.schema}"
    with connections[f"{body_a.alias}_owner"].cursor() as cursor:
        cursor.execute(f'CREATE SCHEMA "{stranger}"; CREATE TABLE "{stranger}".t (x int)')
    try:
        with pytest.raises(ProgrammingError, match="permission denied"):
            _ask(body_a, f'TABLE "{stranger}".t')
    finally:
        with connections[f"{body_a.alias}_owner"].cursor() as cursor:
            cursor.execute(f'DROP SCHEMA "{stranger}" CASCADE')


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT set_config('role', 'sabha_cell', false)",
        "SELECT query_to_xml('SELECT 1', true, true, '')",
        "SELECT pg_read_file('PG_VERSION')",
        "SELECT lo_create(0)",
    ],
)
def test_what_could_change_role_in_one_select_is_closed(body_a: BodyRef, statement: str) -> None:
    with pytest.raises(ProgrammingError, match="permission denied"):
        _ask(body_a, statement)


def test_stacked_statements_are_refused(body_a: BodyRef) -> None:
    with pytest.raises(ProgrammingError, match="multiple commands"):
        _ask(body_a, "RESET ROLE; SELECT %s", 1)


def test_the_tenant_login_cannot_open_the_control_database(body_a: BodyRef) -> None:
    cell = connections[body_a.alias].settings_dict
    control = connections["default"].settings_dict
    with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
        psycopg.connect(
            host=cell["HOST"],
            port=cell["PORT"],
            user=cell["USER"],
            password=cell["PASSWORD"],
            dbname=control["NAME"],
        )


def test_the_control_login_cannot_open_a_cell(body_a: BodyRef) -> None:
    cell = connections[body_a.alias].settings_dict
    control = connections["default"].settings_dict
    with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
        psycopg.connect(
            host=control["HOST"],
            port=control["PORT"],
            user=control["USER"],
            password=control["PASSWORD"],
            dbname=cell["NAME"],
        )

"""Are numbers given without gaps and without doubles?"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections

from sabha.database.body import BodyRef, OutsideLocalBodyError
from sabha.database.work import body_work
from sabha.numbering.services import SeriesUnnamedError, number_next


class Abandoned(Exception):  # noqa: N818 - no fault, only a way out of the block
    """The work is given up."""


def number_abandon(body: BodyRef) -> None:
    with body_work(body):
        number_next(series="test.file", year=2026)
        raise Abandoned


def test_a_series_starts_at_one_in_every_year(body_a: BodyRef) -> None:
    with body_work(body_a):
        first = [number_next(series="test.file", year=2026) for _ in range(3)]
        next_year = number_next(series="test.file", year=2027)

    assert first == [1, 2, 3]
    assert next_year == 1


def test_series_and_bodies_count_apart(body_a: BodyRef, body_b: BodyRef) -> None:
    with body_work(body_a):
        number_next(series="test.file", year=2026)
        other_series = number_next(series="test.receipt", year=2026)
    with body_work(body_b):
        other_body = number_next(series="test.file", year=2026)

    assert other_series == 1
    assert other_body == 1


def test_a_rolled_back_number_is_given_again(body_a: BodyRef) -> None:
    with pytest.raises(Abandoned):
        number_abandon(body_a)

    with body_work(body_a):
        assert number_next(series="test.file", year=2026) == 1


def test_a_number_of_a_rolled_back_savepoint_is_given_again(body_a: BodyRef) -> None:
    with body_work(body_a):
        with pytest.raises(Abandoned):
            number_abandon(body_a)

        assert number_next(series="test.file", year=2026) == 1


def test_many_at_once_leave_no_gap_even_when_some_give_up(body_a: BodyRef) -> None:
    def register(turn: int) -> int | None:
        try:
            with body_work(body_a):
                number = number_next(series="test.rush", year=2026)
                if turn % 5 == 0:
                    raise Abandoned
                return number
        except Abandoned:
            return None
        finally:
            connections.close_all()

    with ThreadPoolExecutor(max_workers=8) as pool:
        given = [number for number in pool.map(register, range(100)) if number is not None]

    assert sorted(given) == list(range(1, 81))


def test_a_number_is_given_inside_a_body_only() -> None:
    with pytest.raises(OutsideLocalBodyError):
        number_next(series="test.file", year=2026)


def test_a_series_has_a_name(body_a: BodyRef) -> None:
    with body_work(body_a), pytest.raises(SeriesUnnamedError):
        number_next(series=" ", year=2026)

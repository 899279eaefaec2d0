"""Who holds which seat, and what may they do?"""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from django.db import connections
from pytest_django import DjangoAssertNumQueries

from sabha.database.body import BodyRef
from sabha.database.identifiers import uuid7
from sabha.database.work import body_work
from sabha.errors import NotFoundError
from sabha.seats.models import Seat
from sabha.seats.rules.duty import Kind
from sabha.seats.selectors import (
    permissions_of,
    seat_by_code,
    seat_get,
    seat_list,
    seats_of,
    standing_of,
)
from sabha.seats.services import Appointee, posting_begin
from sabha.seats.standing import Standing
from tests.platform.seats.offices import office_open

TODAY = date(2026, 11, 2)


@pytest.fixture
def office(body_a: BodyRef) -> BodyRef:
    office_open(body_a)
    return body_a


def post(*codes: str) -> UUID:
    """Post somebody as holder of the first seat and in charge of the others."""
    person = Appointee(uuid7(), "Lekha", "ലേഖ")
    for code in codes:
        seat = seat_by_code(code=code)
        kind = Kind.HOLDER if code == codes[0] else Kind.CHARGE
        posting_begin(seat_id=seat.id, person=person, kind=kind, starts_on=date(2026, 1, 1))
    return person.user_id


def test_a_person_of_two_seats_has_what_both_allow(office: BodyRef) -> None:
    with body_work(office):
        person = post("t_a1", "t_head")

        standing = standing_of(user_id=person, on=TODAY)

        assert [seat.code for seat in standing.seats] == ["t_head", "t_a1"]
        assert standing.permissions == {"test.file.view", "test.file.decide"}
        assert standing.designation == "സെക്രട്ടറി"
        assert seats_of(user_id=person, on=TODAY) == list(standing.seats)
        assert permissions_of(user_id=person, on=TODAY) == standing.permissions


def test_a_stranger_has_no_standing(office: BodyRef) -> None:
    with body_work(office):
        assert standing_of(user_id=uuid7(), on=TODAY) == Standing()


def test_a_posting_to_come_allows_nothing_yet(office: BodyRef) -> None:
    with body_work(office):
        person = post("t_a1")

        assert permissions_of(user_id=person, on=date(2025, 12, 31)) == frozenset()


def test_standing_and_lists_take_one_query(
    office: BodyRef, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with body_work(office):
        person = post("t_a1", "t_head")
        one_query = django_assert_num_queries(1, connection=connections[office.alias])
        with one_query:
            standing_of(user_id=person, on=TODAY)
        with django_assert_num_queries(1, connection=connections[office.alias]):
            seat_list()


def test_the_list_shows_open_seats_with_holders_in_the_office_s_order(office: BodyRef) -> None:
    with body_work(office):
        person = post("t_a1")
        seats = [seat for seat in seat_list(on=TODAY) if seat.code.startswith("t_")]
        assert [(seat.code, seat.holder and seat.holder.user_id) for seat in seats] == [
            ("t_head", None),
            ("t_a1", person),
        ]

        Seat.objects.filter(code="t_head").update(is_open=False)
        assert "t_head" not in {seat.code for seat in seat_list()}


def test_a_seat_of_another_body_is_not_found(office: BodyRef, body_b: BodyRef) -> None:
    with body_work(office):
        seat = seat_by_code(code="t_a1")
        assert seat_get(seat_id=seat.id) == seat

    with body_work(body_b), pytest.raises(NotFoundError):
        seat_get(seat_id=seat.id)
    with body_work(body_b), pytest.raises(NotFoundError):
        seat_by_code(code="t_a1")

"""Does a seat have one holder at a time, and does an office keep what it has changed?"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

import pytest
from django.db import IntegrityError, connections

from sabha.audit.selectors import audit_list
from sabha.database.body import BodyRef
from sabha.database.identifiers import uuid7
from sabha.database.work import body_work
from sabha.errors import NotFoundError
from sabha.seats.models import Posting, Role, Seat
from sabha.seats.selectors import seat_by_code, seat_list, standing_of
from sabha.seats.services import (
    Appointee,
    BeforeBirthError,
    PostingDatesError,
    PostingEndedError,
    SeatTakenError,
    posting_begin,
    posting_end,
    roles_seed,
    seats_seed,
)
from sabha.seats.templates import OfficeTemplate
from tests.platform.seats.offices import BORN, OFFICE, office_open

JUNE, JULY, AUGUST = date(2026, 6, 1), date(2026, 7, 1), date(2026, 8, 1)
LEKHA, RAVI = Appointee(uuid7(), "Lekha", "ലേഖ"), Appointee(uuid7(), "Ravi", "രവി")


@pytest.fixture
def office(body_a: BodyRef) -> BodyRef:
    office_open(body_a)
    return body_a


def test_an_office_is_laid_out_with_its_reporting_lines(office: BodyRef) -> None:
    with body_work(office):
        clerk = Seat.objects.select_related("section", "reports_to").get(code="t_a1")
        assert clerk.section is not None
        assert clerk.reports_to is not None
        assert (clerk.section.code, clerk.reports_to.code) == ("t_general", "t_head")


def test_seeding_again_adds_what_is_new_and_keeps_what_was_changed(office: BodyRef) -> None:
    added = replace(OFFICE.seats[0], code="t_a2", roles=("t_clerk", "t_unnamed"))
    with body_work(office):
        Seat.objects.filter(code="t_a1").update(name_en="Front desk")

        seats_seed(templates=replace(OFFICE, seats=(*OFFICE.seats, added)))

        assert seat_by_code(code="t_a1").name_en == "Front desk"
        assert seat_by_code(code="t_a2").name_en == "A1"
        assert Role.objects.get(code="t_unnamed").permissions == []


def test_roles_alone_are_brought_without_seats(office: BodyRef) -> None:
    added = replace(OFFICE.seats[0], code="t_a2", roles=("t_unnamed",))
    wider = replace(OFFICE.roles[0], permissions=("test.file.view", "test.fee.view"))
    with body_work(office):
        roles_seed(templates=OfficeTemplate(roles=(wider,), seats=(added,)))

        assert Role.objects.get(code="t_clerk").permissions == ["test.fee.view", "test.file.view"]
        assert Role.objects.filter(code="t_unnamed").exists()
        assert not Seat.objects.filter(code="t_a2").exists()


def test_a_posting_gives_the_seat_to_a_person_and_is_audited(office: BodyRef) -> None:
    with body_work(office):
        seat = seat_by_code(code="t_a1")
        posting_begin(seat_id=seat.id, person=LEKHA, starts_on=JUNE)

        held = seat_by_code(code="t_a1")
        assert held.holder is not None
        assert (held.holder.name_ml, held.holder.user_id) == ("ലേഖ", LEKHA.user_id)
        acts = [card.action for card in audit_list(subject="seats.seat", subject_id=seat.id)]
        assert acts == ["seats.posting.begin"]


def test_a_seat_is_handed_over_on_one_day(office: BodyRef) -> None:
    with body_work(office):
        seat = seat_by_code(code="t_a1")
        first = posting_begin(seat_id=seat.id, person=LEKHA, starts_on=JUNE)
        posting_end(posting_id=first.id, ends_on=JULY)
        posting_begin(seat_id=seat.id, person=RAVI, starts_on=JULY)

        assert standing_of(user_id=LEKHA.user_id, on=date(2026, 6, 30)).seats[0].code == "t_a1"
        assert standing_of(user_id=LEKHA.user_id, on=JULY).seats == ()
        assert standing_of(user_id=RAVI.user_id, on=JULY).seats[0].code == "t_a1"


@pytest.mark.parametrize(
    ("starts_on", "ends_on"), [(JULY, None), (date(2026, 5, 1), None), (JUNE, JULY), (JULY, AUGUST)]
)
def test_a_seat_that_is_held_is_refused(
    office: BodyRef, starts_on: date, ends_on: date | None
) -> None:
    with body_work(office):
        seat = seat_by_code(code="t_a1")
        posting_begin(seat_id=seat.id, person=LEKHA, starts_on=JUNE)

        with pytest.raises(SeatTakenError) as refusal:
            posting_begin(
                seat_id=seat.id,
                person=RAVI,
                starts_on=starts_on,
                ends_on=ends_on,
            )
    assert "ലേഖ" in refusal.value.text("ml")


def test_the_database_itself_refuses_two_holders(office: BodyRef) -> None:
    with body_work(office):
        seat_id = seat_by_code(code="t_a1").id
        Posting.objects.create(
            seat_id=seat_id, user_id=LEKHA.user_id, person_name="a", starts_on=JUNE, ends_on=AUGUST
        )

        with pytest.raises(IntegrityError, match="another holder"):
            Posting.objects.create(
                seat_id=seat_id,
                user_id=RAVI.user_id,
                person_name="b",
                starts_on=JULY,
                ends_on=AUGUST,
            )


def test_the_database_itself_refuses_one_person_in_two_seats(office: BodyRef) -> None:
    with body_work(office):
        seats = [seat_by_code(code=code).id for code in ("t_a1", "t_head")]
        first = Posting.objects.create(
            seat_id=seats[0], user_id=LEKHA.user_id, person_name="a", starts_on=JUNE, ends_on=JULY
        )
        Posting.objects.create(
            seat_id=seats[1], user_id=LEKHA.user_id, person_name="a", starts_on=JULY, ends_on=AUGUST
        )

        with pytest.raises(IntegrityError, match="holds another seat"):
            Posting.objects.filter(id=first.id).update(ends_on=date(2026, 7, 2))


@pytest.mark.parametrize("starts_on", [date(2025, 3, 31), date(1990, 1, 1)])
def test_nobody_sits_in_an_office_that_had_not_begun(office: BodyRef, starts_on: date) -> None:
    with body_work(office):
        seat = seat_by_code(code="t_a1")

        with pytest.raises(BeforeBirthError):
            posting_begin(seat_id=seat.id, person=LEKHA, starts_on=starts_on, ends_on=JUNE)
        posting_begin(seat_id=seat.id, person=LEKHA, starts_on=BORN.date(), ends_on=JUNE)


def test_of_many_postings_at_once_one_wins(office: BodyRef) -> None:
    with body_work(office):
        seat_id = seat_by_code(code="t_a1").id

    def post(turn: int) -> bool:
        try:
            with body_work(office):
                Posting.objects.create(
                    seat_id=seat_id,
                    user_id=uuid7(),
                    person_name=str(turn),
                    starts_on=JUNE,
                    ends_on=AUGUST,
                )
        except IntegrityError:
            return False
        finally:
            connections.close_all()
        return True

    with ThreadPoolExecutor(max_workers=6) as pool:
        won = sum(pool.map(post, range(12)))

    assert won == 1


def test_a_posting_ends_once_and_after_it_began(office: BodyRef) -> None:
    with body_work(office):
        seat = seat_by_code(code="t_a1")
        posting = posting_begin(seat_id=seat.id, person=LEKHA, starts_on=JUNE)

        with pytest.raises(PostingDatesError):
            posting_end(posting_id=posting.id, ends_on=date(2026, 5, 1))
        posting_end(posting_id=posting.id, ends_on=JULY)
        with pytest.raises(PostingEndedError):
            posting_end(posting_id=posting.id, ends_on=AUGUST)
        with pytest.raises(PostingDatesError):
            posting_begin(seat_id=seat.id, person=RAVI, starts_on=AUGUST, ends_on=JULY)


def test_unknown_seats_and_postings_are_not_found(office: BodyRef) -> None:
    with body_work(office):
        with pytest.raises(NotFoundError):
            posting_begin(seat_id=uuid7(), person=LEKHA, starts_on=JUNE)
        with pytest.raises(NotFoundError):
            posting_end(posting_id=uuid7(), ends_on=JUNE)


def test_offices_of_two_bodies_are_apart(office: BodyRef, body_b: BodyRef) -> None:
    with body_work(body_b):
        assert "t_a1" not in {seat.code for seat in seat_list()}

"""Are people posted, sent on leave and let out as an office does it, and never without a hand?"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from functools import partial
from uuid import UUID

import pytest
from django.db import connections
from django.utils import timezone

from sabha.audit.selectors import audit_list
from sabha.database.body import BodyRef
from sabha.database.identifiers import uuid7
from sabha.database.work import body_work
from sabha.errors import DomainError, NotFoundError
from sabha.identity.models import User
from sabha.seats.absences import AwayAlreadyError, ChargeToSelfError, NotTheirSeatError
from sabha.seats.chart import chart_get
from sabha.seats.models import Posting
from sabha.seats.rules.duty import Kind
from sabha.seats.selectors import standing_of
from sabha.seats.services import AlreadySeatedError, SeatTakenError
from tenants.membership.rules.staffing import (
    NotOnStaffError,
    OnStaffAlreadyError,
    OwnAccountError,
)
from tenants.membership.selectors import membership_stands
from tenants.membership.services import membership_grant
from tenants.membership.staffing import (
    Handover,
    NobodyLeftError,
    leave_begin,
    leave_end,
    staff_deactivate,
    staff_post,
    staff_reactivate,
    staff_unpost,
)
from tests.people import staff_make
from tests.tenants.membership.offices import born_long_ago, in_office_of, seat_id, works

TODAY = timezone.localdate()
TOMORROW = TODAY + timedelta(days=1)
NEXT_WEEK = TODAY + timedelta(days=7)


@pytest.fixture
def secretary(body_a: BodyRef) -> User:
    born_long_ago(body_a)
    return staff_make(body_a)


@pytest.fixture
def clerk(body_a: BodyRef) -> User:
    return staff_make(body_a, "section_clerk")


@pytest.fixture
def head(body_a: BodyRef) -> User:
    return staff_make(body_a, "head_clerk")


def test_charge_of_an_empty_seat_is_work_there_too(
    body_a: BodyRef, secretary: User, clerk: User
) -> None:
    with in_office_of(body_a, secretary):
        staff_post(seat_id=seat_id("records"), user_id=clerk.id, kind=Kind.CHARGE, starts_on=TODAY)

        assert works(clerk, TODAY) == ["section_clerk_1", "records"]
        in_charge = standing_of(user_id=clerk.id, on=TODAY).seats[1]
        assert in_charge.acting_for_en == "Record Keeper"


def test_a_leave_hands_over_and_gives_back_day_by_day(
    body_a: BodyRef, secretary: User, clerk: User, head: User
) -> None:
    with in_office_of(body_a, secretary):
        absence = leave_begin(
            user_id=clerk.id,
            starts_on=TOMORROW,
            ends_on=NEXT_WEEK,
            reason="Casual leave",
            charges=[Handover(seat_id("section_clerk_1"), head.id)],
        )

        assert works(clerk, TODAY) == ["section_clerk_1"]
        assert works(clerk, TOMORROW) == []
        assert works(head, TOMORROW) == ["head_clerk", "section_clerk_1"]
        charge = standing_of(user_id=head.id, on=TOMORROW).seats[1]
        assert charge.acting_for_en == "Test section_clerk"
        assert works(head, NEXT_WEEK) == ["head_clerk"]
        assert works(clerk, NEXT_WEEK) == ["section_clerk_1"]

        leave_end(absence_id=absence.id, ends_on=TOMORROW + timedelta(days=1))
        assert works(clerk, TOMORROW + timedelta(days=1)) == ["section_clerk_1"]
        assert works(head, TOMORROW + timedelta(days=1)) == ["head_clerk"]
        acts = [card.action for card in audit_list(subject="seats.person", subject_id=clerk.id)]
        assert sorted(acts) == ["seats.absence.begin", "seats.absence.end"]


def test_a_leave_without_anybody_in_charge_is_an_alert(
    body_a: BodyRef, secretary: User, clerk: User
) -> None:
    with in_office_of(body_a, secretary):
        leave_begin(user_id=clerk.id, starts_on=TODAY, ends_on=NEXT_WEEK)

        told = {
            row.seat.code: (alert.kind, alert.since) for row, alert in chart_get(on=TODAY).alerts
        }
        assert told["section_clerk_1"] == ("absent_without_charge", TODAY)


def test_leaves_that_cannot_be_are_refused(
    body_a: BodyRef, secretary: User, clerk: User, head: User
) -> None:
    with in_office_of(body_a, secretary):
        leave_begin(user_id=clerk.id, starts_on=TOMORROW, ends_on=NEXT_WEEK)
        own, other = seat_id("section_clerk_1"), seat_id("head_clerk")

        with pytest.raises(AwayAlreadyError):
            leave_begin(user_id=clerk.id, starts_on=TODAY, ends_on=NEXT_WEEK)
        with pytest.raises(AwayAlreadyError):
            leave_begin(
                user_id=head.id,
                starts_on=TOMORROW,
                ends_on=NEXT_WEEK,
                charges=[Handover(other, clerk.id)],
            )
        with pytest.raises(ChargeToSelfError):
            leave_begin(
                user_id=head.id,
                starts_on=TODAY,
                ends_on=NEXT_WEEK,
                charges=[Handover(other, head.id)],
            )
        with pytest.raises(NotTheirSeatError):
            leave_begin(
                user_id=head.id,
                starts_on=TODAY,
                ends_on=TOMORROW,
                charges=[Handover(own, secretary.id)],
            )


def test_an_office_never_loses_its_last_hand(body_a: BodyRef, secretary: User, head: User) -> None:
    with in_office_of(body_a, secretary):
        posting = Posting.objects.get(user_id=secretary.id)
        with pytest.raises(NobodyLeftError):
            staff_unpost(posting_id=posting.id, ends_on=TOMORROW)
        with pytest.raises(NobodyLeftError):
            leave_begin(user_id=secretary.id, starts_on=TODAY, ends_on=NEXT_WEEK)

        leave_begin(
            user_id=secretary.id,
            starts_on=TODAY,
            ends_on=NEXT_WEEK,
            charges=[Handover(seat_id("secretary"), head.id)],
        )
        assert works(head, TODAY) == ["secretary", "head_clerk"]


def test_who_does_not_work_here_is_not_posted(
    body_a: BodyRef, body_b: BodyRef, secretary: User
) -> None:
    stranger = staff_make(body_b)
    with in_office_of(body_a, secretary):
        for person in (stranger.id, uuid7()):
            with pytest.raises(NotFoundError):
                staff_post(
                    seat_id=seat_id("records"), user_id=person, kind=Kind.HOLDER, starts_on=TODAY
                )


def test_a_person_who_was_let_out_has_no_way_in_until_let_in_again(
    body_a: BodyRef, secretary: User, clerk: User
) -> None:
    with in_office_of(body_a, secretary):
        staff_deactivate(user_id=clerk.id)

    assert not membership_stands(user_id=clerk.id, body_id=body_a.id)
    with in_office_of(body_a, secretary):
        assert works(clerk, TODAY) == []
        with pytest.raises(NotOnStaffError):
            staff_deactivate(user_id=clerk.id)
        staff_reactivate(user_id=clerk.id)
        with pytest.raises(OnStaffAlreadyError):
            staff_reactivate(user_id=clerk.id)
        with pytest.raises(OwnAccountError):
            staff_deactivate(user_id=secretary.id)

    assert membership_stands(user_id=clerk.id, body_id=body_a.id)


def test_of_two_persons_posted_into_one_seat_at_once_one_sits(
    body_a: BodyRef, secretary: User
) -> None:
    people = []
    for number in range(4):
        user = User.objects.create(login=f"posted{number}@example.org", name_en=f"P{number}")
        membership_grant(user_id=user.id, body_id=body_a.id)
        people.append(user)
    with body_work(body_a):
        seat = seat_id("records")

    def post(user: User) -> str:
        try:
            with in_office_of(body_a, secretary):
                staff_post(seat_id=seat, user_id=user.id, kind=Kind.HOLDER, starts_on=TODAY)
        except DomainError as refusal:
            return refusal.code
        finally:
            connections.close_all()
        return "posted"

    with ThreadPoolExecutor(max_workers=4) as pool:
        ended = sorted(pool.map(post, people))

    assert ended == ["posted", *["seat-taken"] * 3]


def test_of_two_seats_given_to_one_person_at_once_one_is_theirs(
    body_a: BodyRef, secretary: User
) -> None:
    user = User.objects.create(login="wanted@example.org", name_en="Wanted")
    membership_grant(user_id=user.id, body_id=body_a.id)
    with body_work(body_a):
        seats = [seat_id(code) for code in ("records", "accountant", "overseer")]

    def post(seat: UUID) -> str:
        try:
            with in_office_of(body_a, secretary):
                staff_post(seat_id=seat, user_id=user.id, kind=Kind.HOLDER, starts_on=TODAY)
        except DomainError as refusal:
            return refusal.code
        finally:
            connections.close_all()
        return "posted"

    with ThreadPoolExecutor(max_workers=3) as pool:
        ended = list(pool.map(post, seats))

    assert ended.count("posted") == 1
    assert set(ended) <= {"posted", "already-seated", "posted-meanwhile"}


@pytest.mark.parametrize(
    ("starts_on", "code"),
    [(date(2025, 3, 31), "before-the-body"), (date(2066, 1, 1), "too-far-ahead")],
)
def test_days_outside_the_office_s_time_are_refused(
    body_a: BodyRef, secretary: User, clerk: User, starts_on: date, code: str
) -> None:
    with in_office_of(body_a, secretary), pytest.raises(DomainError) as refusal:
        staff_post(
            seat_id=seat_id("records"), user_id=clerk.id, kind=Kind.CHARGE, starts_on=starts_on
        )
    assert refusal.value.code == code


def test_a_leave_before_the_office_began_is_refused(
    body_a: BodyRef, secretary: User, clerk: User
) -> None:
    with in_office_of(body_a, secretary), pytest.raises(DomainError) as refusal:
        leave_begin(user_id=clerk.id, starts_on=date(2025, 3, 31), ends_on=date(2025, 4, 9))
    assert refusal.value.code == "before-the-body"


def test_two_in_charge_of_one_seat_are_one_too_many(
    body_a: BodyRef, secretary: User, clerk: User, head: User
) -> None:
    with in_office_of(body_a, secretary):
        records = seat_id("records")
        staff_post(seat_id=records, user_id=clerk.id, kind=Kind.CHARGE, starts_on=TODAY)

        with pytest.raises(SeatTakenError):
            staff_post(seat_id=records, user_id=head.id, kind=Kind.CHARGE, starts_on=TOMORROW)


@pytest.mark.parametrize("ends_in", [None, 3, 30])
def test_a_leave_takes_over_a_charge_that_runs_in_one_act(
    body_a: BodyRef, secretary: User, clerk: User, head: User, ends_in: int | None
) -> None:
    with in_office_of(body_a, secretary):
        seat = seat_id("section_clerk_1")
        staff_post(
            seat_id=seat,
            user_id=secretary.id,
            kind=Kind.CHARGE,
            starts_on=TODAY,
            ends_on=TODAY + timedelta(days=ends_in) if ends_in else None,
        )
        with pytest.raises(SeatTakenError):
            leave_begin(
                user_id=clerk.id,
                starts_on=TOMORROW,
                ends_on=NEXT_WEEK,
                charges=[Handover(seat, head.id)],
            )

        leave_begin(
            user_id=clerk.id,
            starts_on=TOMORROW,
            ends_on=NEXT_WEEK,
            charges=[Handover(seat, head.id, takes_over=True)],
        )

        assert "section_clerk_1" in works(secretary, TODAY)
        assert works(head, TOMORROW) == ["head_clerk", "section_clerk_1"]
        assert works(clerk, NEXT_WEEK) == ["section_clerk_1"]
        acts = [card.action for card in audit_list(subject="seats.seat", subject_id=seat)]
        assert acts[-3:] == ["seats.charge.begin", "seats.charge.end", "seats.charge.begin"]


def test_a_hand_over_that_fails_leaves_the_running_charge(
    body_a: BodyRef, secretary: User, clerk: User, head: User
) -> None:
    with in_office_of(body_a, secretary):
        seat = seat_id("section_clerk_1")
        staff_post(seat_id=seat, user_id=secretary.id, kind=Kind.CHARGE, starts_on=TODAY)

        with pytest.raises(SeatTakenError):
            leave_begin(
                user_id=clerk.id,
                starts_on=TODAY,
                ends_on=NEXT_WEEK,
                charges=[Handover(seat, head.id, takes_over=True), Handover(seat, head.id)],
            )

        assert "section_clerk_1" in works(secretary, TODAY)
        assert works(head, TODAY) == ["head_clerk"]


def test_a_charge_to_come_never_begins_when_a_leave_takes_it_over(
    body_a: BodyRef, secretary: User, clerk: User, head: User
) -> None:
    with in_office_of(body_a, secretary):
        seat = seat_id("section_clerk_1")
        coming = staff_post(
            seat_id=seat, user_id=secretary.id, kind=Kind.CHARGE, starts_on=TOMORROW
        )

        leave_begin(
            user_id=clerk.id,
            starts_on=TODAY,
            ends_on=NEXT_WEEK,
            charges=[Handover(seat, head.id, takes_over=True)],
        )

        coming.refresh_from_db()
        assert coming.ends_on == TOMORROW
        assert works(head, TOMORROW) == ["head_clerk", "section_clerk_1"]


def test_whoever_moves_lays_the_old_seat_down_in_one_act(
    body_a: BodyRef, secretary: User, clerk: User
) -> None:
    with in_office_of(body_a, secretary):
        to_records = partial(
            staff_post, seat_id=seat_id("records"), kind=Kind.HOLDER, starts_on=TODAY
        )
        with pytest.raises(AlreadySeatedError):
            to_records(user_id=clerk.id)

        to_records(user_id=clerk.id, moves=True)

        assert works(clerk, TODAY) == ["records"]
        with pytest.raises(SeatTakenError):
            to_records(user_id=secretary.id, moves=True)
        assert works(secretary, TODAY) == ["secretary"]

"""Does a person go from one office to another with their account, leaving the work behind?"""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from modules.filing.selectors import file_get
from sabha.audit.selectors import audit_list
from sabha.database.body import BodyRef
from sabha.database.identifiers import uuid7
from sabha.database.work import body_work
from sabha.errors import NotFoundError
from sabha.identity.models import User
from sabha.seats.rules.duty import Kind
from sabha.seats.selectors import seat_by_code
from tenants.membership.models import Transfer
from tenants.membership.rules.staffing import NotOnStaffError, RelievedError
from tenants.membership.selectors import membership_stands
from tenants.membership.staffing import (
    Handover,
    NobodyLeftError,
    staff_post,
    staff_reactivate,
)
from tenants.membership.transfers import (
    JoinedDayError,
    NoSuchOfficeError,
    TransferUnderWayError,
    staff_join,
    staff_relieve,
    transfer_list,
)
from tests.modules.filing.office import at_seat, file_made
from tests.people import staff_make
from tests.tenants.membership.offices import born_long_ago, in_office_of, seat_id, works

TODAY = timezone.localdate()
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


@pytest.fixture
def secretary(body_a: BodyRef, body_b: BodyRef) -> User:
    born_long_ago(body_a, body_b)
    return staff_make(body_a)


@pytest.fixture
def clerk(body_a: BodyRef) -> User:
    return staff_make(body_a, "section_clerk")


def relieve(body: BodyRef, by: User, whom: User, to: BodyRef | None) -> Transfer:
    with in_office_of(body, by):
        return staff_relieve(
            user_id=whom.id,
            relieved_on=TODAY,
            to_body_id=to.id if to else None,
            order_reference="G.O.(Rt) 12",
        )


def test_a_clerk_is_transferred_and_the_files_stay(
    body_a: BodyRef, body_b: BodyRef, secretary: User, clerk: User
) -> None:
    with at_seat(body_a):
        file = file_made()
    transfer = relieve(body_a, secretary, clerk, body_b)
    other = staff_make(body_b)

    assert not membership_stands(user_id=clerk.id, body_id=body_a.id)
    assert not membership_stands(user_id=clerk.id, body_id=body_b.id)
    with in_office_of(body_b, other):
        assert [row.id for row in transfer_list().incoming] == [transfer.id]
        joined = staff_join(
            transfer_id=transfer.id, seat_id=seat_id("section_clerk_2"), joined_on=TODAY
        )
        assert joined.joined_on == TODAY
        assert works(clerk, TODAY) == ["section_clerk_2"]
        with pytest.raises(NotFoundError):
            staff_join(transfer_id=transfer.id, seat_id=seat_id("records"), joined_on=TODAY)
    assert membership_stands(user_id=clerk.id, body_id=body_b.id)
    with body_work(body_a):
        assert works(clerk, TODAY) == []
        assert works(clerk, YESTERDAY) == []
        assert file_get(file_id=file.id).seat.code == "section_clerk_1"


def test_a_relieving_to_come_leaves_the_days_before(
    body_a: BodyRef, body_b: BodyRef, secretary: User, clerk: User
) -> None:
    with in_office_of(body_a, secretary):
        staff_relieve(user_id=clerk.id, relieved_on=TOMORROW, to_body_id=body_b.id)

    assert membership_stands(user_id=clerk.id, body_id=body_a.id)
    with body_work(body_a):
        assert works(clerk, TODAY) == ["section_clerk_1"]
        assert works(clerk, TOMORROW) == []


def test_a_secretary_who_goes_hands_over_charge(
    body_a: BodyRef, body_b: BodyRef, secretary: User
) -> None:
    head = staff_make(body_a, "head_clerk")
    with pytest.raises(NobodyLeftError):
        relieve(body_a, secretary, secretary, body_b)

    with in_office_of(body_a, secretary):
        charge = Handover(seat_id("secretary"), head.id)
        staff_relieve(
            user_id=secretary.id, relieved_on=TODAY, to_body_id=body_b.id, charges=[charge]
        )

    assert not membership_stands(user_id=secretary.id, body_id=body_a.id)
    with body_work(body_a):
        assert works(head, TODAY) == ["secretary", "head_clerk"]


def test_who_leaves_the_service_goes_nowhere(body_a: BodyRef, secretary: User, clerk: User) -> None:
    transfer = relieve(body_a, secretary, clerk, None)

    assert transfer.to_body is None
    with in_office_of(body_a, secretary):
        with pytest.raises(RelievedError):
            staff_reactivate(user_id=clerk.id)
        with pytest.raises(NotOnStaffError):
            staff_relieve(user_id=clerk.id, relieved_on=TODAY)


def test_transfers_that_cannot_be_are_refused(
    body_a: BodyRef, body_b: BodyRef, secretary: User, clerk: User
) -> None:
    for nowhere in (body_a.id, uuid7()):
        with in_office_of(body_a, secretary), pytest.raises(NoSuchOfficeError):
            staff_relieve(user_id=clerk.id, relieved_on=TODAY, to_body_id=nowhere)
    Transfer.objects.create(
        user_id=clerk.id,
        name_en="Clerk",
        name_ml="ക്ലർക്ക്",
        from_body_id=body_b.id,
        to_body_id=body_b.id,
        relieved_on=TODAY,
        relieved_by="x",
    )
    with pytest.raises(TransferUnderWayError):
        relieve(body_a, secretary, clerk, body_b)


def test_joining_lies_between_relieving_and_today_and_at_the_right_office(
    body_a: BodyRef, body_b: BodyRef, secretary: User, clerk: User
) -> None:
    transfer = relieve(body_a, secretary, clerk, body_b)
    other = staff_make(body_b)

    for day in (YESTERDAY, TOMORROW):
        with in_office_of(body_b, other), pytest.raises(JoinedDayError):
            staff_join(transfer_id=transfer.id, seat_id=seat_id("records"), joined_on=day)
    with in_office_of(body_a, secretary), pytest.raises(NotFoundError):
        staff_join(transfer_id=transfer.id, seat_id=seat_id("records"), joined_on=TODAY)
    with body_work(body_a):
        seat_of_a = seat_by_code(code="records").id
    with in_office_of(body_b, other), pytest.raises(NotFoundError):
        staff_join(transfer_id=transfer.id, seat_id=seat_of_a, joined_on=TODAY)
    assert not membership_stands(user_id=clerk.id, body_id=body_b.id)


def test_a_person_who_comes_back_belongs_here_again(
    body_a: BodyRef, body_b: BodyRef, secretary: User, clerk: User
) -> None:
    there = relieve(body_a, secretary, clerk, body_b)
    other = staff_make(body_b)
    with in_office_of(body_b, other):
        staff_join(transfer_id=there.id, seat_id=seat_id("records"), joined_on=TODAY)
    back = relieve(body_b, other, clerk, body_a)
    with in_office_of(body_a, secretary):
        staff_join(transfer_id=back.id, seat_id=seat_id("section_clerk_1"), joined_on=TODAY)

        assert works(clerk, TODAY) == ["section_clerk_1"]
    assert membership_stands(user_id=clerk.id, body_id=body_a.id)


def test_who_is_relieved_hands_over_a_charge_that_runs_in_one_act(
    body_a: BodyRef, secretary: User, clerk: User
) -> None:
    head = staff_make(body_a, "head_clerk")
    with in_office_of(body_a, secretary):
        seat = seat_id("section_clerk_1")
        staff_post(seat_id=seat, user_id=secretary.id, kind=Kind.CHARGE, starts_on=TODAY)

        staff_relieve(
            user_id=clerk.id,
            relieved_on=TOMORROW,
            order_reference="G.O.(Rt) 12",
            charges=[Handover(seat, head.id, takes_over=True)],
        )

        assert "section_clerk_1" in works(secretary, TODAY)
        assert works(secretary, TOMORROW) == ["secretary"]
        assert "section_clerk_1" in works(head, TOMORROW)
        ended = [
            card
            for card in audit_list(subject="seats.seat", subject_id=seat)
            if card.action == "seats.charge.end"
        ]
        assert [card.after and card.after["order"] for card in ended] == ["G.O.(Rt) 12"]

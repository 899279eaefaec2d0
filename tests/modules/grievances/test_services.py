"""How is a complaint taken and answered?"""

from __future__ import annotations

from dataclasses import replace

import pytest

from modules.filing.public import Outcome, file_card, file_close
from modules.grievances.models import Complaint
from modules.grievances.rules import Category
from modules.grievances.services import (
    Complainant,
    ComplaintResolvedError,
    complaint_follow,
    complaint_register,
    complaint_resolve,
)
from sabha.database.body import BodyRef
from sabha.errors import ChangedMeanwhileError, DomainError
from sabha.identity.actor import acting_as, current_actor
from tests.modules.filing.office import at_seat


def complained(name: str = "") -> Complaint:
    return complaint_register(
        category=Category.LIGHT,
        place="കവല",
        ward=4,
        description="വിളക്ക് കത്തുന്നില്ല",
        complainant=Complainant(name=name),
    )


def test_a_complaint_opens_a_file_at_the_seat_that_takes_it(body_a: BodyRef) -> None:
    with at_seat(body_a) as seat_id:
        complaint = complained("ലീല")

        file = file_card(file_id=complaint.file_id)
    assert (file.subject, file.seat_id) == ("പരാതി (തെരുവുവിളക്ക്): കവല", seat_id)
    assert complaint.file_number == file.number


def test_complaints_have_numbers_of_their_own(body_a: BodyRef) -> None:
    with at_seat(body_a):
        assert [complained().number for _ in range(2)] == [1, 2]


def test_an_answer_decides_the_file_without_a_permission_of_filing(body_a: BodyRef) -> None:
    with at_seat(body_a):
        complaint = complained()
        with acting_as(replace(current_actor(), permissions=frozenset())):
            resolved = complaint_resolve(complaint_id=complaint.id, version=1, answer="വിളക്ക് മാറ്റി")

        assert file_card(file_id=complaint.file_id).reason == "വിളക്ക് മാറ്റി"
    assert (resolved.state, resolved.answer) == ("resolved", "വിളക്ക് മാറ്റി")


def test_a_complaint_is_answered_once(body_a: BodyRef) -> None:
    with at_seat(body_a):
        complaint = complained()
        complaint_resolve(complaint_id=complaint.id, version=1, answer="ശരി")

        with pytest.raises(ComplaintResolvedError):
            complaint_resolve(complaint_id=complaint.id, version=2, answer="വീണ്ടും")


def test_an_answer_to_what_changed_meanwhile_is_refused(body_a: BodyRef) -> None:
    with at_seat(body_a):
        complaint = complained()

        with pytest.raises(ChangedMeanwhileError):
            complaint_resolve(complaint_id=complaint.id, version=3, answer="ശരി")


def test_a_seat_without_the_file_answers_nothing(body_a: BodyRef) -> None:
    with at_seat(body_a, "front_office"):
        complaint = complained()

    with at_seat(body_a, "secretary"), pytest.raises(DomainError) as refusal:
        complaint_resolve(complaint_id=complaint.id, version=1, answer="ശരി")

    assert refusal.value.code == "file-held-elsewhere"


def test_a_complaint_follows_its_file_when_that_is_decided_by_itself(body_a: BodyRef) -> None:
    with at_seat(body_a):
        complaint = complained()
        file_close(file_id=complaint.file_id, outcome=Outcome.REJECTED, reason="വൈദ്യുതി ബോർഡ്")

        for _ in range(2):
            complaint_follow(file_id=complaint.file_id)

        complaint.refresh_from_db()
    assert (complaint.state, complaint.answer) == ("resolved", "വൈദ്യുതി ബോർഡ്")
    assert complaint.version == 2

"""From which seat is an act on a file done, and what follows when seats change hands?"""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from modules.filing.rules.abilities import FileHeldElsewhereError
from modules.filing.rules.states import Outcome
from modules.filing.selectors import FileFilter, file_get, file_list
from modules.filing.services.decision import file_decide
from modules.filing.services.movement import file_forward
from modules.filing.services.note import note_add
from sabha.audit.selectors import audit_list
from sabha.database.body import BodyRef
from sabha.errors import NotPermittedError
from sabha.seats.rules.duty import Kind
from sabha.seats.services import Appointee, posting_begin, posting_end
from tests.modules.filing.office import at_seat, file_made, seat_id_of
from tests.people import staff_make
from tests.tenants.membership.offices import in_office_of

TODAY = timezone.localdate()


def test_whoever_is_in_charge_signs_for_the_seat_where_the_file_lies(body_a: BodyRef) -> None:
    head = staff_make(body_a, "head_clerk")
    with at_seat(body_a):
        file = file_made()
        person = Appointee(head.id, head.name_en, head.name_ml)
        posting_begin(seat_id=file.seat_id, person=person, kind=Kind.CHARGE, starts_on=TODAY)

    with in_office_of(body_a, head):
        note = note_add(file_id=file.id, text="കണ്ടു")

        assert (note.by_designation_en, note.by_designation_ml) == ("Clerk", "ക്ലർക്ക്")
        assert note.by_acting_for_en == "Clerk A1, General"
        assert note.seat_id == file.seat_id
        written = audit_list(subject="filing.file", subject_id=file.id)
        assert written[-1].seat_id == file.seat_id or written[0].seat_id == file.seat_id


def test_a_seat_s_own_rights_count_where_the_file_lies(body_a: BodyRef) -> None:
    secretary = staff_make(body_a)
    with at_seat(body_a):
        file = file_made()
        person = Appointee(secretary.id, secretary.name_en, secretary.name_ml)
        posting_begin(seat_id=file.seat_id, person=person, kind=Kind.CHARGE, starts_on=TODAY)

    with in_office_of(body_a, secretary):
        with pytest.raises(NotPermittedError):
            file_decide(file_id=file.id, outcome=Outcome.APPROVED)

        file_forward(file_id=file.id, version=file.version, seat_id=seat_id_of("secretary"))
        decision = file_decide(file_id=file.id, outcome=Outcome.APPROVED)

        assert (decision.by_designation_en, decision.by_acting_for_en) == ("Secretary", "")


def test_files_stay_at_the_seat_when_its_holder_goes(body_a: BodyRef) -> None:
    clerk = staff_make(body_a, "section_clerk")
    with in_office_of(body_a, clerk):
        file = file_made()
        posting = file_get(file_id=file.id).seat.postings.get()
        posting_end(posting_id=posting.id, ends_on=TODAY)

    successor = staff_make(body_a, "section_clerk")
    with in_office_of(body_a, clerk), pytest.raises(NotPermittedError):
        note_add(file_id=file.id, text="വൈകി")
    with in_office_of(body_a, successor):
        assert note_add(file_id=file.id, text="തുടരുന്നു").by_id == successor.id


def test_a_file_at_another_seat_is_left_alone(body_a: BodyRef) -> None:
    clerk = staff_make(body_a, "section_clerk")
    with at_seat(body_a, "head_clerk"):
        file = file_made()

    with in_office_of(body_a, clerk), pytest.raises(FileHeldElsewhereError):
        note_add(file_id=file.id, text="x")


def test_the_queue_holds_what_waits_at_all_my_seats(body_a: BodyRef) -> None:
    head = staff_make(body_a, "head_clerk")
    with at_seat(body_a, "records"):
        other = file_made()
    with at_seat(body_a):
        charged = file_made()
        person = Appointee(head.id, head.name_en, head.name_ml)
        until = TODAY + timedelta(days=3)
        posting_begin(
            seat_id=charged.seat_id,
            person=person,
            kind=Kind.CHARGE,
            starts_on=TODAY,
            ends_on=until,
        )
    with at_seat(body_a, "head_clerk"):
        own = file_made()

    with in_office_of(body_a, head):
        desks = frozenset({charged.seat_id, own.seat_id})
        mine = set(file_list(filters=FileFilter(desks=desks)).values_list("id", flat=True))
        assert mine == {own.id, charged.id}
        assert other.id not in mine
        assert not file_list(filters=FileFilter(desks=frozenset())).exists()

"""How does a matter become a file?"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
import time_machine
from django.db import connections
from django.utils import timezone

from modules.filing.models import File
from modules.filing.services.file import (
    Applicant,
    NoSeatError,
    ReceivedInFutureError,
    file_amend,
    file_register,
)
from sabha.audit.models import AuditEntry
from sabha.calendar.models import LocalHoliday
from sabha.database.body import BodyRef
from sabha.database.work import body_work
from sabha.errors import ChangedMeanwhileError, DomainError
from sabha.events.models import OutboxEvent
from sabha.identity.actor import SYSTEM
from tenants.masters.public import UnknownServiceError
from tests.modules.filing.office import at_seat, file_made, seat_id_of

NOON = "2026-11-20T12:00:00+05:30"
THREADS, EACH = 8, 4


def test_files_are_numbered_from_one_in_each_body(body_a: BodyRef, body_b: BodyRef) -> None:
    with at_seat(body_a):
        first, second = file_made(), file_made()
    with at_seat(body_b):
        other = file_made()

    assert (first.number, second.number, other.number) == (1, 2, 1)
    assert first.number_text == f"1/{timezone.localdate().year}"


def test_numbers_start_again_with_the_year(body_a: BodyRef) -> None:
    with time_machine.travel("2026-12-31T23:00:00+05:30"), at_seat(body_a):
        old = file_made()
    with time_machine.travel("2027-01-01T00:30:00+05:30"), at_seat(body_a):
        new = file_made(received_on=date(2026, 12, 31))

    assert (old.number_text, new.number_text) == ("1/2026", "1/2027")


def test_numbers_have_no_gap_when_many_register_at_once(body_a: BodyRef) -> None:
    def register_some(_: int) -> None:
        try:
            for turn in range(EACH):
                try:
                    with at_seat(body_a):
                        file_made()
                        if turn == 1:
                            raise InterruptedError
                except InterruptedError:
                    pass
        finally:
            connections.close_all()

    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(register_some, range(THREADS)))

    with body_work(body_a):
        numbers = sorted(File.objects.values_list("number", flat=True))
    assert numbers == list(range(1, THREADS * (EACH - 1) + 1))


def test_a_file_starts_at_the_seat_that_registers_it(body_a: BodyRef) -> None:
    with at_seat(body_a, "front_office") as seat_id:
        file = file_made()

        assert file.seat_id == seat_id
        assert [(m.kind, m.to_seat_id) for m in file.movements.all()] == [("registered", seat_id)]
        assert file.by_name == "രമ കെ."


def test_a_file_can_start_at_another_seat(body_a: BodyRef) -> None:
    with at_seat(body_a, "front_office"):
        wanted = seat_id_of("secretary")

        file = file_register(
            service_code="general-application",
            subject="കത്ത്",
            applicant=Applicant(),
            seat_id=wanted,
        )

        assert file.seat_id == wanted


def test_somebody_without_a_seat_registers_nothing(body_a: BodyRef) -> None:
    assert SYSTEM.seat_id is None
    with body_work(body_a), pytest.raises(NoSeatError):
        file_made()


def test_a_paper_is_not_received_tomorrow(body_a: BodyRef) -> None:
    with at_seat(body_a), pytest.raises(ReceivedInFutureError):
        file_made(received_on=timezone.localdate() + timedelta(days=1))


def test_an_unknown_service_is_refused_and_takes_no_number(body_a: BodyRef) -> None:
    with at_seat(body_a):
        with pytest.raises(UnknownServiceError):
            file_made(service="fortune-telling")

        assert file_made().number == 1


def test_a_service_without_a_known_limit_has_no_due_date_and_says_so(body_a: BodyRef) -> None:
    with at_seat(body_a):
        file = file_made(service="general-application")

    assert file.due_on is None
    assert "To be confirmed" in file.limit_source


@time_machine.travel(NOON)
def test_the_due_date_follows_the_limit_in_force(body_a: BodyRef) -> None:
    with at_seat(body_a):
        file = file_made(service="information-request")

    assert file.due_on == date(2026, 12, 20)
    assert file.limit_source == "Right to Information Act, 2005, section 7(1)"
    assert file.is_limit_confirmed


@time_machine.travel("2026-12-21T12:00:00+05:30")
def test_the_due_date_passes_over_holidays_of_state_and_body(body_a: BodyRef) -> None:
    with at_seat(body_a):
        before = file_made(service="late-marriage-permission").due_on
        assert before is not None
        LocalHoliday.objects.create(
            day=before, name_en="Temple festival", name_ml="ഉത്സവം", order_reference="GO 1/2027"
        )

        after = file_made(service="late-marriage-permission").due_on

    # Fifteen working days from 21 December: Christmas, Mannam Jayanti, a second Saturday and
    # three Sundays lie between.
    assert before == date(2027, 1, 9) or before > date(2027, 1, 7)
    assert after is not None
    assert after > before


def test_text_is_kept_in_one_form(body_a: BodyRef) -> None:
    with at_seat(body_a):
        file = file_made(subject="  ചേര\u0d4d\u200dത്തല   റോഡ് ")

    assert file.subject == "ചേർത്തല റോഡ്"


def test_registering_stands_in_the_audit_and_leaves_as_an_event(body_a: BodyRef) -> None:
    with at_seat(body_a):
        file = file_made()

        entry = AuditEntry.objects.get(subject_id=file.id)
        event = OutboxEvent.objects.get(name="filing.file.registered")
    assert (entry.action, entry.actor_name) == ("filing.file.register", "രമ കെ.")
    assert event.payload["file_id"] == str(file.id)


def test_an_amendment_changes_only_what_it_names(body_a: BodyRef) -> None:
    with at_seat(body_a):
        file = file_made(subject="പഴയത്", name="ലീല", phone="9447012345")

        amended = file_amend(file_id=file.id, version=1, subject="പുതിയത്")

        entry = AuditEntry.objects.get(action="filing.file.amend")
    assert (amended.subject, amended.applicant_name, amended.version) == ("പുതിയത്", "ലീല", 2)
    assert (entry.before, entry.after) == ({"subject": "പഴയത്"}, {"subject": "പുതിയത്"})


def test_an_amended_name_is_found_by_search(body_a: BodyRef) -> None:
    with at_seat(body_a):
        file = file_made(name="ലീല")

        amended = file_amend(file_id=file.id, version=1, applicant_name="Devaki")

    assert "devaki" in amended.search_text


def test_an_amendment_of_what_changed_meanwhile_is_refused(body_a: BodyRef) -> None:
    with at_seat(body_a):
        file = file_made()
        file_amend(file_id=file.id, version=1, subject="ഒന്ന്")

        with pytest.raises(ChangedMeanwhileError):
            file_amend(file_id=file.id, version=1, subject="രണ്ട്")


def test_another_seat_amends_nothing(body_a: BodyRef) -> None:
    with at_seat(body_a, "front_office"):
        file = file_made()

    with at_seat(body_a, "secretary"), pytest.raises(DomainError) as refusal:
        file_amend(file_id=file.id, version=1, subject="എന്റേത്")

    assert refusal.value.code == "file-held-elsewhere"

"""What do other modules get of files?"""

from __future__ import annotations

from dataclasses import replace

import pytest

from modules.filing.public import (
    Applicant,
    FileState,
    Outcome,
    file_card,
    file_close,
    file_closing_ability,
    file_note,
    file_open,
)
from sabha.database.body import BodyRef
from sabha.database.identifiers import uuid7
from sabha.errors import DomainError, NotFoundError
from sabha.identity.actor import acting_as, current_actor
from tests.modules.filing.office import SERVICE, at_seat

OWN = "licences.licence.decide"


def test_another_module_opens_notes_and_closes_a_file_under_its_own_permission(
    body_a: BodyRef,
) -> None:
    with at_seat(body_a) as seat_id:
        actor = replace(current_actor(), permissions=frozenset({OWN}))
        with acting_as(actor):
            opened = file_open(
                service_code=SERVICE, subject="ലൈസൻസ്", applicant=Applicant(name="ലീല")
            )
            file_note(file_id=opened.id, text="പരിശോധിച്ചു")
            assert file_closing_ability(file_id=opened.id, permission=OWN).is_allowed
            closed = file_close(file_id=opened.id, outcome=Outcome.REJECTED, reason="രേഖയില്ല")

            assert current_actor() == actor
        assert file_card(file_id=opened.id) == closed
    assert (opened.state, opened.seat_id, opened.reason) == (FileState.OPEN, seat_id, "")
    assert (closed.state, closed.reason) == (FileState.REJECTED, "രേഖയില്ല")


def test_a_lent_permission_does_not_open_files_held_elsewhere(body_a: BodyRef) -> None:
    with at_seat(body_a, "front_office"):
        opened = file_open(service_code=SERVICE, subject="കത്ത്", applicant=Applicant())

    with at_seat(body_a, "secretary"):
        ability = file_closing_ability(file_id=opened.id, permission="filing.file.decide")
        with pytest.raises(DomainError) as refusal:
            file_close(file_id=opened.id, outcome=Outcome.APPROVED)

    assert refusal.value.code == "file-held-elsewhere"
    assert ability.reason_en == refusal.value.text("en")


def test_a_file_is_closed_by_whoever_may_in_the_calling_module(body_a: BodyRef) -> None:
    with at_seat(body_a):
        opened = file_open(service_code=SERVICE, subject="കത്ത്", applicant=Applicant())

        ability = file_closing_ability(file_id=opened.id, permission=OWN)

    assert not ability.is_allowed


def test_there_is_no_card_of_a_file_that_is_not_there(body_a: BodyRef) -> None:
    with at_seat(body_a), pytest.raises(NotFoundError):
        file_card(file_id=uuid7())

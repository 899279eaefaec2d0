"""How does a file go from seat to seat?"""

from __future__ import annotations

from itertools import pairwise

import pytest

from modules.filing.models import File, Movement
from modules.filing.rules.abilities import FileHeldElsewhereError, NothingToReturnToError
from modules.filing.services.movement import (
    ForwardedToItselfError,
    SeatNotOpenError,
    file_forward,
    file_return,
)
from sabha.database.body import BodyRef
from sabha.database.identifiers import uuid7
from sabha.errors import ChangedMeanwhileError
from sabha.events.models import OutboxEvent
from sabha.seats.models import Seat
from tests.modules.filing.office import at_seat, file_made, seat_id_of


def sent(body: BodyRef, *route: str) -> File:
    """Register a file at the first seat, and forward it through the others."""
    with at_seat(body, route[0]):
        file = file_made()
    for holder, following in pairwise(route):
        with at_seat(body, holder):
            file = file_forward(
                file_id=file.id, version=file.version, seat_id=seat_id_of(following)
            )
    return file


def test_a_file_is_forwarded_with_a_note(body_a: BodyRef) -> None:
    file = sent(body_a, "front_office")

    with at_seat(body_a, "front_office") as origin:
        target = seat_id_of("section_clerk_1")
        file_forward(file_id=file.id, version=1, seat_id=target, note="പരിശോധിക്കുക")

        moved = File.objects.get(pk=file.id)
        step = Movement.objects.select_related("note").get(file=file, kind="forwarded")
    assert (moved.seat_id, moved.state, moved.version) == (target, "open", 2)
    assert (step.from_seat_id, step.to_seat_id) == (origin, target)
    assert step.note is not None
    assert (step.note.number, step.note.text) == (1, "പരിശോധിക്കുക")


def test_whoever_forwarded_a_file_holds_it_no_longer(body_a: BodyRef) -> None:
    file = sent(body_a, "front_office", "section_clerk_1")

    with at_seat(body_a, "front_office"), pytest.raises(FileHeldElsewhereError):
        file_forward(file_id=file.id, version=file.version, seat_id=seat_id_of("secretary"))


def test_a_file_is_not_forwarded_to_the_seat_that_holds_it(body_a: BodyRef) -> None:
    file = sent(body_a, "front_office")

    with at_seat(body_a, "front_office") as seat_id, pytest.raises(ForwardedToItselfError):
        file_forward(file_id=file.id, version=1, seat_id=seat_id)


def test_a_file_is_not_forwarded_to_an_unknown_or_closed_seat(body_a: BodyRef) -> None:
    file = sent(body_a, "front_office")

    with at_seat(body_a, "front_office"):
        closed = seat_id_of("records")
        Seat.objects.filter(pk=closed).update(is_open=False)
        for seat_id in (uuid7(), closed):
            with pytest.raises(SeatNotOpenError):
                file_forward(file_id=file.id, version=1, seat_id=seat_id)


def test_a_vacant_seat_takes_files_and_the_event_says_it_is_vacant(body_a: BodyRef) -> None:
    sent(body_a, "front_office", "section_clerk_1")

    with at_seat(body_a):
        event = OutboxEvent.objects.get(name="filing.file.forwarded")
    assert event.payload["is_vacant"] is True


def test_a_forwarding_of_what_changed_meanwhile_is_refused(body_a: BodyRef) -> None:
    file = sent(body_a, "front_office")

    with at_seat(body_a, "front_office"), pytest.raises(ChangedMeanwhileError):
        file_forward(file_id=file.id, version=7, seat_id=seat_id_of("secretary"))


def test_a_file_is_returned_to_the_seat_that_forwarded_it(body_a: BodyRef) -> None:
    file = sent(body_a, "front_office", "section_clerk_1", "secretary")

    with at_seat(body_a, "secretary"):
        returned = file_return(file_id=file.id, version=file.version, note="റിപ്പോർട്ട് വേണം")
        clerk = seat_id_of("section_clerk_1")

    assert (returned.seat_id, returned.state) == (clerk, "returned")


def test_a_returned_file_goes_back_along_its_route(body_a: BodyRef) -> None:
    file = sent(body_a, "front_office", "section_clerk_1", "secretary")
    with at_seat(body_a, "secretary"):
        file = file_return(file_id=file.id, version=file.version, note="റിപ്പോർട്ട് വേണം")

    with at_seat(body_a, "section_clerk_1"):
        file = file_return(file_id=file.id, version=file.version, note="രേഖയില്ല")
        origin = seat_id_of("front_office")

    assert file.seat_id == origin
    with at_seat(body_a, "front_office"), pytest.raises(NothingToReturnToError):
        file_return(file_id=file.id, version=file.version, note="ഇല്ല")


def test_a_returned_file_is_open_again_once_forwarded(body_a: BodyRef) -> None:
    file = sent(body_a, "front_office", "secretary")
    with at_seat(body_a, "secretary"):
        file = file_return(file_id=file.id, version=file.version, note="പൂരിപ്പിക്കുക")

    with at_seat(body_a, "front_office"):
        file = file_forward(file_id=file.id, version=file.version, seat_id=seat_id_of("secretary"))

    assert file.state == "open"

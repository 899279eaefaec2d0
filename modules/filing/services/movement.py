"""How does a file go from seat to seat?"""

from __future__ import annotations

from uuid import UUID

from modules.filing.models import File, Movement
from modules.filing.rules.abilities import Act
from modules.filing.rules.states import FileState, MovementKind
from modules.filing.selectors import file_came_from
from modules.filing.services.custody import file_put_back, file_taken
from modules.filing.services.note import note_write
from modules.filing.services.signatures import signature
from sabha.audit.services import audit_record
from sabha.errors import DomainError
from sabha.events.services import event_publish
from sabha.seats.selectors import seat_list
from sabha.seats.standing import SeatCard
from sabha.seats.waiting import seat_kept_open


class ForwardedToItselfError(DomainError):
    """A file cannot be forwarded to the seat that holds it."""

    code = "forwarded-to-itself"
    status = 400
    title_en = "The file is at that seat already."
    title_ml = "ഫയൽ ഇപ്പോൾത്തന്നെ ആ സീറ്റിലാണ്."


class SeatNotOpenError(DomainError):
    """The office has no such seat, or has it no longer."""

    code = "seat-not-open"
    status = 409
    title_en = "That seat is not open. Choose another."
    title_ml = "ആ സീറ്റ് നിലവിലില്ല. മറ്റൊന്ന് തിരഞ്ഞെടുക്കുക."


def file_forward(*, file_id: UUID, version: int, seat_id: UUID, note: str = "") -> File:
    """Send a file to another seat, with a note if there is something to say.

    A seat without a holder is allowed, since work belongs to seats; the event says it is vacant.

    Raises:
        ForwardedToItselfError: the file is at that seat.
        SeatNotOpenError: there is no such seat.
        DomainError: see `file_taken`.
    """
    with file_taken(file_id=file_id, act=Act.FORWARD, version=version) as file:
        if file.seat_id == seat_id:
            raise ForwardedToItselfError
        _file_move(file=file, to_seat_id=seat_id, kind=MovementKind.FORWARDED, note=note)
    return file


def file_return(*, file_id: UUID, version: int, note: str) -> File:
    """Send a file back to the seat that forwarded it here, saying what is wanted.

    Raises:
        SeatNotOpenError: that seat is there no longer; the file can still be forwarded.
        DomainError: see `file_taken`.
    """
    with file_taken(file_id=file_id, act=Act.RETURN, version=version) as file:
        came_from = file_came_from(file=file)
        _file_move(file=file, to_seat_id=came_from, kind=MovementKind.RETURNED, note=note)
    return file


def _file_move(*, file: File, to_seat_id: UUID | None, kind: MovementKind, note: str) -> None:
    seat = _open_seat(to_seat_id)
    signed = signature()
    written = note_write(file=file, text=note) if note.strip() else None
    from_seat_id = file.seat_id
    Movement.objects.create(
        file=file, kind=kind, from_seat_id=from_seat_id, to_seat_id=seat.id, note=written, **signed
    )
    file.seat_id = seat.id
    file.at_seat_since = signed["at"]
    file.state = FileState.RETURNED if kind is MovementKind.RETURNED else FileState.OPEN
    file_put_back(file=file, changed=("seat", "at_seat_since", "state"))
    audit_record(
        action="filing.file.return" if kind is MovementKind.RETURNED else "filing.file.forward",
        subject="filing.file",
        subject_id=file.id,
        before={"seat_id": str(from_seat_id)},
        after={"seat_id": str(seat.id)},
    )
    event_publish(
        name=f"filing.file.{kind}",
        payload={
            "file_id": str(file.id),
            "from_seat_id": str(from_seat_id),
            "to_seat_id": str(seat.id),
            "is_vacant": seat.acting is None,
        },
    )


def _open_seat(seat_id: UUID | None) -> SeatCard:
    for seat in seat_list():
        if seat.id == seat_id and seat_kept_open(seat_id=seat.id):
            return seat
    raise SeatNotOpenError

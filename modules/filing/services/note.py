"""How is a numbered paragraph added to the note file?"""

from __future__ import annotations

from uuid import UUID

from django.db.models import Max

from modules.filing.models import File, Note
from modules.filing.rules.abilities import Act
from modules.filing.services.custody import file_put_back, file_taken
from modules.filing.services.signatures import signature
from sabha.audit.services import audit_record
from sabha.database.text import normalise
from sabha.events.services import event_publish


def note_add(*, file_id: UUID, text: str) -> Note:
    """Write the file's next note at the seat that holds it.

    Raises:
        DomainError: see `file_taken`.
    """
    with file_taken(file_id=file_id, act=Act.NOTE) as file:
        note = note_write(file=file, text=text)
        file_put_back(file=file)
    return note


def note_write(*, file: File, text: str) -> Note:
    """Write the next note on a file that is already taken.

    The file's lock keeps the numbers without gaps.
    """
    last: int | None = file.notes.aggregate(last=Max("number"))["last"]
    note = Note.objects.create(
        file=file,
        number=(last or 0) + 1,
        text=normalise(text).strip(),
        seat_id=file.seat_id,
        **signature(),
    )
    audit_record(
        action="filing.note.add",
        subject="filing.file",
        subject_id=file.id,
        after={"number": note.number},
    )
    event_publish(
        name="filing.note.added", payload={"file_id": str(file.id), "number": note.number}
    )
    return note

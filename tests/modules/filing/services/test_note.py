"""How is the note file written?"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections

from modules.filing.models import File, Note
from modules.filing.services.note import note_add
from sabha.database.body import BodyRef
from sabha.database.identifiers import uuid7
from sabha.database.work import body_work
from sabha.errors import NotFoundError
from tests.modules.filing.office import at_seat, file_made


def test_notes_are_numbered_and_signed(body_a: BodyRef) -> None:
    with at_seat(body_a) as seat_id:
        file = file_made()

        notes = [note_add(file_id=file.id, text=text) for text in ("ഒന്ന്", "രണ്ട്\n\nഖണ്ഡിക")]

    assert [(note.number, note.text) for note in notes] == [(1, "ഒന്ന്"), (2, "രണ്ട്\n\nഖണ്ഡിക")]
    assert {(note.by_name, note.seat_id) for note in notes} == {("രമ കെ.", seat_id)}
    assert {(note.signer_en, note.by_designation_en) for note in notes} == {("Rema K.", "Clerk")}


def test_each_file_numbers_its_own_notes(body_a: BodyRef) -> None:
    with at_seat(body_a):
        note_add(file_id=file_made().id, text="ഒന്ന്")

        note = note_add(file_id=file_made().id, text="ഒന്ന്")

    assert note.number == 1


def test_a_note_raises_the_version(body_a: BodyRef) -> None:
    with at_seat(body_a):
        file = file_made()

        note_add(file_id=file.id, text="ഒന്ന്")

        assert File.objects.get(pk=file.id).version == 2


def test_notes_have_no_gap_when_many_write_at_once(body_a: BodyRef) -> None:
    with at_seat(body_a):
        file = file_made()

    def write(turn: int) -> None:
        try:
            with at_seat(body_a):
                note_add(file_id=file.id, text=f"കുറിപ്പ് {turn}")
        finally:
            connections.close_all()

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(write, range(12)))

    with body_work(body_a):
        numbers = list(Note.objects.filter(file=file).values_list("number", flat=True))
    assert numbers == list(range(1, 13))


def test_a_file_that_is_not_there_takes_no_note(body_a: BodyRef) -> None:
    with at_seat(body_a), pytest.raises(NotFoundError):
        note_add(file_id=uuid7(), text="ഒന്ന്")

"""What does the database itself refuse?"""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connections

from modules.filing.models import Note
from modules.filing.rules.states import Outcome
from modules.filing.services.decision import file_decide
from modules.filing.services.note import note_add
from sabha.database.body import BodyRef, OutsideLocalBodyError
from tests.modules.filing.office import at_seat, file_made

WRITTEN_ONCE = ("filing_note", "filing_movement", "filing_decision")


def execute(body: BodyRef, statement: str) -> None:
    with connections[body.alias].cursor() as cursor:
        cursor.execute(statement)


def decided(body: BodyRef) -> None:
    with at_seat(body, "secretary"):
        file = file_made()
        note_add(file_id=file.id, text="ഒന്ന്")
        file_decide(file_id=file.id, version=2, outcome=Outcome.APPROVED)


@pytest.mark.parametrize("table", WRITTEN_ONCE)
@pytest.mark.parametrize("statement", ["UPDATE {} SET by_name = 'X'", "DELETE FROM {}"])
def test_what_stands_in_a_file_is_never_changed(
    body_a: BodyRef, table: str, statement: str
) -> None:
    decided(body_a)

    with pytest.raises(DatabaseError, match="is only added to"), at_seat(body_a):
        execute(body_a, statement.format(table))


def test_who_signed_in_one_script_is_named_by_it() -> None:
    note = Note(by_name="രമ കെ.")

    assert (note.signer_en, note.signer_ml) == ("രമ കെ.", "രമ കെ.")


def test_a_number_is_given_once_a_year(body_a: BodyRef) -> None:
    with at_seat(body_a):
        file_made()
        file_made()

    with pytest.raises(DatabaseError, match="filing_file_number_once"), at_seat(body_a):
        execute(body_a, "UPDATE filing_file SET number = 1")


def test_a_state_that_nobody_knows_is_refused(body_a: BodyRef) -> None:
    with at_seat(body_a):
        file_made()

    with pytest.raises(DatabaseError, match="filing_file_state_known"), at_seat(body_a):
        execute(body_a, "UPDATE filing_file SET state = 'lost'")


def test_files_are_not_seen_outside_a_body(body_a: BodyRef) -> None:
    with at_seat(body_a):
        file = file_made()

    with pytest.raises(OutsideLocalBodyError):
        file.refresh_from_db()


def test_one_body_sees_nothing_of_another(body_a: BodyRef, body_b: BodyRef) -> None:
    with at_seat(body_a):
        file_made()

    with at_seat(body_b) as _:
        assert count(body_b) == 0


def count(body: BodyRef) -> int:
    with connections[body.alias].cursor() as cursor:
        cursor.execute("SELECT count(*) FROM filing_file")
        row: tuple[int] = cursor.fetchone()
    return row[0]

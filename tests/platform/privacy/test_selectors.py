"""Is everything that the modules of a body hold about a person found, and nobody else's?"""

from __future__ import annotations

from uuid import UUID

from django.db import connections
from django.test.utils import CaptureQueriesContext

from sabha.database.body import BodyRef
from sabha.privacy.person import Person
from sabha.privacy.selectors import personal_data_list
from tests.modules.filing.office import at_seat, file_made

AMINA = Person(user_id=UUID(int=1), names=("Amina K",), phone="+919847014321")


def test_only_files_of_the_proven_phone_and_name_are_shown(body_a: BodyRef) -> None:
    with at_seat(body_a):
        own = file_made(name="Amina K.", phone="+91 98470 14321")
        file_made(name="Salim", phone="9847014321")
        file_made(name="Amina K.", phone="9847014322")
        file_made(name="Amina K.", phone="+1 984 701 4321")
        file_made(name="Amina K.", phone="")

        found = personal_data_list(person=AMINA)

    assert [record.id for record in found.records] == [own.id]
    assert found.withheld == 1
    facts = {fact.label_en: fact.value for fact in found.records[0].facts}
    assert (facts["Applicant"], facts["Phone"]) == ("Amina K.", "+91 98470 14321")


def test_who_proved_nothing_is_shown_nothing(body_a: BodyRef) -> None:
    with at_seat(body_a):
        file_made(name="Amina K.", phone="")
        nobody = Person(user_id=UUID(int=2), names=("Amina K",), email="amina@example.org")

        assert personal_data_list(person=nobody).records == ()


def test_another_bodys_files_are_not_found(body_a: BodyRef, body_b: BodyRef) -> None:
    with at_seat(body_a):
        file_made(name="Amina K.", phone="9847014321")
    with at_seat(body_b):
        found = personal_data_list(person=AMINA)

    assert (found.records, found.withheld) == ((), 0)


def test_the_phone_has_an_index(body_a: BodyRef) -> None:
    with at_seat(body_a), CaptureQueriesContext(connections[body_a.alias]) as asked:
        personal_data_list(person=AMINA)
        with connections[body_a.alias].cursor() as cursor:
            # What is left is a bitmap scan, which needs a condition that an index answers.
            cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off")
            cursor.execute("EXPLAIN " + next(one["sql"] for one in asked if "filing" in one["sql"]))
            plan = "\n".join(line for (line,) in cursor.fetchall())

    assert "filing_file_phone" in plan

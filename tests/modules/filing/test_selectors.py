"""Which files are found, and how many wait?"""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from modules.filing.models import File
from modules.filing.rules.states import Due, FileState, Outcome
from modules.filing.selectors import FacetCount, FileFilter, Sort, file_facets, file_get, file_list
from modules.filing.services.decision import file_decide
from modules.filing.services.movement import file_forward
from modules.filing.services.note import note_add
from sabha.database.body import BodyRef
from sabha.database.trigrams import trigram_text
from tests.modules.filing.office import at_seat, file_made, seat_id_of


def found(filters: FileFilter, sort: Sort = Sort.NEWEST) -> list[str]:
    files = file_list(filters=filters, sort=sort).order_by(*sort.order)
    return [file.subject for file in files]


@pytest.mark.parametrize("q", ["ചേർത്തല", "ചേര്\u200dത്തല", "ചേര്ത്തല", "9447", "LEELA", "leela ചേർത്തല"])
def test_a_file_is_found_however_its_words_are_written(body_a: BodyRef, q: str) -> None:
    with at_seat(body_a):
        file_made(subject="ചേർത്തല റോഡ്", name="Leela Menon", phone="9447012345")
        file_made(subject="മറ്റൊന്ന്", name="Gopal")

        assert found(FileFilter(q=q)) == ["ചേർത്തല റോഡ്"]


def test_a_whole_number_finds_that_file_alone(body_a: BodyRef) -> None:
    with at_seat(body_a):
        for turn in range(11):
            file_made(subject=f"കാര്യം {turn + 1}")

        assert found(FileFilter(q=f"1/{timezone.localdate().year}")) == ["കാര്യം 1"]


def test_words_that_no_file_has_find_nothing(body_a: BodyRef) -> None:
    with at_seat(body_a):
        file_made(subject="100% നികുതി")

        assert found(FileFilter(q="100_")) == []
        assert found(FileFilter(q="100%")) == ["100% നികുതി"]


def test_files_are_filtered_by_state_service_seat_and_day(body_a: BodyRef) -> None:
    today = timezone.localdate()
    with at_seat(body_a, "secretary") as seat_id:
        old = file_made(subject="പഴയത്", received_on=today - timedelta(days=40))
        file_made(subject="വിവരം", service="information-request")
        file_decide(file_id=old.id, version=1, outcome=Outcome.APPROVED)

        approved = FileFilter(states=frozenset({FileState.APPROVED}))
        assert found(approved) == ["പഴയത്"]
        assert found(FileFilter(service="information-request")) == ["വിവരം"]
        assert found(FileFilter(seat_id=seat_id)) == ["വിവരം", "പഴയത്"]
        assert found(FileFilter(seat_id=seat_id_of("front_office"))) == []
        assert found(FileFilter(received_from=today)) == ["വിവരം"]
        assert found(FileFilter(received_until=today - timedelta(days=1))) == ["പഴയത്"]


def test_files_are_filtered_by_how_near_they_are_due(body_a: BodyRef) -> None:
    today = timezone.localdate()
    limit = timedelta(days=30)
    with at_seat(body_a):
        for name, due_on in {
            "വൈകി": today - timedelta(days=1),
            "ഇന്ന്": today,
            "സമയമുണ്ട്": today + timedelta(days=20),
        }.items():
            file_made(subject=name, service="information-request", received_on=due_on - limit)
        file_made(subject="പരിധിയില്ല")

        assert {due: found(FileFilter(due=due)) for due in Due} == {
            Due.OVERDUE: ["വൈകി"],
            Due.SOON: ["ഇന്ന്"],
            Due.ON_TIME: ["സമയമുണ്ട്"],
            Due.UNLIMITED: ["പരിധിയില്ല"],
        }
        assert found(FileFilter(), Sort.DUE)[-1] == "പരിധിയില്ല"


def test_a_list_by_due_date_leaves_decided_files_out(body_a: BodyRef) -> None:
    with at_seat(body_a, "secretary"):
        done = file_made(subject="തീർന്നത്")
        file_made(subject="ബാക്കി")
        file_decide(file_id=done.id, version=1, outcome=Outcome.APPROVED)

        assert found(FileFilter(), Sort.DUE) == ["ബാക്കി"]


def test_facets_count_pending_files_and_show_what_else_could_be_chosen(body_a: BodyRef) -> None:
    with at_seat(body_a, "secretary") as secretary:
        done = file_made()
        file_decide(file_id=done.id, version=1, outcome=Outcome.APPROVED)
        file_made(service="information-request")
        moved = file_made()
        clerk = seat_id_of("section_clerk_1")
        file_forward(file_id=moved.id, version=1, seat_id=clerk)

        facets = file_facets(filters=FileFilter(seat_id=secretary))

    assert facets.total == 1
    assert facets.state == (FacetCount("open", 1),)
    assert facets.service == (FacetCount("information-request", 1),)
    assert set(facets.seat) == {FacetCount(str(secretary), 1), FacetCount(str(clerk), 1)}
    assert facets.due == (FacetCount("ontime", 1),)


def test_facets_take_one_query(body_a: BodyRef) -> None:
    with at_seat(body_a):
        file_made()
        with CaptureQueriesContext(connections[body_a.alias]) as queries:
            file_facets(filters=FileFilter(q="കെട്ടിട"))

    assert len(queries) == 1


def test_a_file_with_all_that_stands_in_it_takes_four_queries(body_a: BodyRef) -> None:
    with at_seat(body_a):
        file = file_made()
        for turn in range(3):
            note_add(file_id=file.id, text=f"കുറിപ്പ് {turn}")
        with CaptureQueriesContext(connections[body_a.alias]) as queries:
            whole = file_get(file_id=file.id)
            assert [note.seat.code for note in whole.notes.all()] == ["section_clerk_1"] * 3
            assert [step.to_seat.code for step in whole.movements.all()] == ["section_clerk_1"]

    assert len(queries) == 4


def test_a_long_register_is_searched_by_index(body_a: BodyRef) -> None:
    with at_seat(body_a):
        sample = file_made()
        rows = [copy_of(sample, number) for number in range(2, 4002)]
        File.objects.bulk_create(rows)
        with connections[body_a.alias].cursor() as cursor:
            cursor.execute("SET LOCAL enable_seqscan = off")
            searched = file_list(filters=FileFilter(q="കാര്യം3999")).explain()
            queue = (
                file_list(filters=FileFilter(seat_id=sample.seat_id), sort=Sort.DUE)
                .order_by("due_on", "id")
                .explain()
            )

    assert "filing_file_search" in searched
    assert "using filing_file_" in queue
    assert "Sort" not in queue


def copy_of(sample: File, number: int) -> File:
    return File(
        number=number,
        year=sample.year,
        number_text=f"{number}/{sample.year}",
        service_code=sample.service_code,
        service_name_en=sample.service_name_en,
        service_name_ml=sample.service_name_ml,
        subject=f"കാര്യം {number}",
        search_text=trigram_text(f"കാര്യം{number}x"),
        state=FileState.APPROVED if number % 2 else FileState.OPEN,
        received_on=date(2026, 1, 1) + timedelta(days=number % 300),
        seat_id=sample.seat_id,
        at_seat_since=sample.at_seat_since,
        by_name=sample.by_name,
        at=sample.at,
    )

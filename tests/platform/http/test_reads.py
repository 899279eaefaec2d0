"""Is the reading of personal data written down, once and cheaply?"""

from __future__ import annotations

from datetime import timedelta
from typing import ClassVar
from uuid import UUID

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from rest_framework.request import Request
from rest_framework.response import Response

from sabha.database.body import BodyRef
from sabha.errors import NotFoundError
from sabha.http.reads import Reads
from sabha.http.views import BodyView
from tests.people import staff_make
from tests.platform.http.calling import call, entries_of

THING = UUID("01980000-0000-7000-8000-00000000000d")
PAPER = UUID("01980000-0000-7000-8000-00000000000e")


class _Thing(BodyView):
    """Shows one record."""

    permissions = {"get": "filing.file.view"}
    reads_personal: ClassVar = {"get": "filing.file"}

    def get(self, request: Request, **path: UUID) -> Response:
        if request.query_params.get("then") == "lost":
            raise NotFoundError
        return Response({})


class _Paper(_Thing):
    """Shows a paper of a record."""

    reads_personal: ClassVar = {"get": Reads("filing.file", "filing.attachment.read", key="file")}


class _Register(_Thing):
    """Shows many; only a search by name is a reading."""

    reads_personal: ClassVar = {
        "get": Reads("filing.register", "filing.register.search", asked_by="q")
    }


def test_a_reading_is_written_with_who_and_which(body_a: BodyRef) -> None:
    user = staff_make(body_a, "secretary")

    call(_Thing, body_a, user, id=THING)

    (entry,) = entries_of(body_a, subject_id=THING)
    assert (entry.action, entry.subject) == ("filing.file.read", "filing.file")
    assert (entry.actor_id, entry.is_read, entry.after) == (user.id, True, None)


def test_a_reading_tells_which_part_was_read(body_a: BodyRef) -> None:
    call(_Paper, body_a, staff_make(body_a), file=THING, paper=PAPER)

    (entry,) = entries_of(body_a, subject_id=THING)
    assert entry.after == {"paper": str(PAPER)}


def test_reading_again_within_ten_minutes_is_one_reading(
    body_a: BodyRef, monkeypatch: pytest.MonkeyPatch
) -> None:
    user = staff_make(body_a)
    call(_Thing, body_a, user, id=THING)
    call(_Thing, body_a, user, id=THING)
    call(_Thing, body_a, staff_make(body_a, "head_clerk"), id=THING)
    assert len(entries_of(body_a, subject_id=THING)) == 2

    later = timezone.now() + timedelta(minutes=11)
    monkeypatch.setattr(timezone, "now", lambda: later)
    call(_Thing, body_a, user, id=THING)

    assert len(entries_of(body_a, subject_id=THING)) == 3


def test_a_record_that_is_not_there_was_not_read(body_a: BodyRef) -> None:
    call(_Thing, body_a, staff_make(body_a), asked={"then": "lost"}, id=THING)

    assert entries_of(body_a, subject_id=THING) == []


def test_only_a_search_reads_a_register(body_a: BodyRef) -> None:
    user = staff_make(body_a)

    call(_Register, body_a, user)
    call(_Register, body_a, user, asked={"q": "ലീല"})
    call(_Register, body_a, user, asked={"q": "രമ"})

    entries = entries_of(body_a, subject_id=body_a.id)
    assert len(entries) == 2
    assert entries[0].after is not None


def test_a_reading_costs_two_queries_and_the_next_one_one(body_a: BodyRef) -> None:
    user = staff_make(body_a)
    with CaptureQueriesContext(connections[body_a.alias]) as first:
        call(_Thing, body_a, user, id=THING)
    with CaptureQueriesContext(connections[body_a.alias]) as again:
        call(_Thing, body_a, user, id=THING)

    about = [[q["sql"][:6] for q in found if "audit_" in q["sql"]] for found in (first, again)]
    assert about == [["SELECT", "INSERT"], ["SELECT"]]

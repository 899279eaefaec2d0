"""Does a reader see of a change what they may see of the record, and no more?"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from sabha.audit.models import AuditEntry
from sabha.database.identifiers import uuid7
from sabha.history.acts import Words
from sabha.history.changes import MASK, Change, changes_of, references_of
from sabha.history.records import Named
from sabha.identity.actor import Actor
from sabha.modularity.manifest import Field, Record

SEAT = uuid7()
RECORD = Record(
    "filing.file",
    "File",
    "ഫയൽ",
    "filing.file.view",
    fields=(
        Field("state", "State", "നില", is_open=True, words={"open": ("Open", "തുറന്നത്")}),
        Field("phone", "Phone", "ഫോൺ", permission="filing.applicant.contact"),
        Field("name", "Name", "പേര്"),
        Field("seat_id", "Seat", "സീറ്റ്", is_open=True, refers="seats.seat"),
    ),
)
NAMED = Named({("seats.seat", SEAT): Words("Clerk", "ക്ലാർക്ക്")})
STRANGER = Actor(kind="staff", name="x")
READER = replace(STRANGER, permissions=frozenset({"filing.file.view"}))
CONTACT = replace(READER, permissions=READER.permissions | {"filing.applicant.contact"})


def change(reader: Actor, record: Record | None = RECORD, **after: object) -> Change:
    entry = AuditEntry(after=after)
    (found,) = changes_of(entry=entry, record=record, named=NAMED, reader=reader)
    return found


@pytest.mark.parametrize(
    ("reader", "field", "shown"),
    [
        (STRANGER, {"state": "open"}, "Open"),
        (STRANGER, {"seat_id": str(SEAT)}, "Clerk"),
        (STRANGER, {"name": "ലീല"}, MASK),
        (STRANGER, {"unheard_of": "x"}, MASK),
        (READER, {"name": "ലീല"}, "ലീല"),
        (READER, {"unheard_of": ["a", "b"]}, "a, b"),
        (READER, {"phone": "9447012345"}, MASK),
        (CONTACT, {"phone": "9447012345"}, "9447012345"),
        (READER, {"name": True}, "yes"),
    ],
)
def test_a_field_is_shown_to_those_who_may_see_it(
    reader: Actor, field: dict[str, Any], shown: str
) -> None:
    found = change(reader, **field)

    assert found.after is not None
    assert found.after.en == shown
    assert found.is_masked == (shown == MASK)


def test_of_an_unknown_kind_nothing_is_shown() -> None:
    assert change(CONTACT, None, name="ലീല").after == Words(MASK, MASK)


def test_what_was_not_there_is_told_apart_from_what_is_not_shown() -> None:
    found = change(STRANGER, name="")

    assert (found.before, found.after) == (None, None)


def test_references_are_gathered_before_they_are_named() -> None:
    entry = AuditEntry(before={"seat_id": "no id"}, after={"seat_id": str(SEAT), "name": "x"})

    assert list(references_of(entry=entry, record=RECORD)) == [("seats.seat", SEAT)]

"""How is the record of acts taken away, and does taking it away leave a trace?"""

from __future__ import annotations

import csv
import io
from typing import Any

from django.test import Client

from sabha.database.body import BodyRef
from sabha.database.identifiers import uuid7
from sabha.history.changes import MASK
from sabha.history.export import lines_of
from sabha.history.selectors import EntryFilter
from sabha.identity.actor import Actor
from tests.conftest import StaffClient
from tests.platform.history.asking import BASE, act
from tests.platform.http.calling import entries_of


def rows(client: Client, language: str = "en", **asked: Any) -> list[list[str]]:
    response = client.get(f"{BASE}/entries.csv", asked, headers={"Accept-Language": language})
    assert response.status_code == 200
    text = b"".join(response).decode()
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_entries_are_exported_in_the_readers_language(
    body_a: BodyRef, staff_client: StaffClient
) -> None:
    client, thing = staff_client(body_a, "secretary"), uuid7()
    act(body_a, thing, before={"applicant_name": "ലീല"}, after={"applicant_name": "രമ"})

    english, malayalam = (rows(client, lang, subject_id=thing) for lang in ("en", "ml"))

    assert english[0][1] == "When"
    assert english[1][2:4] == ["Lekha", "Clerk"]
    assert malayalam[1][2:4] == ["ലേഖ", "ക്ലാർക്ക്"]
    assert english[1][5] == "Corrected the file's details"
    assert english[1][10] == "Applicant: ലീല → രമ"
    assert malayalam[1][5] == "ഫയലിലെ വിവരങ്ങൾ തിരുത്തി"


def test_an_export_is_an_entry_itself(body_a: BodyRef, staff_client: StaffClient) -> None:
    rows(staff_client(body_a, "secretary"), kind="read")

    (entry,) = entries_of(body_a, action="audit.record.export")
    assert (entry.is_read, entry.after) == (True, {"asked": "kind=read"})


def test_an_export_goes_on_over_many_pages_and_masks(body_a: BodyRef) -> None:
    thing = uuid7()
    for number in range(5):
        act(body_a, thing, after={"applicant_name": f"ലീല {number}"})
    lines = lines_of(
        body=body_a,
        filters=EntryFilter(subject_id=thing),
        reader=Actor(kind="staff", name="x"),
        language="en",
        rows_at_once=2,
    )

    text = "".join(lines)

    assert text.count(MASK) == 5
    assert "ലീല" not in text

"""Does an Aadhaar number stay out of what is written, and is the writer told?"""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, RequestFactory
from rest_framework.request import Request

from sabha.database.body import BodyRef
from sabha.privacy.masking import masking_heard
from sabha.privacy.middleware import MASKED
from sabha.privacy.parsers import MaskingJSONParser, MaskingMultiPartParser
from tests.architecture.isolation.rows import rows_of
from tests.modules.filing.office import SERVICE
from tests.platform.documents import samples
from tests.platform.privacy.numbers import NUMBER

SPACED = f"{NUMBER[:4]} {NUMBER[4:8]} {NUMBER[8:]}"
KEPT = f"XXXX XXXX {NUMBER[8:]}"
FILES = "/api/modules/filing/files/"
FORM: dict[str, Any] = {
    "service": SERVICE,
    "subject": f"Pension of {NUMBER}",
    "applicant_name": f"Amina {SPACED}",
    "applicant_phone": "9847012345",
    "applicant_address": f"House 7\nUID {SPACED}",
}


class _Taking:
    takes_aadhaar = frozenset({"aadhaar"})


def parsed(content: object, view: object = None) -> Any:
    stream = io.BytesIO(json.dumps(content).encode())
    return MaskingJSONParser().parse(stream, "application/json", {"view": view})


def test_every_text_is_masked_however_deep() -> None:
    with masking_heard() as names:
        kept = parsed({"text": NUMBER, "people": [{"note": SPACED}], "count": 12, "none": None})

    assert kept == {"text": KEPT, "people": [{"note": KEPT}], "count": 12, "none": None}
    assert names == ["text", "note"]


@pytest.mark.parametrize("field", ["password", "new_password", "code", "applicant_phone"])
def test_what_proves_somebody_or_calls_them_stays(field: str) -> None:
    assert parsed({field: NUMBER}) == {field: NUMBER}


def test_only_a_view_that_asks_for_the_number_gets_it() -> None:
    assert parsed({"aadhaar": NUMBER}) == {"aadhaar": KEPT}
    assert parsed({"aadhaar": NUMBER, "note": NUMBER}, _Taking()) == {
        "aadhaar": NUMBER,
        "note": KEPT,
    }


def test_the_name_of_a_paper_is_masked_too() -> None:
    paper = SimpleUploadedFile(f"aadhaar {SPACED}.pdf", samples.PDF)
    sent = RequestFactory().post("/", {"note": SPACED, "file": paper})
    request = Request(sent, parsers=[MaskingMultiPartParser()])

    data: Any = request.data
    assert data["note"] == KEPT
    assert request.FILES["file"].name == f"aadhaar {KEPT}.pdf"


def test_nothing_written_through_the_api_keeps_a_number(
    body_a: BodyRef, staff_client: Callable[..., Client]
) -> None:
    client = staff_client(body_a, "secretary")

    reply = client.post(FILES, json.dumps(FORM), content_type="application/json")
    plain = {**FORM, "subject": "Pension", "applicant_name": "Amina", "applicant_address": ""}
    other = client.post(FILES, json.dumps(plain), content_type="application/json")
    note = client.post(
        f"{FILES}{reply.json()['id']}/notes/",
        json.dumps({"text": f"സമർപ്പിച്ചത് {SPACED}"}),
        content_type="application/json",
    )

    assert [each.status_code for each in (reply, other, note)] == [201, 201, 201]
    assert reply.json()["subject"] == f"Pension of {KEPT}"
    assert note.json()["notes"][0]["text"] == f"സമർപ്പിച്ചത് {KEPT}"
    assert reply.headers[MASKED] == "subject,applicant_name,applicant_address"
    assert (note.headers[MASKED], other.headers.get(MASKED)) == ("text", None)
    rows = str(rows_of(body_a))
    assert [text for text in (NUMBER, SPACED, NUMBER[:8]) if text in rows] == []

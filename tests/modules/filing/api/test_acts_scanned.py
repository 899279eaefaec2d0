"""What is a person told whose upload carries a virus, or could not be looked at?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as given
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from modules.filing.models import Attachment, File
from sabha.audit.models import AuditEntry, Outcome
from sabha.config.scanning import Scanner
from sabha.database.body import BodyRef
from sabha.database.work import body_work
from sabha.documents.models import Document
from tests.conftest import StaffClient
from tests.modules.filing.api.asking import FILES, answer, path_of, registered
from tests.modules.filing.office import registration
from tests.modules.filing.services.test_attachment import PDF
from tests.platform.documents.scanners import EICAR, MALWARE, Script, nobody, scanner_run

KEY = "counter-7-scan-0001"


@pytest.fixture
def running() -> Iterator[tuple[Scanner, Script]]:
    with scanner_run() as found:
        yield found


@pytest.fixture(autouse=True)
def scanned(running: tuple[Scanner, Script], tmp_path: Path, settings: Settings) -> None:
    settings.SABHA_FILES_DIR = tmp_path
    settings.SCANNER = running[0]


def paper(content: bytes = PDF, name: str = "രസീത്.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, content_type="application/pdf")


def attach(client: Client, file: dict[str, Any], content: bytes, **headers: str) -> Any:
    return client.post(path_of(file, "attachments/"), {"file": paper(content)}, headers=headers)


def nothing_was_kept(body: BodyRef) -> bool:
    with body_work(body):
        rows = Document.objects.exists() or Attachment.objects.exists()
    return not rows and not [
        path for path in Path(given.SABHA_FILES_DIR).rglob("*") if path.is_file()
    ]


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "carries a virus: not taken in"), ("ml", "വൈറസുണ്ട്; സ്വീകരിച്ചില്ല")],
)
@pytest.mark.parametrize("content", [EICAR, PDF + EICAR], ids=["alone", "in a PDF"])
def test_a_virus_is_refused_in_the_readers_language(
    body_a: BodyRef,
    staff_client: StaffClient,
    language: str,
    words: str,
    content: bytes,
) -> None:
    client = staff_client(body_a)
    file = registered(client)

    refused = answer(attach(client, file, content, **{"Accept-Language": language}), 422)

    assert refused["code"] == "document-infected"
    assert words in refused["title"]
    assert "രസീത്.pdf" in refused["title"]
    assert MALWARE not in str(refused)
    assert nothing_was_kept(body_a)


def test_a_refused_virus_stands_in_the_record_of_acts(
    body_a: BodyRef, staff_client: StaffClient
) -> None:
    client = staff_client(body_a)
    attach(client, registered(client), PDF + EICAR)

    with body_work(body_a):
        entry = AuditEntry.objects.get(action="documents.document.upload")
    assert (entry.outcome, entry.problem) == (Outcome.ROLLED_BACK.value, "document-infected")
    assert entry.after is not None
    assert (entry.after["name"], entry.after["malware"]) == ("ര….pdf", MALWARE)
    assert entry.actor_id is not None


def test_one_virus_among_the_papers_registers_nothing(
    body_a: BodyRef, staff_client: StaffClient
) -> None:
    papers = [paper(), paper(PDF + EICAR, "plan.pdf")]

    response = staff_client(body_a).post(FILES, {**registration(), "attachments": papers})

    assert answer(response, 422)["title"].startswith("plan.pdf")
    assert nothing_was_kept(body_a)
    with body_work(body_a):
        assert not File.objects.exists()


@pytest.mark.parametrize(
    ("language", "words"), [("en", "Try again in a minute"), ("ml", "അൽപ്പം കഴിഞ്ഞ്")]
)
def test_while_the_scanner_is_away_an_upload_is_asked_for_again(
    body_a: BodyRef,
    staff_client: StaffClient,
    settings: Settings,
    language: str,
    words: str,
) -> None:
    client = staff_client(body_a)
    file = registered(client)
    settings.SCANNER = nobody()

    response = attach(client, file, PDF, **{"Accept-Language": language})

    assert response.headers["Retry-After"] == "60"
    refused = answer(response, 503)
    assert refused["code"] == "document-unchecked"
    assert words in refused["title"]
    assert nothing_was_kept(body_a)


def test_the_same_upload_is_taken_once_the_scanner_is_back(
    body_a: BodyRef,
    staff_client: StaffClient,
    running: tuple[Scanner, Script],
    settings: Settings,
) -> None:
    client = staff_client(body_a)
    file = registered(client)
    settings.SCANNER = nobody()
    answer(attach(client, file, PDF, **{"Idempotency-Key": KEY}), 503)
    settings.SCANNER = running[0]

    taken = answer(attach(client, file, PDF, **{"Idempotency-Key": KEY}), 201)

    assert [each["name"] for each in taken["attachments"]] == ["രസീത്.pdf"]


def test_a_scan_costs_no_query(
    body_a: BodyRef, staff_client: StaffClient, settings: Settings
) -> None:
    client = staff_client(body_a)
    file = registered(client)
    counts = []
    answer(attach(client, file, PDF), 201)
    for scanner in (settings.SCANNER, None):
        settings.SCANNER = scanner
        with CaptureQueriesContext(connections[body_a.alias]) as queries:
            answer(attach(client, file, PDF), 201)
        counts.append(len(queries))

    assert counts[0] == counts[1]

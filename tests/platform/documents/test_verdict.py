"""Is nothing taken in that the malware scanner knows, or has not judged?"""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings

from sabha.audit.models import AuditEntry
from sabha.config.scanning import Scanner
from sabha.database.body import BodyRef
from sabha.database.work import body_work
from sabha.documents.kinds import DocumentKindError
from sabha.documents.models import Document
from sabha.documents.services import document_store
from sabha.documents.verdict import DocumentInfectedError, DocumentUncheckedError
from tests.platform.documents import samples
from tests.platform.documents.scanners import EICAR, MALWARE, Script, nobody, scanner_run

NAME = "ലീല മേനോൻ രസീത്.pdf"


@pytest.fixture
def running() -> Iterator[tuple[Scanner, Script]]:
    with scanner_run() as found:
        yield found


@pytest.fixture(autouse=True)
def files(running: tuple[Scanner, Script], tmp_path: Path, settings: Settings) -> Path:
    settings.SABHA_FILES_DIR = tmp_path
    settings.SCANNER = running[0]
    return tmp_path


def store(content: bytes) -> Document:
    return document_store(content=io.BytesIO(content), name=NAME)


def test_what_is_clean_is_kept_as_it_was_scanned(
    body_a: BodyRef, running: tuple[Scanner, Script], files: Path
) -> None:
    with body_work(body_a):
        kept = store(samples.PDF)

    assert running[1].streams == [samples.PDF]
    assert (files / body_a.schema / kept.stored_as).read_bytes() == samples.PDF


@pytest.mark.parametrize("content", [EICAR, samples.PDF + EICAR], ids=["alone", "in a PDF"])
def test_what_is_infected_leaves_its_name_in_the_record_and_nothing_else(
    body_a: BodyRef, files: Path, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    with body_work(body_a):
        with caplog.at_level(logging.INFO), pytest.raises(DocumentInfectedError):
            store(content)

        told = AuditEntry.objects.get(action="documents.document.upload").after or {}
        assert not Document.objects.exists()
    assert (told["name"], told["malware"]) == ("ല….pdf", MALWARE)
    assert len(told["sha256"]) == 64
    assert not [path for path in files.rglob("*") if path.is_file()]
    assert MALWARE in caplog.text
    assert "മേനോൻ" not in caplog.text


def test_without_a_verdict_nothing_is_taken_in(
    body_a: BodyRef, files: Path, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    settings.SCANNER = nobody()
    with body_work(body_a):
        with pytest.raises(DocumentUncheckedError) as caught:
            store(samples.PDF)

        assert not Document.objects.exists()
    assert not [path for path in files.rglob("*") if path.is_file()]
    assert caught.value.parameters["retry_after_seconds"] == 60
    assert "unreachable, ConnectionRefusedError" in caplog.text
    assert "മേനോൻ" not in caplog.text


def test_a_kind_that_no_office_takes_in_is_scanned_before_it_is_opened(
    body_a: BodyRef, running: tuple[Scanner, Script]
) -> None:
    with body_work(body_a), pytest.raises(DocumentKindError):
        store(samples.EXE)

    assert running[1].streams == [samples.EXE]


def test_a_deployment_without_a_scanner_takes_in_what_comes(
    body_a: BodyRef, running: tuple[Scanner, Script], settings: Settings
) -> None:
    settings.SCANNER = None
    with body_work(body_a):
        assert store(samples.PDF).size == len(samples.PDF)

    assert running[1].commands == []

"""How do documents join a file?"""

from __future__ import annotations

import io
import time
from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import pytest
from django.db import connections
from pytest_django import Settings

from modules.filing.models import Attachment, File
from modules.filing.services.attachment import Upload, attachment_add
from modules.filing.services.file import Applicant, file_register
from sabha.database.body import BodyRef
from sabha.documents.selectors import document_open
from sabha.errors import DomainError
from tests.modules.filing.office import SERVICE, at_seat, file_made
from tests.platform.documents.scanners import scanner_run

PDF = b"%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n"


def paper(name: str = "അപേക്ഷ.pdf", content: bytes = PDF) -> Upload:
    return Upload(name=name, content=io.BytesIO(content))


def test_a_document_is_kept_as_it_was_handed_in(body_a: BodyRef) -> None:
    with at_seat(body_a):
        file = file_made()

        attachment = attachment_add(file_id=file.id, upload=paper())

        document, content = document_open(document_id=attachment.document_id)
        with content:
            assert content.read() == PDF
        assert document.name == "അപേക്ഷ.pdf"
        assert File.objects.get(pk=file.id).version == 2


def test_a_file_is_registered_with_its_documents(body_a: BodyRef) -> None:
    with at_seat(body_a):
        file = file_register(
            service_code=SERVICE,
            subject="കത്ത്",
            applicant=Applicant(name="ലീല"),
            uploads=[paper("ഒന്ന്.pdf"), paper("രണ്ട്.pdf")],
        )

        names = [a.document.name for a in Attachment.objects.filter(file=file)]
    assert names == ["ഒന്ന്.pdf", "രണ്ട്.pdf"]


def test_a_document_that_is_refused_leaves_no_file_behind(body_a: BodyRef) -> None:
    with at_seat(body_a):
        with pytest.raises(DomainError):
            file_register(
                service_code=SERVICE,
                subject="കത്ത്",
                applicant=Applicant(),
                uploads=[paper(), paper("run.exe", b"MZ" + b"\0" * 200)],
            )

        assert not File.objects.exists()
        assert not Attachment.objects.exists()


def test_another_seat_attaches_nothing(body_a: BodyRef) -> None:
    with at_seat(body_a, "front_office"):
        file = file_made()

    with at_seat(body_a, "secretary"), pytest.raises(DomainError) as refusal:
        attachment_add(file_id=file.id, upload=paper())

    assert refusal.value.code == "file-held-elsewhere"


def test_a_slow_scanner_is_waited_for_before_the_file_is_locked(
    body_a: BodyRef, settings: Settings
) -> None:
    with at_seat(body_a):
        file = file_made()

    with scanner_run() as (scanner, script), ThreadPoolExecutor(1) as pool:
        script.delay = 1.0
        settings.SCANNER = scanner
        slow = pool.submit(attach_apart, body_a, file.id)
        while not script.commands:
            time.sleep(0.01)
        with at_seat(body_a):
            assert File.objects.select_for_update(nowait=True).filter(id=file.id).exists()
        slow.result()

    with at_seat(body_a):
        assert Attachment.objects.filter(file=file).exists()


def attach_apart(body: BodyRef, file_id: UUID) -> None:
    """Attach a paper in a thread of its own."""
    try:
        with at_seat(body):
            attachment_add(file_id=file_id, upload=paper())
    finally:
        connections.close_all()

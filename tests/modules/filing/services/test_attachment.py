"""How do documents join a file?"""

from __future__ import annotations

import io

import pytest

from modules.filing.models import Attachment, File
from modules.filing.services.attachment import Upload, attachment_add
from modules.filing.services.file import Applicant, file_register
from sabha.database.body import BodyRef
from sabha.documents.selectors import document_open
from sabha.errors import DomainError
from tests.modules.filing.office import SERVICE, at_seat, file_made

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

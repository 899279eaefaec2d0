"""How does a document join a file?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO
from uuid import UUID

from modules.filing.models import Attachment, File
from modules.filing.rules.abilities import Act
from modules.filing.services.custody import file_put_back, file_taken
from sabha.audit.services import audit_record
from sabha.documents.models import Document
from sabha.documents.services import Paper, paper_examine, paper_store
from sabha.events.services import event_publish


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A document as it was handed in, under the name it then had."""

    name: str
    content: BinaryIO

    def examined(self) -> Paper:
        """Return the document as it may be taken in; see `paper_examine`."""
        return paper_examine(content=self.content, name=self.name)


def attachment_add(*, file_id: UUID, upload: Upload) -> Attachment:
    """Add a document to a file at the seat that holds it.

    Raises:
        DomainError: see `file_taken` and `paper_examine`.
    """
    paper = upload.examined()
    with file_taken(file_id=file_id, act=Act.ATTACH) as file:
        attachment = attachment_write(file=file, document=paper_store(paper=paper))
        file_put_back(file=file)
    return attachment


def attachment_write(*, file: File, document: Document) -> Attachment:
    """Add a stored document to a file that is new or already taken."""
    attachment = Attachment.objects.create(file=file, document=document)
    audit_record(
        action="filing.attachment.add",
        subject="filing.file",
        subject_id=file.id,
        after={"document_id": str(document.id), "name": document.name, "sha256": document.sha256},
    )
    event_publish(
        name="filing.attachment.added",
        payload={"file_id": str(file.id), "document_id": str(document.id)},
    )
    return attachment

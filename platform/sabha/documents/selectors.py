"""How is a stored file found and read again?"""

from __future__ import annotations

from typing import BinaryIO
from uuid import UUID

from sabha.database.body import current_body
from sabha.documents.models import Document
from sabha.documents.storage import BodyFiles
from sabha.errors import DomainError, NotFoundError


class DocumentLostError(DomainError):
    """The row is there, the bytes are not."""

    code = "document-lost"
    status = 500
    title_en = "The contents of document {document} are missing from the store."
    title_ml = "{document} എന്ന രേഖയുടെ ഉള്ളടക്കം ശേഖരത്തിൽ കാണുന്നില്ല."


def document_get(*, document_id: UUID) -> Document:
    """Return a document of the current body.

    Raises:
        NotFoundError: this body has none of that id.
    """
    document = Document.objects.filter(id=document_id).first()
    if document is None:
        raise NotFoundError
    return document


def document_open(*, document_id: UUID) -> tuple[Document, BinaryIO]:
    """Return a document of the current body and its bytes, which the caller closes.

    Raises:
        NotFoundError: this body has none of that id.
        DocumentLostError: its bytes are gone.
    """
    document = document_get(document_id=document_id)
    try:
        return document, BodyFiles.of(current_body()).open(document.stored_as)
    except FileNotFoundError:
        raise DocumentLostError(document=document.id) from None

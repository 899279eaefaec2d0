"""How is a file taken in, so that row and bytes stand or fall together?"""

from __future__ import annotations

import hashlib
import os
from typing import BinaryIO

from django.conf import settings
from django.utils import timezone

from sabha.database.identifiers import uuid7
from sabha.database.work import unit_of_work
from sabha.documents.kinds import kind_of
from sabha.documents.models import Document
from sabha.documents.names import name_clean, name_shown
from sabha.documents.reclaim import orphans_remove, reclaim_on_rollback
from sabha.documents.storage import CHUNK, BodyFiles
from sabha.errors import DomainError
from sabha.identity.actor import current_actor

__all__ = [
    "DocumentEmptyError",
    "DocumentTooLargeError",
    "document_store",
    "orphans_remove",
]


class DocumentTooLargeError(DomainError):
    """The file is larger than this installation takes in."""

    code = "document-too-large"
    status = 413
    title_en = "{name} is larger than {limit_mb} MB."
    title_ml = "{name} {limit_mb} MB-യിൽ കൂടുതലാണ്."


class DocumentEmptyError(DomainError):
    """The file holds nothing."""

    code = "document-empty"
    status = 400
    title_en = "{name} is empty."
    title_ml = "{name} ശൂന്യമാണ്."


def document_store(*, content: BinaryIO, name: str) -> Document:
    """Take in a file: bytes on disk first, then the row, in the work under way.

    `content` must be seekable. Its kind is sniffed; what `name` claims counts for nothing but the
    title. If that work rolls back, the bytes go too.

    Raises:
        DocumentEmptyError, DocumentTooLargeError, DocumentKindError: it is not taken in.
        OutsideLocalBodyError: no body is being served.
    """
    shown = name_shown(name)
    size = _size(content, shown)
    kind = kind_of(content, name=shown)
    digest = _sha256(content)
    actor = current_actor()
    with unit_of_work() as body:
        document_id = uuid7()
        place = BodyFiles.of(body).write(content, document_id=document_id)
        reclaim_on_rollback(document_id=document_id, place=place)
        return Document.objects.create(
            id=document_id,
            name=name_clean(name, kind=kind),
            content_type=kind.content_type,
            size=size,
            sha256=digest,
            stored_as=place,
            added_at=timezone.now(),
            added_by_id=actor.user_id,
            added_by_name=actor.name,
            added_by_designation=actor.designation,
        )


def _size(content: BinaryIO, name: str) -> int:
    size = content.seek(0, os.SEEK_END)
    if size == 0:
        raise DocumentEmptyError(name=name)
    if size > settings.SABHA_FILE_LIMIT_BYTES:
        limit = settings.SABHA_FILE_LIMIT_BYTES // 1024**2
        raise DocumentTooLargeError(name=name, limit_mb=limit)
    return size


def _sha256(content: BinaryIO) -> str:
    """Digest the whole content and rewind it."""
    digest = hashlib.sha256()
    content.seek(0)
    while chunk := content.read(CHUNK):
        digest.update(chunk)
    content.seek(0)
    return digest.hexdigest()

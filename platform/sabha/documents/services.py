"""How is a file taken in, so that row and bytes stand or fall together?"""

from __future__ import annotations

from typing import BinaryIO

from django.utils import timezone

from sabha.database.identifiers import uuid7
from sabha.database.work import unit_of_work
from sabha.documents.examining import (
    DocumentEmptyError,
    DocumentTooLargeError,
    Paper,
    paper_examine,
)
from sabha.documents.models import Document
from sabha.documents.reclaim import orphans_remove, reclaim_on_rollback
from sabha.documents.storage import BodyFiles
from sabha.identity.actor import current_actor

__all__ = [
    "DocumentEmptyError",
    "DocumentTooLargeError",
    "Paper",
    "document_store",
    "orphans_remove",
    "paper_examine",
    "paper_store",
]


def document_store(*, content: BinaryIO, name: str) -> Document:
    """Look at a file and take it in; see `paper_examine` and `paper_store`.

    `content` must be seekable. Its kind is sniffed; what `name` claims counts for nothing but the
    title.

    Raises:
        DomainError: it is not taken in; see `paper_examine`.
        OutsideLocalBodyError: no body is being served.
    """
    return paper_store(paper=paper_examine(content=content, name=name))


def paper_store(*, paper: Paper) -> Document:
    """Take in what was looked at: bytes on disk first, then the row, in the work under way.

    If that work rolls back, the bytes go too.

    Raises:
        OutsideLocalBodyError: no body is being served.
    """
    actor = current_actor()
    with unit_of_work() as body:
        document_id = uuid7()
        place = BodyFiles.of(body).write(paper.content, document_id=document_id)
        reclaim_on_rollback(document_id=document_id, place=place)
        return Document.objects.create(
            id=document_id,
            name=paper.name,
            content_type=paper.kind.content_type,
            size=paper.size,
            sha256=paper.sha256,
            stored_as=place,
            added_at=timezone.now(),
            added_by_id=actor.user_id,
            added_by_name=actor.name,
            added_by_designation=actor.designation,
        )

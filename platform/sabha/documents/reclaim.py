"""What becomes of bytes whose row never came to be?"""

from __future__ import annotations

import threading
import time
import weakref
from uuid import UUID

from django.db import connections

from sabha.database.body import BodyRef, current_body
from sabha.database.work import after_commit, body_work
from sabha.documents.models import Document
from sabha.documents.storage import BodyFiles

ORPHAN_SECONDS = 24 * 3600


class _Undo:
    """Reclaims a document's bytes unless it is called.

    Django drops the callbacks of a transaction or savepoint that rolls back, so being dropped
    uncalled is the sign. It may also be dropped when another callback fails after the commit,
    which is why reclaiming asks the database first.
    """

    def __init__(self, body: BodyRef, document_id: UUID, place: str) -> None:
        self._watch = weakref.finalize(self, _reclaim_apart, body, document_id, place)
        self._watch.atexit = False

    def __call__(self) -> None:
        self._watch.detach()


def reclaim_on_rollback(*, document_id: UUID, place: str) -> None:
    """Remove the bytes at `place` soon after the work under way has rolled back, if it does."""
    after_commit(_Undo(current_body(), document_id, place))


def orphans_remove() -> int:
    """Remove the current body's files that are a day old and have no row; return how many.

    A process that is killed between writing a file and committing its row leaves one.
    """
    files = BodyFiles.of(current_body())
    old = [place for place, written_at in files.places() if written_at < _oldest_kept()]
    known = set(Document.objects.filter(stored_as__in=old).values_list("stored_as", flat=True))
    orphans = [place for place in old if place not in known]
    for place in orphans:
        files.remove(place)
    return len(orphans) + files.remove_unfinished(before=_oldest_kept())


def _oldest_kept() -> float:
    return time.time() - ORPHAN_SECONDS


def _reclaim_apart(body: BodyRef, document_id: UUID, place: str) -> None:
    """Ask from another thread, because this one's connection is in the middle of rolling back."""
    threading.Thread(
        target=_reclaim, args=(body, document_id, place), name=f"reclaim {place}"
    ).start()


def _reclaim(body: BodyRef, document_id: UUID, place: str) -> None:
    try:
        with body_work(body, is_read_only=True):
            is_kept = Document.objects.filter(id=document_id).exists()
        if not is_kept:
            BodyFiles.of(body).remove(place)
    finally:
        connections.close_all()

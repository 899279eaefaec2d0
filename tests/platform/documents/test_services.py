"""Do a document's row and its bytes stand or fall together?"""

from __future__ import annotations

import hashlib
import io
import os
import threading
import time
from pathlib import Path

import pytest
from django.conf import settings
from pytest_django import Settings

from sabha.database.body import BodyRef
from sabha.database.work import after_commit, body_work
from sabha.documents.kinds import DocumentKindError
from sabha.documents.models import Document
from sabha.documents.selectors import DocumentLostError, document_open
from sabha.documents.services import (
    DocumentEmptyError,
    DocumentTooLargeError,
    document_store,
    orphans_remove,
)
from sabha.documents.storage import BodyFiles
from sabha.errors import NotFoundError
from sabha.identity.actor import Actor, acting_as
from tests.platform.documents import samples

TWO_DAYS = 2 * 86_400


class Abandoned(Exception):  # noqa: N818 - no fault, only a way out of the block
    """The work is given up."""


@pytest.fixture(autouse=True)
def files(tmp_path: Path, settings: Settings) -> Path:
    settings.SABHA_FILES_DIR = tmp_path
    return tmp_path


def store(content: bytes = samples.PDF, name: str = "അപേക്ഷ.pdf") -> Document:
    return document_store(content=io.BytesIO(content), name=name)


def abandon(body: BodyRef) -> None:
    with body_work(body):
        store()
        raise Abandoned


def store_and_fail_after_commit(body: BodyRef) -> None:
    def fail() -> None:
        raise Abandoned

    with body_work(body):
        after_commit(fail)
        store()


def stored_files(files: Path) -> list[Path]:
    return [path for path in files.rglob("*") if path.is_file()]


def wait_for_reclaiming() -> None:
    for thread in threading.enumerate():
        if thread.name.startswith("reclaim "):
            thread.join(timeout=10)


def test_a_document_is_kept_with_its_digest_and_whoever_added_it(body_a: BodyRef) -> None:
    clerk = Actor(kind="staff", name="ലേഖ", designation="ക്ലാർക്ക്")
    with acting_as(clerk), body_work(body_a):
        kept = store()

    with body_work(body_a):
        found, content = document_open(document_id=kept.id)
        with content:
            assert content.read() == samples.PDF
    assert found.name == "അപേക്ഷ.pdf"
    assert (found.content_type, found.size) == ("application/pdf", len(samples.PDF))
    assert found.sha256 == hashlib.sha256(samples.PDF).hexdigest()
    assert (found.added_by_name, found.added_by_designation) == ("ലേഖ", "ക്ലാർക്ക്")


def test_the_bytes_lie_in_the_folder_of_the_body(body_a: BodyRef, files: Path) -> None:
    with body_work(body_a):
        kept = store()

    assert stored_files(files) == [files / body_a.schema / kept.stored_as]
    assert not kept.stored_as.endswith(".part")


def test_another_body_cannot_open_it_by_id_nor_by_place(body_a: BodyRef, body_b: BodyRef) -> None:
    with body_work(body_a):
        kept = store()

    with body_work(body_b), pytest.raises(NotFoundError):
        document_open(document_id=kept.id)
    with pytest.raises(FileNotFoundError):
        BodyFiles.of(body_b).open(kept.stored_as)


@pytest.mark.parametrize("place", ["../x", "aa/../../y", "/etc/passwd", "aa/b", ""])
def test_no_place_outside_the_folder_can_be_named(body_a: BodyRef, place: str) -> None:
    with pytest.raises(ValueError, match="no place"):
        BodyFiles.of(body_a).open(place)


def test_a_roll_back_takes_the_bytes_with_it(body_a: BodyRef, files: Path) -> None:
    with pytest.raises(Abandoned):
        abandon(body_a)
    wait_for_reclaiming()

    assert stored_files(files) == []


def test_a_rolled_back_savepoint_takes_its_bytes_alone(body_a: BodyRef, files: Path) -> None:
    with body_work(body_a):
        kept = store()
        with pytest.raises(Abandoned):
            abandon(body_a)
    wait_for_reclaiming()

    assert stored_files(files) == [files / body_a.schema / kept.stored_as]


def test_bytes_stay_when_something_else_fails_after_the_commit(
    body_a: BodyRef, files: Path
) -> None:
    with pytest.raises(Abandoned):
        store_and_fail_after_commit(body_a)
    wait_for_reclaiming()

    with body_work(body_a):
        kept = Document.objects.get()
    assert stored_files(files) == [files / body_a.schema / kept.stored_as]


def test_what_is_not_taken_in_leaves_nothing(body_a: BodyRef, files: Path) -> None:
    with body_work(body_a):
        with pytest.raises(DocumentKindError):
            store(samples.EXE, "deed.pdf")
        with pytest.raises(DocumentEmptyError):
            store(b"")

    assert stored_files(files) == []


def test_a_file_over_the_limit_is_refused(body_a: BodyRef, settings: Settings) -> None:
    settings.SABHA_FILE_LIMIT_BYTES = len(samples.PDF)
    with body_work(body_a):
        store(samples.PDF)
        with pytest.raises(DocumentTooLargeError):
            store(samples.PDF + b" ")


def test_lost_bytes_are_told_apart_from_an_unknown_document(body_a: BodyRef) -> None:
    with body_work(body_a):
        kept = store()
        BodyFiles.of(body_a).remove(kept.stored_as)

        with pytest.raises(DocumentLostError):
            document_open(document_id=kept.id)


def test_files_that_a_killed_process_left_are_removed_after_a_day(
    body_a: BodyRef, files: Path
) -> None:
    with body_work(body_a):
        kept = store()
    folder = Path(settings.SABHA_FILES_DIR) / body_a.schema / "aa"
    folder.mkdir(exist_ok=True)
    old = folder / "01980000-0000-7000-8000-0000000000aa"
    unfinished = old.with_suffix(".part")
    young = folder / "01980000-0000-7000-8000-0000000001aa"
    for path in (old, unfinished, young):
        path.write_bytes(b"x")
    long_ago = time.time() - TWO_DAYS
    for path in (old, unfinished, files / body_a.schema / kept.stored_as):
        os.utime(path, (long_ago, long_ago))

    with body_work(body_a):
        removed = orphans_remove()

    assert removed == 2
    assert sorted(stored_files(files)) == sorted([young, files / body_a.schema / kept.stored_as])

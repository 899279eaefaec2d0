"""Do a body's documents stay in its own folder, whatever they and their places are called?"""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from sabha.database.identifiers import uuid7
from sabha.database.work import body_work
from sabha.documents.models import Document
from sabha.documents.selectors import document_get, document_open
from sabha.documents.services import document_store, orphans_remove
from sabha.documents.storage import BodyFiles
from sabha.errors import NotFoundError
from tests.architecture.isolation.canaries import leaked
from tests.architecture.isolation.requests import seen
from tests.architecture.isolation.world import Tenant, World
from tests.people import host_of
from tests.platform.documents import samples

HOSTILE = (
    "../../{other}/aa/x.pdf",
    "..\\..\\{other}\\x.pdf",
    "/etc/cron.d/x.pdf",
    "{other}/{place}",
    "a\x00b.pdf",
    "....//....//x.pdf",
    "%2e%2e%2f{other}.pdf",
    "x.pdf\r\nX-Other: {other}",
    "a" * 500 + ".pdf",
)


def root_of(tenant: Tenant) -> Path:
    return Path(settings.SABHA_FILES_DIR) / tenant.ref.schema


def contents(tenant: Tenant) -> dict[str, bytes]:
    """Return every file below the tenant's folder."""
    root = root_of(tenant)
    return {str(p.relative_to(root)): p.read_bytes() for p in root.rglob("*") if p.is_file()}


def place_of(tenant: Tenant) -> str:
    with body_work(tenant.ref, is_read_only=True):
        return Document.objects.get(id=tenant.planted.document).stored_as


@pytest.mark.parametrize("name", ["b", "c"])
def test_a_document_of_another_body_is_not_found(world: World, name: str) -> None:
    stranger: Tenant = getattr(world, name)
    with body_work(world.a.ref, is_read_only=True):
        for ask in (document_get, document_open):
            with pytest.raises(NotFoundError):
                ask(document_id=stranger.planted.document)
        with pytest.raises(FileNotFoundError):
            BodyFiles.of(world.a.ref).open(place_of_stored(stranger))
    with body_work(stranger.ref, is_read_only=True):
        _, content = document_open(document_id=stranger.planted.document)
        with content:
            assert content.read() == samples.PDF


def place_of_stored(tenant: Tenant) -> str:
    """Return the place from its id, without entering the tenant."""
    document = tenant.planted.document
    return f"{document.hex[-2:]}/{document}"


def test_no_place_outside_the_folder_can_be_named(world: World) -> None:
    place = place_of(world.c)
    files = BodyFiles.of(world.a.ref)
    for hostile in (
        f"../{world.c.ref.schema}/{place}",
        str(root_of(world.c) / place),
        f"{place}\n",
        f"{place}/../../../{world.c.ref.schema}/{place}",
        place.upper(),
        f"{place}\x00",
    ):
        for act in (files.open, files.remove):
            with pytest.raises(ValueError, match="no place"):
                act(hostile)
    for schema in (f"../{world.c.ref.schema}", f"{world.c.ref.schema}/x", "", ".", "a/../b"):
        with pytest.raises(ValueError, match="no name"):
            BodyFiles.of(replace(world.a.ref, schema=schema))


def test_a_link_out_of_the_folder_is_not_followed(world: World) -> None:
    kept, before = place_of(world.c), contents(world.c)
    target = root_of(world.c) / kept
    file_link = root_of(world.a) / kept
    file_link.parent.mkdir(parents=True, exist_ok=True)
    file_link.symlink_to(target)
    new = uuid7()
    folder_link = root_of(world.a) / new.hex[-2:]
    was_there = folder_link.exists()
    if not was_there:
        folder_link.symlink_to(target.parent, target_is_directory=True)
    files = BodyFiles.of(world.a.ref)
    try:
        with pytest.raises((OSError, ValueError)):
            files.open(kept)
        if not was_there:
            with pytest.raises((OSError, ValueError)):
                files.write(io.BytesIO(b"stray"), document_id=new)
        with body_work(world.a.ref):
            orphans_remove()
    finally:
        file_link.unlink(missing_ok=True)
        if not was_there:
            folder_link.unlink(missing_ok=True)

    assert contents(world.c) == before


def test_a_hostile_name_leads_nowhere(world: World) -> None:
    strangers = [contents(tenant) for tenant in (world.b, world.c)]
    before = set(contents(world.a))
    names = [name.format(other=world.c.ref.schema, place=place_of(world.c)) for name in HOSTILE]
    with body_work(world.a.ref):
        kept = [document_store(content=io.BytesIO(samples.PDF), name=name) for name in names]

    assert set(contents(world.a)) - before == {document.stored_as for document in kept}
    assert [contents(tenant) for tenant in (world.b, world.c)] == strangers
    for document in kept:
        assert not {"/", "\\", "\x00", "\n", "\r"} & set(document.name)


def test_what_is_uploaded_is_handed_out_at_its_own_host_alone(world: World) -> None:
    client = Client(HTTP_HOST=host_of(world.a.ref))
    client.force_login(world.a.secretary)
    hostile = f"../../{world.c.ref.schema}/{world.a.canary.secret}.pdf"
    path = f"/api/modules/filing/files/{world.a.planted.file}/"
    reply = client.post(
        f"{path}attachments/",
        {"file": SimpleUploadedFile(hostile, samples.PDF, "application/pdf")},
    )
    added = json.loads(reply.content)["attachments"][-1]
    content = f"{path}attachments/{added['id']}/content"

    assert reply.status_code == 201
    own = seen(client.get(content))
    assert own.status == 200
    assert leaked(own.text, world.others(world.a)) == []
    for tenant in (world.b, world.c):
        there = Client(HTTP_HOST=host_of(tenant.ref))
        there.force_login(tenant.secretary)
        told = seen(there.get(content))
        assert told.status == 404
        assert leaked(told.text, world.a.canary.words) == []

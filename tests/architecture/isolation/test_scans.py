"""Does a refused upload leave its traces in its own body, and nobody's words in the log?"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connections
from django.test import Client
from pytest_django import Settings

from sabha.audit.models import AuditEntry
from sabha.database.work import body_work
from tests.architecture.isolation.canaries import leaked
from tests.architecture.isolation.requests import seen
from tests.architecture.isolation.test_logs import listening
from tests.architecture.isolation.world import Tenant, World
from tests.people import host_of
from tests.platform.documents.samples import PDF
from tests.platform.documents.scanners import EICAR, MALWARE, Script, scanner_run

ROUNDS = 3
ACT = "documents.document.upload"


@pytest.fixture(autouse=True)
def script(settings: Settings) -> Iterator[Script]:
    with scanner_run() as (scanner, script):
        settings.SCANNER = scanner
        yield script


def upload(tenant: Tenant) -> list[str]:
    """Try to attach papers with malware, named after what only this body knows."""
    client = Client(HTTP_HOST=host_of(tenant.ref))
    client.force_login(tenant.secretary)
    told = []
    for _ in range(ROUNDS):
        paper = SimpleUploadedFile(f"{tenant.canary.secret}.pdf", PDF + EICAR, "application/pdf")
        path = f"/api/modules/filing/files/{tenant.planted.file}/attachments/"
        reply = seen(client.post(path, {"file": paper}))
        assert reply.status == 422
        told.append(reply.text)
    connections.close_all()
    return told


def refused(tenant: Tenant) -> list[AuditEntry]:
    with body_work(tenant.ref, is_read_only=True):
        return list(AuditEntry.objects.filter(action=ACT))


def test_bodies_that_upload_at_once_are_told_and_written_down_apart(world: World) -> None:
    before = {tenant.ref.slug: len(refused(tenant)) for tenant in world.all}
    with listening() as kept, ThreadPoolExecutor(len(world.all)) as pool:
        replies = list(pool.map(upload, world.all))

    for tenant, told in zip(world.all, replies, strict=True):
        assert leaked("\n".join(told), world.others(tenant)) == []
        entries = refused(tenant)[before[tenant.ref.slug] :]
        assert [entry.after and entry.after["malware"] for entry in entries] == [MALWARE] * ROUNDS
        assert leaked(str([entry.after for entry in entries]), tenant.canary.words) == []
    lines = [line for line in kept.lines() if MALWARE in line["message"]]
    assert sorted(line["body"] for line in lines) == sorted(
        tenant.ref.slug for tenant in world.all for _ in range(ROUNDS)
    )
    for line in lines:
        assert leaked(str(line), world.private) == []

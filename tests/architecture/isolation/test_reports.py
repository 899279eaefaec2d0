"""Does an error report name its own body, and nothing of anybody's data?"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import urlsplit
from wsgiref.util import setup_testing_defaults

import pytest
import sentry_sdk
from django.conf import settings as deployed
from django.core.handlers.wsgi import WSGIHandler
from django.db import connections
from django.test import Client
from pytest_django import Settings

from sabha.telemetry.flushing import meter
from sabha.telemetry.reporting import reporting_start
from tests.architecture.isolation.canaries import leaked
from tests.architecture.isolation.world import Tenant, World
from tests.people import host_of
from tests.platform.telemetry.ingest import Ingest, ingest_open

FAULTS = 5


@pytest.fixture
def ingest(settings: Settings) -> Iterator[Ingest]:
    """Report to this machine, as a deployment reports to its Sentry."""
    settings.DEBUG = False
    with ingest_open() as server:
        assert reporting_start(dsn=server.dsn)
        yield server
        sentry_sdk.get_client().close()
        sentry_sdk.get_global_scope().set_client(None)
    meter.drain()


def session_of(tenant: Tenant) -> str:
    """Return the cookie of the tenant's secretary."""
    client = Client()
    client.force_login(tenant.secretary)
    return client.cookies[deployed.SESSION_COOKIE_NAME].value


def fault(tenant: Tenant, session: str, application: WSGIHandler) -> str:
    """Ask for a document whose bytes are lost, through the real handler."""
    planted = tenant.planted
    path = f"/api/modules/filing/files/{planted.file}/attachments/{planted.lost_attachment}/content"
    environ: dict[str, Any] = {
        "PATH_INFO": path,
        "QUERY_STRING": f"q={tenant.canary.secret}",
        "HTTP_HOST": host_of(tenant.ref),
        "HTTP_COOKIE": f"{deployed.SESSION_COOKIE_NAME}={session}",
        "wsgi.input": io.BytesIO(),
    }
    setup_testing_defaults(environ)
    statuses: list[str] = []

    def start(status: str, _headers: object, _error: object = None) -> Callable[[bytes], object]:
        statuses.append(status)
        return io.BytesIO().write

    reply = application(environ, start)
    list(reply)
    reply.close()
    connections.close_all()
    return statuses[0]


def test_reports_of_bodies_served_side_by_side_keep_to_their_own(
    world: World, ingest: Ingest
) -> None:
    sessions = {tenant.ref.slug: session_of(tenant) for tenant in world.all}
    application = WSGIHandler()
    with ThreadPoolExecutor(6) as pool:
        asked = [tenant for _ in range(FAULTS) for tenant in world.all]
        statuses = list(pool.map(lambda t: fault(t, sessions[t.ref.slug], application), asked))
    sentry_sdk.flush()

    events = ingest.events()
    assert [status[:3] for status in statuses] == ["500"] * len(asked)
    assert len(events) == len(asked)
    for event in events:
        assert f"{event['tags']['body']}." in str(urlsplit(event["request"]["url"]).netloc)
        others = [t.ref for t in world.all if t.ref.slug != event["tags"]["body"]]
        strange = [name for ref in others for name in (ref.slug, ref.schema, str(ref.id))]
        assert leaked(str(event), strange) == []
    sent = "".join(ingest.envelopes)
    words = [word for tenant in world.all for word in tenant.canary.words]
    assert leaked(sent, [*words, *sessions.values()]) == []

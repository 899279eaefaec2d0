"""Does what anybody, the console or a machine may read hold nothing of a resident?"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import get_resolver

from sabha.permissions.codes import CONSOLE_ROLES
from tenants.health.services import health_refresh
from tests.architecture.checkers.matrix import address
from tests.architecture.checkers.routes import handlers
from tests.architecture.isolation.canaries import BAIT, leaked
from tests.architecture.isolation.requests import seen
from tests.architecture.isolation.world import Tenant, World
from tests.people import console_client, host_of

PUBLIC_PATHS = (
    "/",
    "/track",
    "/office",
    "/api/schema/",
    "/api/health/live/",
    "/api/health/ready/",
    "/api/health/metrics/",
    "/api/directory/here/",
    "/api/directory/bodies/",
    "/api/session/",
    "/robots.txt",
    "/favicon.ico",
    "/metrics",
    "/static/",
    "/assets/",
    "/media/",
    "/files/",
)


def hosts(world: World) -> Iterator[str]:
    """Yield every kind of host, and one that names nothing."""
    yield from (host_of(place) for place in ("apex", "console", "nobody-here"))
    yield from (host_of(tenant.ref) for tenant in world.all)


def test_what_anybody_may_read_names_no_resident(world: World) -> None:
    answered = set()
    for host in hosts(world):
        client = Client(HTTP_HOST=host, raise_request_exception=False)
        for path in PUBLIC_PATHS:
            reply = seen(client.get(path, {"q": BAIT, "limit": "25"}))
            answered |= {path} if reply.status == 200 else set()
            assert leaked(reply.text, world.private) == [], (host, path)

    assert {path for path in PUBLIC_PATHS if path.startswith("/api/")} <= answered


def test_an_office_is_shown_at_its_own_host_alone(world: World) -> None:
    for tenant in world.all:
        client = Client(HTTP_HOST=host_of(tenant.ref))
        reply = seen(client.get("/api/directory/here/"))
        assert leaked(reply.text, tenant.canary.words) == [tenant.canary.shown]
        assert leaked(reply.text, world.others(tenant)) == []
    for place in ("apex", "console"):
        text = seen(Client(HTTP_HOST=host_of(place)).get("/api/directory/bodies/", {"q": "a"})).text
        assert leaked(text, [word for tenant in world.all for word in tenant.canary.words]) == []


def console_paths(tenant: Tenant) -> list[str]:
    """Return every address of the console that can be read, filled in with the body's id."""
    found = handlers(get_resolver("sabha.config.urls.console"))
    filler = "0198a7c0-0000-7000-8000-000000000000"
    paths = {address(item) for item in found if item.method == "get"}
    return sorted({path.replace(filler, str(tenant.ref.id)) for path in paths})


@pytest.mark.parametrize("role", sorted(CONSOLE_ROLES))
def test_the_console_names_no_resident(world: World, role: str) -> None:
    health_refresh()
    client = console_client(role)
    client.raise_request_exception = False
    answered = 0
    for path in sorted({path for tenant in world.all for path in console_paths(tenant)}):
        for query in ({}, {"q": BAIT}):
            reply = seen(client.get(path, query))
            answered += reply.status == 200
            assert reply.status < 500 or not path.startswith("/api/"), path
            assert leaked(reply.text, world.private) == [], path

    assert answered > 20

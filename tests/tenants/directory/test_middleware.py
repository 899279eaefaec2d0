"""Does a host name lead to the place it names, and a strange one nowhere?"""

from __future__ import annotations

import pytest
from django.conf import settings
from django.test import Client

from tenants.directory.middleware import place_of
from tenants.directory.models import BodyState, Domain
from tenants.directory.services import body_state_set, directory_changed
from tests.deployment import Deployment
from tests.people import host_of

BASE = settings.BASE_DOMAIN
PLACES = {
    BASE: "apex",
    f"{BASE}:8000": "apex",
    BASE.upper(): "apex",
    f"{BASE}.": "apex",
    "127.0.0.1": "apex",
    "127.0.0.1:8000": "apex",
    f"console.{BASE}": "console",
    f"CONSOLE.{BASE}.:443": "console",
    f"payyoor.{BASE}": "body",
    f"Payyoor.{BASE.title()}": "body",
    f"payyoor.{BASE}.": "body",
    f"payyoor.{BASE}.:8000": "body",
    f"payyoor.{BASE}:": "body",
    f"payyoor.{BASE}..": "unknown",
    f".{BASE}": "unknown",
    f"a.payyoor.{BASE}": "unknown",
    f"payyoor.console.{BASE}": "unknown",
    f"console.payyoor.{BASE}": "unknown",
    f"nowhere.{BASE}": "unknown",
    f"payyoor{BASE}": "unknown",
    f"payyoor.{BASE}.example.org": "unknown",
    "payyoor": "unknown",
    "console": "unknown",
    "payyoor.example.org": "unknown",
    "localhost": "unknown",
    "[::1]": "unknown",
    "[::1]:8000": "unknown",
    "::1": "unknown",
    "": "unknown",
    ".": "unknown",
    ":8000": "unknown",
    "പയ്യൂർ": "unknown",
}


@pytest.mark.parametrize("host", PLACES)
def test_every_host_has_its_place(database: Deployment, host: str) -> None:
    place, body = place_of(host)

    assert place == PLACES[host]
    assert (body.slug if body else None) == ("payyoor" if place == "body" else None)


def test_a_body_answers_at_a_host_of_its_own(database: Deployment) -> None:
    Domain.objects.create(
        tenant_id=database.body_a.id, domain="payyoor.example.org", is_primary=False
    )
    directory_changed()

    place, body = place_of("PAYYOOR.example.org:8000")

    assert place == "body"
    assert body is not None
    assert body.id == database.body_a.id


@pytest.mark.parametrize("state", BodyState.values)
def test_bodies_that_were_never_served_have_no_host(database: Deployment, state: str) -> None:
    body_state_set(body_id=database.body_a.id, state=BodyState(state))

    place, _ = place_of(host_of(database.body_a))

    assert place == ("unknown" if state in {"draft", "provisioning"} else "body")


def test_an_unknown_host_offers_the_search(database: Deployment) -> None:
    client = Client(HTTP_HOST=f"nowhere.{BASE}")

    page, api = client.get("/office/filing"), client.get("/api/session/")

    assert (page.status_code, api.status_code) == (404, 404)
    assert f'href="http://{BASE}/"' in page.content.decode()
    assert api.json()["code"] == "not-found"


@pytest.mark.parametrize(
    ("state", "status", "code"),
    [("suspended", 503, "body-suspended"), ("archived", 410, "body-archived")],
)
def test_a_body_that_is_closed_says_so(
    database: Deployment, state: str, status: int, code: str
) -> None:
    body_state_set(body_id=database.body_a.id, state=BodyState(state))

    reply = Client(HTTP_HOST=host_of(database.body_a)).get("/api/modules/filing/files/")

    assert (reply.status_code, reply.json()["code"]) in {(status, code), (401, "not-authenticated")}

"""Does any route of a body's host show or change what is another body's?"""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from django.test import Client

from sabha.identity.models import User
from sabha.identity.services import user_create
from sabha.permissions.markers import PUBLIC
from tests.architecture.isolation.canaries import leaked
from tests.architecture.isolation.requests import (
    Attempt,
    attempts,
    attempts_at_home,
    ids_sent,
    seen,
)
from tests.architecture.isolation.rows import rows_of
from tests.architecture.isolation.world import Tenant, World
from tests.people import PASSWORD, host_of

STRANGERS = ("b", "c")
SESSION = "/api/session/"
# It tells what this office asked for before, other bodies' ids included.
RECORD_OF_ACTS = "/api/office/audit/"
MINE = "/api/modules/privacy/mine/"
NOT_A_RESIDENT = 409
UUID_LENGTH = 36


@pytest.fixture(scope="package")
def citizen(world: World) -> User:
    """Return somebody who has an account and belongs to no body."""
    return user_create(
        login="resident@example.org", password=PASSWORD, name_en="Resident", name_ml="താമസക്കാരി"
    )


def asking(
    attempts_made: Iterator[Attempt], client: Client, user: User | None
) -> Iterator[tuple[Attempt, int, str]]:
    """Send each request, signed in anew where one of them has signed out."""
    client.raise_request_exception = False
    is_in = False
    for attempt in attempts_made:
        if user is not None and not is_in:
            client.force_login(user)
        is_in = not attempt.path.startswith(SESSION)
        reply = seen(attempt.send(client))
        yield attempt, reply.status, reply.text


def client_at(tenant: Tenant) -> Client:
    return Client(HTTP_HOST=host_of(tenant.ref), HTTP_ACCEPT_LANGUAGE="en")


def cursors_of(tenant: Tenant) -> tuple[str, ...]:
    """Return places in the tenant's lists, as its own staff are given them."""
    client = client_at(tenant)
    client.force_login(tenant.secretary)
    lists = ("/api/modules/filing/files/", "/api/modules/grievances/complaints/")
    return tuple(json.loads(client.get(path, {"limit": "1"}).content)["next"] for path in lists)


def test_the_same_questions_show_a_body_its_own(world: World) -> None:
    for tenant in world.all:
        shown, broken = set(), []
        found = asking(attempts_at_home(tenant), client_at(tenant), tenant.secretary)
        for attempt, status, text in found:
            if leaked(text, tenant.canary.words):
                shown.add(attempt.handler.path)
            # An office's account proves no resident, whose own affairs these are.
            if status != (NOT_A_RESIDENT if attempt.path.startswith(MINE) else 200):
                broken.append((attempt.path, status))
            assert leaked(text, world.others(tenant)) == [], attempt
            strangers = [other for other in world.all if other is not tenant]
            assert [key for other in strangers for key in ids_told(text, other)] == [], attempt
        assert broken == []
        assert len(shown) >= 8, shown


@pytest.mark.parametrize(
    ("name", "asker"),
    [("b", "secretary"), ("c", "secretary"), ("c", "citizen"), ("b", "anonymous")],
)
def test_no_route_shows_or_takes_another_bodys_records(
    world: World, citizen: User, name: str, asker: str
) -> None:
    stranger: Tenant = getattr(world, name)
    user = {"secretary": world.a.secretary, "citizen": citizen, "anonymous": None}[asker]
    before = rows_of(stranger.ref)
    made = attempts(own=world.a, other=stranger, cursors=cursors_of(stranger))
    forbidden = (*world.others(world.a), *(() if user else world.a.canary.private))
    wrong = [
        (str(attempt.handler), attempt.path, status, leaked(text, forbidden))
        for attempt, status, text in asking(made, client_at(world.a), user)
        if is_wrong(attempt, status, text, stranger, forbidden)
    ]

    assert wrong == []
    assert rows_of(stranger.ref) == before
    assert leaked(str(rows_of(world.a.ref)), world.others(world.a)) == []


def is_wrong(
    attempt: Attempt, status: int, text: str, stranger: Tenant, forbidden: tuple[str, ...]
) -> bool:
    """Did it give a record, a word or an id of the stranger's, or break?"""
    is_api = attempt.path.startswith("/api/")
    if is_api and (status >= 500 or (attempt.is_foreign and status < 400)):
        return True
    sent = attempt.sent
    if attempt.path.startswith(RECORD_OF_ACTS):
        sent += ids_sent(stranger)
    told = [key for key in ids_told(text, stranger) if key not in sent]
    return bool(told or leaked(text, forbidden))


def ids_told(text: str, tenant: Tenant) -> list[str]:
    """Return which UUIDs of the tenant's records stand in a text."""
    ids = (key for keys in tenant.planted.keys.values() for key in keys)
    return [key for key in ids if len(key) == UUID_LENGTH and key in text]


@pytest.mark.parametrize("name", STRANGERS)
def test_a_session_of_one_body_opens_nothing_at_another(world: World, name: str) -> None:
    stranger: Tenant = getattr(world, name)
    before = rows_of(stranger.ref)
    made = [
        attempt
        for attempt in attempts(own=stranger, other=stranger)
        if attempt.path.startswith("/api/")
    ]
    wrong = []
    for attempt, status, text in asking(iter(made), client_at(stranger), world.a.secretary):
        is_open = attempt.handler.requirement is PUBLIC or attempt.path.startswith((SESSION, MINE))
        is_refused = is_open or status in {401, 403}
        if not is_refused or leaked(text, stranger.canary.private):
            wrong.append((str(attempt.handler), attempt.path, status))

    assert wrong == []
    assert rows_of(stranger.ref) == before


def test_a_file_is_not_sent_to_a_seat_of_another_body(world: World) -> None:
    client = client_at(world.a)
    client.force_login(world.a.secretary)
    path = f"/api/modules/filing/files/{world.a.planted.file}/"
    for stranger in (world.b, world.c):
        reply = client.post(
            f"{path}forward/",
            json.dumps({"seat": str(stranger.planted.seat)}),
            content_type="application/json",
            headers={"If-Match": client.get(path).headers["ETag"]},
        )
        assert (reply.status_code, reply.json()["code"]) == (409, "seat-not-open")


def test_no_header_leads_a_request_to_another_body(world: World) -> None:
    client = client_at(world.a)
    client.force_login(world.a.secretary)
    other = host_of(world.c.ref)
    named = f"{world.c.ref.id}/{world.c.ref.schema}"
    headers = {
        "X-Forwarded-Host": other,
        "X-Original-Host": other,
        "Forwarded": f"host={other}",
        "X-Original-URL": f"http://{other}/",
        "X-HTTP-Method-Override": "DELETE",
        "Origin": f"http://{other}",
        "sabha-body": named,
        "X-Sabha-Body": named,
        "X-Tenant": world.c.ref.slug,
    }
    for path in ("/api/modules/filing/files/", "/api/directory/here/", SESSION):
        reply = seen(client.get(path, headers=headers))
        assert reply.status == 200
        assert leaked(reply.text, world.others(world.a)) == []
        assert leaked(reply.text, world.a.canary.words) != []


def test_a_repeated_key_of_another_body_gives_no_reply_of_it(world: World) -> None:
    content = json.dumps({"service": "general-application", "subject": "x", "applicant_name": "x"})
    numbers = {}
    for tenant in (world.c, world.a):
        client = client_at(tenant)
        client.force_login(tenant.secretary)
        reply = client.post(
            "/api/modules/filing/files/",
            content,
            content_type="application/json",
            headers={"Idempotency-Key": "the-same-key-at-both"},
        )
        assert reply.status_code == 201
        assert "Idempotent-Replayed" not in reply.headers
        numbers[tenant.ref.slug] = reply.json()["id"]

    assert len(set(numbers.values())) == 2


def test_what_would_leak_is_reported(world: World) -> None:
    attempt = next(attempts(own=world.a, other=world.c))
    foreign = next(a for a in attempts(own=world.a, other=world.c) if a.is_foreign)
    words = world.others(world.a)

    assert is_wrong(attempt, 200, f"a {world.c.canary.secret}", world.c, words)
    assert is_wrong(attempt, 404, world.c.canary.phone, world.c, words)
    assert is_wrong(attempt, 200, str(world.c.planted.decided_file), world.c, words)
    assert is_wrong(foreign, 200, "", world.c, words)
    assert is_wrong(attempt, 500, "", world.c, words)
    assert not is_wrong(foreign, 404, "", world.c, words)

"""Does every handler let in whom it says, and nobody else: by role, by body and unsigned?"""

import json
from collections.abc import Callable

import pytest
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.http import HttpResponse
from django.test import Client
from django.urls import get_resolver

from sabha.database.body import BodyRef
from sabha.identity.models import User
from sabha.modularity.office import OFFICE
from sabha.modularity.registry import manifests
from sabha.permissions.codes import CONSOLE_ROLES
from sabha.permissions.markers import PUBLIC
from tenants.directory.cache import body_by_slug, directory
from tenants.enablement.services import module_enable
from tests.architecture.checkers.matrix import (
    ANONYMOUS,
    STRANGER,
    Asker,
    Reply,
    address,
    disagreement,
)
from tests.architecture.checkers.routes import Handler, handlers
from tests.deployment import Deployment, body_make
from tests.people import SEAT_OF_ROLE, console_client, host_of, sign_in, staff_make

Maker = Callable[[BodyRef | str], Client]

ACCOUNTS = "_allauth/browser/v1/"
# What somebody who is not signed in needs in order to sign in.
OPEN_DOORS = {("config", "get"), ("auth/webauthn/login", "get")}
CLERK = Asker("clerk", is_signed_in=True, is_member=True)


@pytest.fixture
def body_a(database: Deployment) -> BodyRef:
    return with_every_module(body_make("G92001", "karimpuzha", "grama_panchayat", cell="main"))


@pytest.fixture
def body_b(database: Deployment) -> BodyRef:
    return with_every_module(body_make("M92001", "chaliyar", "municipality", cell="second"))


def with_every_module(body: BodyRef) -> BodyRef:
    """A module that is off hides its routes from everybody, so the bodies get them all."""
    for slug in manifests():
        module_enable(body_id=body.id, module=slug, reason="every route is asked")
    directory.forget()
    found = body_by_slug(body.slug)
    assert found is not None
    return found


def routed(urlconf: str) -> list[Handler]:
    return handlers(get_resolver(f"sabha.config.urls.{urlconf}"))


def api(urlconf: str) -> list[Handler]:
    return [item for item in routed(urlconf) if item.path.startswith("api/")]


def reply_to(client: Client, handler: Handler) -> Reply:
    send = getattr(client, handler.method)
    content = (
        {}
        if handler.method in {"get", "head"}
        else {"content_type": "application/json", "data": "{}"}
    )
    response: HttpResponse = send(address(handler), **content)
    is_problem = response.headers.get("Content-Type", "").startswith("application/problem")
    has_code = is_problem and handler.method != "head"
    return Reply(response.status_code, json.loads(response.content)["code"] if has_code else "")


def disagreements(
    client: Client, asker: Asker, found: list[Handler], user: User | None
) -> list[str]:
    """Call every handler; the person signs in anew, since one of the handlers signs out."""
    client.raise_request_exception = False
    wrong = []
    for handler in found:
        if user is not None:
            sign_in(client, user, has_second_factor=True)
        wrong.append(disagreement(handler, asker, reply_to(client, handler)))
    return [text for text in wrong if text]


def permissions_of(role: str) -> frozenset[str]:
    declared = [manifest.roles.get(role, ()) for manifest in (OFFICE, *manifests().values())]
    return frozenset(code for codes in declared for code in codes)


@pytest.mark.parametrize("role", sorted(SEAT_OF_ROLE))
def test_a_role_reaches_what_it_carries_in_its_own_body(body_a: BodyRef, role: str) -> None:
    asker = Asker(role, is_signed_in=True, is_member=True, permissions=permissions_of(role))
    client = Client(HTTP_HOST=host_of(body_a))

    wrong = disagreements(client, asker, api("body"), staff_make(body_a, role))

    assert wrong == []


@pytest.mark.parametrize("role", sorted(SEAT_OF_ROLE))
def test_no_role_reaches_into_another_body(body_a: BodyRef, body_b: BodyRef, role: str) -> None:
    client = Client(HTTP_HOST=host_of(body_b))

    wrong = disagreements(client, STRANGER, api("body"), staff_make(body_a, role))

    assert wrong == []


@pytest.mark.parametrize("place", ["apex", "console", "body"])
def test_nobody_unsigned_passes(anonymous_client: Maker, body_a: BodyRef, place: str) -> None:
    client = anonymous_client(body_a if place == "body" else place)

    assert disagreements(client, ANONYMOUS, api(place), None) == []


@pytest.mark.parametrize("role", sorted(CONSOLE_ROLES))
def test_a_console_role_reaches_what_it_carries(database: object, role: str) -> None:
    asker = Asker(role, is_signed_in=True, is_member=True, permissions=CONSOLE_ROLES[role])
    client = console_client(role)

    wrong = disagreements(client, asker, api("console"), user_of(client))

    assert wrong == []


@pytest.mark.parametrize("role", sorted(CONSOLE_ROLES))
def test_a_console_role_has_no_place_in_a_body(body_a: BodyRef, role: str) -> None:
    user = user_of(console_client(role))
    client = Client(HTTP_HOST=host_of(body_a))

    assert disagreements(client, STRANGER, api("body"), user) == []


def test_staff_have_no_place_on_the_console(body_a: BodyRef) -> None:
    client = Client(HTTP_HOST=host_of("console"))

    wrong = disagreements(client, STRANGER, api("console"), staff_make(body_a, "secretary"))

    assert wrong == []


@pytest.mark.parametrize("place", ["apex", "console", "body"])
def test_nobody_unsigned_reaches_an_account(
    anonymous_client: Maker, body_a: BodyRef, place: str
) -> None:
    client = anonymous_client(body_a if place == "body" else place)
    client.raise_request_exception = False
    found = [item for item in routed(place) if item.path.startswith(ACCOUNTS)]

    replies = {str(item): reply_to(client, item).status for item in found}

    assert len(replies) > len(OPEN_DOORS)
    assert {name for name, status in replies.items() if status < 300} == {
        str(item) for item in found if (item.path.removeprefix(ACCOUNTS), item.method) in OPEN_DOORS
    }
    assert {status for status in replies.values() if status >= 300} <= {400, 401, 405}


def test_a_stranger_reaches_their_own_account_alone(body_a: BodyRef, body_b: BodyRef) -> None:
    owner, stranger = staff_make(body_a, "secretary"), staff_make(body_b, "secretary")
    key = Authenticator.objects.create(user=owner, type="webauthn", data={"name": "Key"})
    device = UserSession.objects.create(
        user=owner, session_key="the-owners", ip="192.0.2.1", user_agent="Phone"
    )
    client = Client(HTTP_HOST=host_of(body_b))
    sign_in(client, stranger)
    passkeys, devices = f"/{ACCOUNTS}account/authenticators/webauthn", f"/{ACCOUNTS}auth/sessions"
    tries = [
        client.put(passkeys, {"id": key.pk, "name": "Mine"}, content_type="application/json"),
        client.delete(passkeys, {"authenticators": [key.pk]}, content_type="application/json"),
        client.delete(devices, {"sessions": [device.pk]}, content_type="application/json"),
    ]
    shown = client.get(devices).content + client.get(f"/{ACCOUNTS}account/authenticators").content

    assert [reply.status_code for reply in tries] == [400, 400, 400]
    assert b"Phone" not in shown
    assert b"Key" not in shown
    assert Authenticator.objects.filter(pk=key.pk, data__name="Key").exists()
    assert UserSession.objects.filter(pk=device.pk).exists()


def user_of(client: Client) -> User:
    return User.objects.get(id=client.session["_auth_user_id"])


@pytest.mark.parametrize(
    ("requirement", "asker", "reply"),
    [
        (PUBLIC, ANONYMOUS, Reply(403, "not-authenticated")),
        ("filing.file.view", ANONYMOUS, Reply(200, "")),
        ("filing.file.view", STRANGER, Reply(404, "not-found")),
        ("filing.file.view", STRANGER, Reply(403, "not-permitted")),
        ("filing.file.view", CLERK, Reply(200, "")),
        (None, CLERK, Reply(200, "")),
        (PUBLIC, ANONYMOUS, Reply(500, "")),
    ],
)
def test_a_wrong_reply_is_reported(requirement: str | None, asker: Asker, reply: Reply) -> None:
    handler = Handler("api/files/<uuid:id>/", "get", "filing.Files", requirement, {})

    assert disagreement(handler, asker, reply) is not None


def test_addresses_are_filled_in() -> None:
    handler = Handler("api/files/<uuid:id>/<name>/", "get", "filing.Files", None, {})

    assert address(handler) == "/api/files/0198a7c0-0000-7000-8000-000000000000/x/"

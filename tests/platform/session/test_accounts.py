"""Does allauth's door open to whom it should, everywhere it should, and to nobody else?"""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.test import Client
from django.utils import timezone

from sabha.database.body import BodyRef
from sabha.identity.models import SecurityEntry, User
from sabha.identity.services import PAIR
from sabha.session.urls_accounts import ROUTES
from tenants.directory.cache import directory
from tenants.directory.models import BodyState, LocalBody
from tests.people import PASSWORD, host_of, sign_in, staff_make
from tests.platform.session.doors import (
    HERE,
    SECRET,
    ask,
    at,
    code_at,
    enter,
    errors_of,
    who,
    with_app,
)

Kind = SecurityEntry.Kind


def test_staff_sign_in_and_see_seat_rights_and_needs(body_a: BodyRef) -> None:
    user = staff_make(body_a, "secretary")
    client = at(body_a)

    reply = ask(client, "auth/login", {"username": user.login.upper(), "password": PASSWORD})

    assert reply.status_code == 200, reply.content
    seen = client.get("/api/session/").json()
    assert seen["user"]["id"] == str(user.id)
    assert seen["user"]["kind"] == "staff"
    factors = seen["user"]["second_factor"]
    assert factors == {"enrolled": [], "passed": False, "recovery_codes_left": None}
    assert seen["needs"] == []
    assert [seat["code"] for seat in seen["seats"]] == ["secretary"]


def test_the_email_address_serves_as_well_as_the_login(body_a: BodyRef) -> None:
    user = staff_make(body_a)
    User.objects.filter(id=user.id).update(login="secretary.payyoor", email="beena@example.org")
    client = at(body_a)

    reply = ask(client, "auth/login", {"username": "Beena@Example.org", "password": PASSWORD})

    assert reply.status_code == 200


def test_a_citizens_account_is_never_opened_by_a_password(body_a: BodyRef) -> None:
    user = staff_make(body_a)
    User.objects.filter(id=user.id).update(kind=User.Kind.CITIZEN)

    assert errors_of(enter(at(body_a), user)) == ["username_password_mismatch"]


@pytest.mark.parametrize("place", ["apex", "console"])
def test_the_door_is_at_every_host(body_a: BodyRef, place: str) -> None:
    client = at(place)

    reply = enter(client, staff_make(body_a))

    assert reply.status_code == 200
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    assert cookie["domain"] == settings.BASE_DOMAIN
    assert cookie["httponly"]


@pytest.mark.parametrize("state", [BodyState.SUSPENDED, BodyState.ARCHIVED, BodyState.READ_ONLY])
def test_the_door_stays_where_a_body_is_stopped(body_a: BodyRef, state: BodyState) -> None:
    user = staff_make(body_a)
    LocalBody.objects.filter(id=body_a.id).update(state=state)
    directory.forget()

    assert enter(at(body_a), user).status_code == 200


def test_an_unknown_host_has_no_door(body_a: BodyRef) -> None:
    client = Client(HTTP_HOST=f"nobody-here.{settings.BASE_DOMAIN}")

    assert enter(client, staff_make(body_a)).status_code == 404


@pytest.mark.parametrize(
    "address", ["auth/signup", "account/email", "account/phone", "auth/code/request", "auth/x"]
)
def test_the_doors_that_nobody_needs_are_not_there(body_a: BodyRef, address: str) -> None:
    client = at(body_a)

    assert client.get(f"{HERE}{address}").status_code == 404
    assert ask(client, address, {}).status_code in {404, 405}
    known = ask(client, "config", method="get").json()["data"]["account"]
    assert not known["is_open_for_signup"]


@pytest.mark.parametrize(
    "login",
    [
        "аnitha@example.org",
        "ａnitha\u200b@example.org",
        "anitha@example.org\u0000",
        "anitha@exámple.org",
        "' OR 1=1 --",
    ],
)
def test_a_look_alike_of_a_login_opens_nothing(body_a: BodyRef, login: str) -> None:
    user = staff_make(body_a)
    User.objects.filter(id=user.id).update(login="anitha@example.org", email="")

    reply = ask(at(body_a), "auth/login", {"username": login, "password": PASSWORD})

    assert reply.status_code == 400


def test_the_same_letters_in_another_width_are_the_same_login(body_a: BodyRef) -> None:
    user = staff_make(body_a)
    User.objects.filter(id=user.id).update(login="anitha@example.org")

    given = {"username": "ＡNITHA@example.ORG", "password": PASSWORD}

    assert ask(at(body_a), "auth/login", given).status_code == 200


def test_a_wrong_password_and_an_unknown_login_read_the_same(body_a: BodyRef) -> None:
    user = staff_make(body_a)

    wrong = enter(at(body_a), user, "not-the-word")
    unknown = ask(at(body_a), "auth/login", {"username": "x@x.org", "password": "not-the-word"})

    assert wrong.status_code == unknown.status_code == 400
    assert wrong.json() == unknown.json()


def test_a_thousand_guesses_close_the_pair_and_leave_the_owner_free(body_a: BodyRef) -> None:
    user = staff_make(body_a)
    guesser, owner = at(body_a, REMOTE_ADDR="10.0.0.9"), at(body_a, REMOTE_ADDR="10.0.0.1")

    refused = [errors_of(enter(guesser, user, "not-the-word"))[0] for _ in range(PAIR.count + 990)]

    assert refused[: PAIR.count] == ["username_password_mismatch"] * PAIR.count
    assert set(refused[PAIR.count :]) == {"too_many_login_attempts"}
    assert errors_of(enter(guesser, user)) == ["too_many_login_attempts"]
    assert enter(owner, user).status_code == 200
    assert SecurityEntry.objects.filter(kind=Kind.SIGN_IN_FAILED).count() == PAIR.count


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"[]",
        b'"x"',
        b"5",
        b"null",
        b"\xff",
        b"[" * 100_000,
        b'{"username": "\\ud800", "password": "x"}',
        b'{"username": "x", "password": "\\ud800"}',
        b'{"username": "a\\u0000b", "password": "x"}',
        b'{"username": {"a": 1}, "password": ["x"]}',
        b'{"username": null, "password": null}',
        b'{"username": "x", "email": "x.org", "password": "' + b"p" * 513 + b'"}',
        b'{"username": "' + b"u" * 255 + b'", "password": "x"}',
        b"{}",
    ],
)
@pytest.mark.parametrize("address", ["auth/login", "auth/password/request", "auth/password/reset"])
def test_what_cannot_be_read_is_refused(body_a: BodyRef, address: str, content: bytes) -> None:
    client = at(body_a)

    reply = client.post(f"{HERE}{address}", content, content_type="application/json")

    assert reply.status_code == 400
    assert json.loads(reply.content)["status"] == 400


CREDENTIALS: list[Any] = [
    None,
    5,
    "x",
    [],
    {},
    {"id": 5, "rawId": [], "type": "public-key", "response": 7},
    {"id": "AA", "rawId": "AA", "type": "public-key", "response": {"userHandle": "!!"}},
    {
        "id": "AA",
        "rawId": "AA",
        "type": "public-key",
        "response": {
            "clientDataJSON": "AAAA",
            "attestationObject": "AAAA",
            "authenticatorData": "AAAA",
            "signature": "AAAA",
            "userHandle": "AAAA",
        },
    },
]


@pytest.mark.parametrize("credential", CREDENTIALS)
def test_a_broken_passkey_is_refused_everywhere(body_a: BodyRef, credential: Any) -> None:
    client = at(body_a)
    anonymous = ask(client, "auth/webauthn/login", {"credential": credential})
    sign_in(client, staff_make(body_a))
    ask(client, "account/authenticators/webauthn?passwordless", method="get")

    added = ask(client, "account/authenticators/webauthn", {"credential": credential})
    proved = ask(client, "auth/webauthn/reauthenticate", {"credential": credential})

    assert (anonymous.status_code, added.status_code, proved.status_code) == (400, 400, 400)


@pytest.mark.parametrize("given", [[10**30], ["x"], [None], "x", {"a": 1}, [1, "\ud7ff"], []])
def test_sessions_that_are_none_are_refused(body_a: BodyRef, given: Any) -> None:
    client = at(body_a)
    enter(client, staff_make(body_a))

    assert ask(client, "auth/sessions", {"sessions": given}, "delete").status_code == 400


def test_a_request_without_the_token_of_our_pages_is_refused(body_a: BodyRef) -> None:
    client = Client(enforce_csrf_checks=True, HTTP_HOST=host_of(body_a))

    reply = enter(client, staff_make(body_a))

    assert reply.status_code == 403
    assert reply.json()["code"] == "csrf-failed"


def test_a_request_with_the_token_of_our_pages_is_served(body_a: BodyRef) -> None:
    user = staff_make(body_a)
    client = Client(enforce_csrf_checks=True, HTTP_HOST=host_of(body_a))
    token = client.get("/api/session/").json()["csrf_token"]

    reply = client.post(
        f"{HERE}auth/login",
        {"username": user.login, "password": PASSWORD},
        content_type="application/json",
        headers={"X-CSRFToken": token},
    )

    assert reply.status_code == 200


@pytest.mark.parametrize("address", sorted(ROUTES))
def test_nobody_unsigned_learns_or_changes_anything(body_a: BodyRef, address: str) -> None:
    client = at(body_a)
    client.raise_request_exception = False

    for method in ("get", "post", "put", "patch", "delete"):
        status = ask(client, address, {}, method).status_code
        assert status in {400, 401, 405} or (address, method, status) in {
            ("config", "get", 200),
            ("auth/webauthn/login", "get", 200),
        }


def test_a_device_is_signed_out_from_another(body_a: BodyRef) -> None:
    user = staff_make(body_a)
    here, there = at(body_a), at(body_a, HTTP_USER_AGENT="Phone")
    enter(here, user)
    enter(there, user)
    listed = ask(here, "auth/sessions", method="get").json()["data"]
    phone = next(device["id"] for device in listed if device["user_agent"] == "Phone")

    reply = ask(here, "auth/sessions", {"sessions": [phone]}, "delete")

    assert reply.status_code == 200
    assert len(reply.json()["data"]) == 1
    assert who(there) is None
    assert who(here) is not None


def test_nobody_signs_out_anothers_device(body_a: BodyRef) -> None:
    mine, other = at(body_a), at(body_a)
    enter(mine, staff_make(body_a, "secretary"))
    enter(other, staff_make(body_a, "president"))
    others = ask(other, "auth/sessions", method="get").json()["data"][0]["id"]

    reply = ask(mine, "auth/sessions", {"sessions": [others]}, "delete")

    assert reply.status_code == 400
    assert who(other) is not None


def test_a_session_ends_after_twelve_hours_whatever_is_done(body_a: BodyRef) -> None:
    client, began = at(body_a), timezone.now()
    enter(client, staff_make(body_a))
    for minutes in range(100, 12 * 60, 100):
        with time_machine.travel(began + timedelta(minutes=minutes)):
            client.patch("/api/session/", {"language": "en"}, content_type="application/json")
            ask(client, "auth/reauthenticate", {"password": PASSWORD})
            assert who(client) is not None

    with time_machine.travel(began + timedelta(hours=12, minutes=1)):
        assert who(client) is None


def test_a_session_brought_to_another_bodys_host_has_no_standing_there(
    body_a: BodyRef, body_b: BodyRef
) -> None:
    client = at(body_a)
    enter(client, staff_make(body_a))

    seen = client.get("/api/session/", headers={"host": host_of(body_b)}).json()
    there = client.get("/api/modules/filing/files/", headers={"host": host_of(body_b)})

    assert seen["user"] is not None
    assert seen["permissions"] == []
    assert (there.status_code, there.json()["code"]) == (403, "not-a-member")
    assert client.get("/api/modules/filing/files/").status_code == 200


def test_a_key_that_stood_before_the_sign_in_opens_nothing(body_a: BodyRef) -> None:
    client = at(body_a)
    with_password_first = with_app(staff_make(body_a))
    enter(client, with_password_first)
    before = client.cookies[settings.SESSION_COOKIE_NAME].value
    ask(client, "auth/2fa/authenticate", {"code": code_at()})

    planted = at(body_a)
    planted.cookies[settings.SESSION_COOKIE_NAME] = before

    assert who(planted) is None


def test_the_door_speaks_of_no_fault_of_ours(body_a: BodyRef) -> None:
    client = at(body_a)
    client.raise_request_exception = False
    user = with_app(staff_make(body_a))
    Authenticator.objects.filter(user=user).update(data={"secret": "not-encrypted"})
    enter(client, user)

    reply = ask(client, "auth/2fa/authenticate", {"code": "123456"})

    assert reply.status_code == 500
    assert reply.json()["code"] == "fault"
    assert "Traceback" not in reply.content.decode()
    assert SECRET not in reply.content.decode()

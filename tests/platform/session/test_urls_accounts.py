"""Does a passkey open every host by itself, and only with its owner's finger on it?"""

from __future__ import annotations

from typing import Any

from django.test import Client

from sabha.database.body import BodyRef
from sabha.identity.models import User
from tests.people import host_of, sign_in, staff_make
from tests.platform.session.doors import ask, at, enter, errors_of, who
from tests.platform.session.passkey import Passkey

MANAGE = "account/authenticators/webauthn"
ALONE = "auth/webauthn/login"


def origin_of(place: BodyRef | str) -> str:
    return f"https://{host_of(place)}"


def enrol(user: User, place: BodyRef, passkey: Passkey) -> Any:
    client = at(place)
    sign_in(client, user)
    asked = ask(client, f"{MANAGE}?passwordless", method="get").json()["data"]
    credential = passkey.made(asked["creation_options"], origin_of(place))
    return ask(client, MANAGE, {"name": "Phone", "credential": credential, "passwordless": True})


def prove(client: Client, passkey: Passkey, place: BodyRef | str, address: str) -> Any:
    asked = ask(client, address, method="get").json()["data"]["request_options"]
    return ask(client, address, {"credential": passkey.signed(asked, origin_of(place))})


def test_a_passkey_alone_is_both_factors_at_every_host(body_a: BodyRef, body_b: BodyRef) -> None:
    user, passkey = staff_make(body_a), Passkey()
    assert enrol(user, body_a, passkey).status_code == 200

    for place in (body_a, body_b, "apex", "console"):
        client = at(place)
        assert prove(client, passkey, place, ALONE).status_code == 200
        factors: Any = who(client)["second_factor"]
        assert factors["passed"]
        assert factors["enrolled"] == ["webauthn"]


def test_a_passkey_follows_the_password(body_a: BodyRef) -> None:
    user, passkey = staff_make(body_a), Passkey()
    enrol(user, body_a, passkey)
    client = at(body_a)

    first = enter(client, user)
    second = prove(client, passkey, body_a, "auth/webauthn/authenticate")

    assert (first.status_code, second.status_code) == (401, 200)
    assert who(client)["second_factor"]["passed"]


def test_a_passkey_proves_again(body_a: BodyRef) -> None:
    user, passkey = staff_make(body_a), Passkey()
    enrol(user, body_a, passkey)
    client = at(body_a)
    sign_in(client, user, ago=601)

    reply = prove(client, passkey, body_a, "auth/webauthn/reauthenticate")

    assert reply.status_code == 200
    assert ask(client, MANAGE, method="get").status_code == 200


def test_a_passkey_that_does_not_ask_for_its_owner_is_refused(body_a: BodyRef) -> None:
    user, passkey = staff_make(body_a), Passkey()
    enrol(user, body_a, passkey)
    passkey.is_verified = False

    refused = prove(at(body_a), passkey, body_a, ALONE)

    assert errors_of(refused) == ["incorrect_code"]
    assert errors_of(enrol(staff_make(body_a, "president"), body_a, Passkey(is_verified=False)))


def test_another_key_under_the_same_name_is_refused(body_a: BodyRef) -> None:
    user, passkey = staff_make(body_a), Passkey()
    enrol(user, body_a, passkey)
    forged = Passkey(id=passkey.id, user_handle=passkey.user_handle)

    assert errors_of(prove(at(body_a), forged, body_a, ALONE)) == ["incorrect_code"]


def test_an_answer_from_a_page_that_is_not_ours_is_refused(body_a: BodyRef) -> None:
    user, passkey = staff_make(body_a), Passkey()
    enrol(user, body_a, passkey)
    client = at(body_a)
    asked = ask(client, ALONE, method="get").json()["data"]["request_options"]

    for origin in ("https://evil.example", f"http://{host_of(body_a)}.evil.example", "null"):
        reply = ask(client, ALONE, {"credential": passkey.signed(asked, origin)})
        assert errors_of(reply) == ["incorrect_code"]


def test_an_answer_serves_once(body_a: BodyRef) -> None:
    user, passkey = staff_make(body_a), Passkey()
    enrol(user, body_a, passkey)
    client = at(body_a)
    asked = ask(client, ALONE, method="get").json()["data"]["request_options"]
    answer = {"credential": passkey.signed(asked, origin_of(body_a))}
    assert ask(client, ALONE, answer).status_code == 200

    assert errors_of(ask(at(body_a), ALONE, answer)) == ["incorrect_code"]


def test_the_passkey_of_a_closed_account_opens_nothing(body_a: BodyRef) -> None:
    user, passkey = staff_make(body_a), Passkey()
    enrol(user, body_a, passkey)
    User.objects.filter(id=user.id).update(is_active=False)
    client = at(body_a)

    prove(client, passkey, body_a, ALONE)

    assert who(client) is None

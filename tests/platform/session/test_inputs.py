"""May a code be tried, and does it open once?"""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.core import mail
from django.utils import timezone

from sabha.database.body import BodyRef
from sabha.identity.codes import SESSION
from sabha.identity.services import totp_give
from tests.people import PASSWORD, sign_in, staff_make
from tests.platform.session.doors import (
    ask,
    at,
    code_at,
    enter,
    errors_of,
    who,
    with_app,
)

OTHER_SECRET = "KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU"


def test_the_code_of_the_app_opens_after_the_password(body_a: BodyRef) -> None:
    user = with_app(staff_make(body_a))
    client = at(body_a)

    first = enter(client, user)
    waiting = who(client)
    second = ask(client, "auth/2fa/authenticate", {"code": code_at()})

    assert first.status_code == 401
    assert waiting is None
    assert second.status_code == 200
    assert who(client)["second_factor"]["passed"]


@pytest.mark.parametrize(("steps", "status"), [(-1, 200), (1, 200), (-2, 400), (2, 400)])
def test_a_clock_may_be_half_a_minute_off(body_a: BodyRef, steps: int, status: int) -> None:
    user = with_app(staff_make(body_a))
    client = at(body_a)

    with time_machine.travel(timezone.now(), tick=False):
        enter(client, user)
        reply = ask(client, "auth/2fa/authenticate", {"code": code_at(steps)})

    assert reply.status_code == status


@pytest.mark.parametrize("later", [1, 31, 59])
def test_a_used_code_is_never_taken_again(body_a: BodyRef, later: int) -> None:
    user = with_app(staff_make(body_a))
    now = timezone.now().replace(second=1, microsecond=0)
    with time_machine.travel(now, tick=False):
        code = code_at(1)
        client = at(body_a)
        enter(client, user)
        assert ask(client, "auth/2fa/authenticate", {"code": code}).status_code == 200

    with time_machine.travel(now + timedelta(seconds=later), tick=False):
        other = at(body_a)
        enter(other, user)
        replayed = ask(other, "auth/2fa/authenticate", {"code": code})

    assert errors_of(replayed) == ["incorrect_code"]


def test_a_code_that_let_one_in_is_no_proof_again(body_a: BodyRef) -> None:
    client = at(body_a)
    enter(client, with_app(staff_make(body_a)))
    code = code_at()
    ask(client, "auth/2fa/authenticate", {"code": code})

    assert errors_of(ask(client, "auth/2fa/reauthenticate", {"code": code})) == ["incorrect_code"]


def test_the_code_of_another_persons_app_opens_nothing(body_a: BodyRef) -> None:
    user = with_app(staff_make(body_a))
    totp_give(user_id=staff_make(body_a, "president").id, secret=OTHER_SECRET)
    client = at(body_a)
    enter(client, user)

    reply = ask(client, "auth/2fa/authenticate", {"code": code_at(secret=OTHER_SECRET)})

    assert errors_of(reply) == ["incorrect_code"]


def test_a_thousand_codes_are_no_better_than_five(body_a: BodyRef) -> None:
    user = with_app(staff_make(body_a))
    client, right = at(body_a), code_at()
    enter(client, user)
    guesses = [f"{number:06}" for number in range(1_001) if f"{number:06}" != right][:1_000]

    refused = [
        errors_of(ask(client, "auth/2fa/authenticate", {"code": guess}))[0] for guess in guesses
    ]

    assert refused[: SESSION.count] == ["incorrect_code"] * SESSION.count
    assert set(refused[SESSION.count :]) == {"too_many_login_attempts"}
    assert ask(client, "auth/2fa/authenticate", {"code": code_at()}).status_code == 400
    assert who(client) is None


def test_wrong_codes_close_the_session_and_then_the_address(body_a: BodyRef) -> None:
    user = with_app(staff_make(body_a))
    guesser, owner = at(body_a, REMOTE_ADDR="10.0.0.9"), at(body_a, REMOTE_ADDR="10.0.0.1")
    enter(guesser, user)
    same = [errors_of(ask(guesser, "auth/2fa/authenticate", {"code": "000"}))[0] for _ in range(6)]
    others = []
    for _ in range(6):
        another = at(body_a, REMOTE_ADDR="10.0.0.9")
        enter(another, user)
        others += errors_of(ask(another, "auth/2fa/authenticate", {"code": "000"}))

    enter(owner, user)
    mine = ask(owner, "auth/2fa/authenticate", {"code": code_at()})

    assert same == ["incorrect_code"] * 5 + ["too_many_login_attempts"]
    assert others == ["incorrect_code"] * 5 + ["too_many_login_attempts"]
    assert mine.status_code == 200


def test_a_person_sets_up_an_app_and_has_passed_it(body_a: BodyRef) -> None:
    user = staff_make(body_a)
    client = at(body_a)
    enter(client, user)
    key = client.cookies[settings.SESSION_COOKIE_NAME].value
    offered = ask(client, "account/authenticators/totp", method="get")
    secret = offered.json()["meta"]["secret"]

    reply = ask(client, "account/authenticators/totp", {"code": code_at(secret=secret)})

    assert (offered.status_code, reply.status_code) == (404, 200), reply.content
    factors = who(client)["second_factor"]
    assert factors == {"enrolled": ["totp"], "passed": True, "recovery_codes_left": 10}
    assert client.cookies[settings.SESSION_COOKIE_NAME].value != key
    kept = Authenticator.objects.get(user=user, type="totp").data
    assert secret not in json.dumps(kept)
    listed = ask(client, "auth/sessions", method="get").json()["data"]
    assert [device["is_current"] for device in listed] == [True]
    assert [letter.to for letter in mail.outbox] == [[user.email]]


def test_the_secret_being_set_up_is_not_in_the_session_in_clear(body_a: BodyRef) -> None:
    client = at(body_a)
    enter(client, staff_make(body_a))

    secret = ask(client, "account/authenticators/totp", method="get").json()["meta"]["secret"]

    assert secret not in json.dumps(dict(client.session))


def test_a_second_app_is_refused(body_a: BodyRef) -> None:
    user = staff_make(body_a)
    client = at(body_a)
    enter(client, user)
    secret = ask(client, "account/authenticators/totp", method="get").json()["meta"]["secret"]
    with_app(user)

    reply = ask(client, "account/authenticators/totp", {"code": code_at(secret=secret)})

    assert reply.status_code == 409


def test_a_recovery_code_opens_once(body_a: BodyRef) -> None:
    user = with_app(staff_make(body_a))
    owner = at(body_a)
    sign_in(owner, user, has_second_factor=True)
    made = ask(owner, "account/authenticators/recovery-codes", {}).json()["data"]
    code = made["unused_codes"][0]

    replies = []
    for _ in range(2):
        client = at(body_a)
        enter(client, user)
        replies.append(ask(client, "auth/2fa/authenticate", {"code": code}).status_code)

    assert replies == [200, 400]
    assert who(owner)["second_factor"]["recovery_codes_left"] == 9


def test_recovery_codes_are_shown_once(body_a: BodyRef) -> None:
    client = at(body_a)
    sign_in(client, with_app(staff_make(body_a)), has_second_factor=True)
    ask(client, "account/authenticators/recovery-codes", {})

    again = ask(client, "account/authenticators/recovery-codes", method="get").json()["data"]

    assert "unused_codes" not in again


@pytest.mark.parametrize(
    ("address", "method"),
    [
        ("account/authenticators/totp", "delete"),
        ("account/authenticators/recovery-codes", "post"),
        ("account/authenticators/recovery-codes", "get"),
        ("account/authenticators/webauthn", "get"),
    ],
)
def test_an_old_proof_does_not_change_second_factors(
    body_a: BodyRef, address: str, method: str
) -> None:
    user = with_app(staff_make(body_a))
    client = at(body_a)
    sign_in(client, user, has_second_factor=True)
    ask(client, "account/authenticators/recovery-codes", {})
    sign_in(client, user, has_second_factor=True, ago=601)

    refused = ask(client, address, {}, method)
    proof = ask(client, "auth/reauthenticate", {"password": PASSWORD})
    served = ask(client, address, {}, method)

    assert refused.status_code == 401
    assert proof.status_code == 200
    assert served.status_code == 200


def test_a_wrong_password_proves_nothing(body_a: BodyRef) -> None:
    user = with_app(staff_make(body_a))
    client = at(body_a)
    sign_in(client, user, ago=601)

    wrong = ask(client, "auth/reauthenticate", {"password": "not-the-word"})

    assert errors_of(wrong) == ["incorrect_password"]
    assert ask(client, "account/authenticators/totp", {}, "delete").status_code == 401


def test_a_code_again_passes_the_second_factor_under_a_new_key(body_a: BodyRef) -> None:
    user = with_app(staff_make(body_a))
    client = at(body_a)
    sign_in(client, user)
    key = client.cookies[settings.SESSION_COOKIE_NAME].value

    reply = ask(client, "auth/2fa/reauthenticate", {"code": code_at()})

    assert reply.status_code == 200
    assert who(client)["second_factor"]["passed"]
    assert client.cookies[settings.SESSION_COOKIE_NAME].value != key

"""Can a citizen sign in with a code, and nobody else with it?"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from django.db import connections
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from sabha.citizens.models import SignInCode
from sabha.config.messaging import Messaging
from sabha.database.body import BodyRef
from sabha.identity.models import User
from sabha.notifications.models import ShownMessage
from tests.platform.citizens.browsers import (
    OTHER_PHONE,
    PHONE,
    Browser,
    last_code,
    messages_to,
)

Make = Callable[..., Browser]


def test_a_code_signs_a_citizen_in_and_makes_the_account(browser: Make, body_a: BodyRef) -> None:
    citizen = browser(body_a)

    asked = citizen.ask("98470 12345")
    reply = citizen.confirm(asked["id"], last_code(), "ആമിന ബീവി")

    seen = reply.json()
    user = User.objects.get(phone=PHONE)
    assert reply.status_code == 200, seen
    assert asked["recipient_masked"] == "+91 ••••• •2345"
    assert (asked["attempts_left"], asked["resend_after_seconds"]) == (5, 30)
    assert asked["other_channels"] == ["email", "counter"]
    assert seen["user"]["id"] == str(user.id)
    assert seen["user"]["kind"] == "citizen"
    assert seen["permissions"] == []
    assert (user.kind, user.name_en, user.name_ml) == ("citizen", "ആമിന ബീവി", "ആമിന ബീവി")
    assert not user.has_usable_password()
    assert citizen.whoami() is not None


def test_the_second_time_no_name_is_asked_and_the_account_is_the_same(browser: Make) -> None:
    first = browser().sign_in().json()

    second = browser().sign_in(name="").json()

    assert second["user"]["id"] == first["user"]["id"]
    assert second["user"]["name_en"] == "Amina"


def test_the_first_time_wants_a_name_and_the_code_stays_good(browser: Make) -> None:
    citizen = browser()
    asked = citizen.ask()
    code = last_code()

    nameless = citizen.confirm(asked["id"], code, "")
    named = citizen.confirm(asked["id"], code, "Amina")

    assert (nameless.status_code, nameless.json()["code"]) == (409, "name-needed")
    assert named.status_code == 200


def test_an_address_gets_its_code_by_mail(browser: Make) -> None:
    reply = browser().sign_in("Amina@Example.org", "email")

    assert reply.status_code == 200
    assert User.objects.get(email="amina@example.org").kind == "citizen"
    assert ShownMessage.objects.get().subject == "Your sign-in code"


def test_the_text_lets_the_browser_of_that_host_fill_the_code_in(
    browser: Make, body_a: BodyRef
) -> None:
    browser(body_a).ask()
    code = last_code()

    last_line = ShownMessage.objects.get().text.splitlines()[-1]

    assert last_line == f"@{body_a.slug}.sabha.localhost #{code}"


def test_the_answer_is_the_same_whether_or_not_an_account_exists(browser: Make) -> None:
    browser().sign_in(PHONE)

    known, unknown = browser().ask(PHONE), browser().ask(OTHER_PHONE)

    told = ("channel", "resend_after_seconds", "attempts_left", "other_channels")
    assert known.keys() == unknown.keys()
    assert [known[name] for name in told] == [unknown[name] for name in told]
    assert messages_to(OTHER_PHONE) == 1


def test_digits_of_any_script_are_read(browser: Make) -> None:
    citizen = browser()
    asked = citizen.ask("൯൮൪൭൦ ൧൨൩൪൫")
    malayalam = "".join(chr(0x0D66 + int(digit)) for digit in last_code())

    reply = citizen.confirm(asked["id"], f" {malayalam[:3]} {malayalam[3:]} ")

    assert reply.status_code == 200


@pytest.mark.parametrize(
    "number", ["+971 50 123 4567", "00971501234567", "+1 202 555 0123", "+44 7400 123456"]
)
def test_numbers_abroad_are_welcome(browser: Make, number: str) -> None:
    assert browser().sign_in(number).status_code == 200


@pytest.mark.parametrize("number", ["12345", "0471 2345678", "1800 425 1234", "amina", "+91 98"])
def test_what_no_message_reaches_is_refused(browser: Make, number: str) -> None:
    reply = browser().post("codes/", {"channel": "sms", "recipient": number})

    assert (reply.status_code, reply.json()["code"]) == (400, "phone-malformed")


def test_a_used_code_is_refused(browser: Make) -> None:
    citizen = browser()
    asked = citizen.ask()
    code = last_code()
    citizen.confirm(asked["id"], code)

    again = citizen.confirm(asked["id"], code)

    assert (again.status_code, again.json()["code"]) == (409, "code-used")
    assert SignInCode.objects.get().recipient == ""


def test_an_expired_code_is_refused(browser: Make) -> None:
    citizen = browser()
    asked = citizen.ask()
    code = last_code()
    SignInCode.objects.update(expires_at=timezone.now())

    reply = citizen.confirm(asked["id"], code)

    assert (reply.status_code, reply.json()["code"]) == (410, "code-expired")
    assert citizen.whoami() is None


def test_another_browser_cannot_use_a_code(browser: Make) -> None:
    asked = browser().ask()
    code = last_code()

    reply = browser().confirm(asked["id"], code)

    assert (reply.status_code, reply.json()["code"]) == (409, "code-other-session")


def test_a_code_for_another_number_is_wrong(browser: Make) -> None:
    citizen = browser()
    mine = citizen.ask(PHONE)
    citizen.ask(OTHER_PHONE)

    reply = citizen.confirm(mine["id"], last_code())

    assert (reply.status_code, reply.json()["code"]) == (400, "code-wrong")
    assert reply.json()["attempts_left"] == 4


def test_a_code_that_was_never_made_is_not_found(browser: Make) -> None:
    assert browser().confirm(str(uuid4()), "123456").status_code == 404


def test_a_thousand_attempts_are_no_better_than_five(browser: Make) -> None:
    citizen = browser()
    asked = citizen.ask()
    code = last_code()
    guesses = [f"{number:06}" for number in range(1_000) if f"{number:06}" != code]

    replies = [citizen.confirm(asked["id"], guess) for guess in guesses]

    assert [reply.status_code for reply in replies[:6]] == [400] * 5 + [429]
    assert {reply.status_code for reply in replies[5:]} == {429}
    assert replies[-1].json()["code"] == "too-many-attempts"
    assert int(replies[-1].headers["Retry-After"]) >= 1
    assert citizen.confirm(asked["id"], code).status_code == 429


def test_fewer_than_six_digits_are_no_try(browser: Make) -> None:
    citizen = browser()
    asked = citizen.ask()

    reply = citizen.confirm(asked["id"], "1234")

    assert reply.json()["errors"][0]["field"] == "code"
    assert SignInCode.objects.get().attempts == 0


def test_of_many_who_confirm_at_once_one_wins(browser: Make) -> None:
    citizen = browser()
    asked = citizen.ask()
    code = last_code()

    def confirm(_number: int) -> int:
        try:
            return int(citizen.twin().confirm(asked["id"], code).status_code)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as pool:
        statuses = sorted(pool.map(confirm, range(8)))

    assert statuses == [200] + [409] * 7
    assert User.objects.filter(phone=PHONE).count() == 1


def test_a_staff_account_is_never_opened_by_a_code(
    browser: Make, staff_client: Callable[..., Client], body_a: BodyRef
) -> None:
    staff_client(body_a, "secretary")
    officer = User.objects.latest("created_at")
    User.objects.filter(id=officer.id).update(phone=PHONE)

    seen = browser(body_a).sign_in().json()

    assert seen["user"]["id"] != str(officer.id)
    assert (seen["user"]["kind"], seen["permissions"]) == ("citizen", [])


def test_a_stopped_account_stays_shut(browser: Make) -> None:
    browser().sign_in()
    User.objects.filter(phone=PHONE).update(is_active=False)

    reply = browser().sign_in()

    assert (reply.status_code, reply.json()["code"]) == (409, "account-stopped")


def test_a_channel_that_nobody_carries_says_so(browser: Make, settings: Settings) -> None:
    settings.MESSAGING = Messaging()

    reply = browser().post("codes/", {"channel": "sms", "recipient": PHONE})

    assert (reply.status_code, reply.json()["code"]) == (409, "channel-unavailable")

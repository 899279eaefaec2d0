"""Is a code sent anew rightly, and can nobody be flooded or locked out?"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone
from pytest_django import Settings

from sabha.citizens.models import KnownBrowser, SignInCode, Tally
from sabha.citizens.sweeping import codes_close
from sabha.database.body import BodyRef
from sabha.notifications.models import Message, ShownMessage
from tests.platform.citizens.browsers import (
    OTHER_PHONE,
    PHONE,
    Browser,
    deliver_all,
    last_code,
    messages_to,
    wrong_code,
)

Make = Callable[..., Browser]


def later(**parts: float) -> time_machine.travel:
    """Let the clock of this process be ahead."""
    return time_machine.travel(timezone.now() + timedelta(**parts), tick=True)


def test_a_code_sent_anew_takes_the_place_of_the_old_one(browser: Make) -> None:
    citizen = browser()
    asked = citizen.ask()
    old = last_code()

    with later(seconds=31):
        again = citizen.resend(asked["id"])
        new = last_code()
        stale = citizen.confirm(asked["id"], old)
        fresh = citizen.confirm(asked["id"], new)

    assert again.status_code == 202
    assert again.json()["id"] == asked["id"]
    assert again.json()["resend_after_seconds"] == 60
    assert stale.json()["code"] == "code-wrong"
    assert fresh.status_code == 200


def test_sending_anew_has_to_wait(browser: Make) -> None:
    citizen = browser()
    asked = citizen.ask()

    reply = citizen.resend(asked["id"])

    assert (reply.status_code, reply.json()["code"]) == (429, "too-many-attempts")
    assert 1 <= int(reply.headers["Retry-After"]) <= 31


def test_a_code_can_come_another_way(browser: Make) -> None:
    citizen = browser()
    asked = citizen.ask()

    with later(seconds=31):
        told = citizen.resend(asked["id"], channel="email", recipient="amina@example.org")
        reply = citizen.confirm(asked["id"], last_code())

    assert told.json()["channel"] == "email"
    assert told.json()["recipient_masked"] == "a•••@example.org"
    assert reply.json()["user"] is not None
    assert messages_to("amina@example.org") == 1


def test_a_message_that_still_waits_is_not_sent_once_a_newer_one_is_asked_for(
    browser: Make,
) -> None:
    citizen = browser()
    asked = citizen.ask()

    with later(seconds=31):
        citizen.resend(asked["id"])
        deliver_all()

    assert ShownMessage.objects.count() == 1
    assert sorted(Message.objects.values_list("state", "error")) == [
        ("failed", "replaced"),
        ("sent", ""),
    ]


def test_asking_again_ends_what_the_same_browser_asked_for_before(browser: Make) -> None:
    citizen = browser()
    first = citizen.ask()
    code = last_code()
    citizen.ask()

    reply = citizen.confirm(first["id"], code)

    assert (reply.status_code, reply.json()["code"]) == (410, "code-expired")


def test_a_strangers_asking_leaves_my_code_alone(browser: Make) -> None:
    mine = browser(address="10.0.0.1")
    asked = mine.ask()
    code = last_code()
    browser(address="10.9.9.9").ask()

    assert mine.confirm(asked["id"], code).status_code == 200


def test_a_flood_for_one_number_stops_and_soon_passes(browser: Make) -> None:
    strangers = [browser(address=f"10.1.0.{number}") for number in range(40)]
    asked = {"channel": "sms", "recipient": PHONE}

    statuses = [stranger.post("codes/", asked).status_code for stranger in strangers]
    with later(minutes=15, seconds=1):
        owner = browser(address="10.0.0.1").post("codes/", asked)

    assert statuses == [202] * 5 + [429] * 35
    assert owner.status_code == 202
    assert browser().post("codes/", {**asked, "recipient": OTHER_PHONE}).status_code == 202


def test_a_flood_does_not_stop_a_browser_that_the_owner_used_before(browser: Make) -> None:
    owner = browser()
    owner.sign_in()
    for number in range(10):
        asked = {"channel": "sms", "recipient": PHONE}
        browser(address=f"10.1.0.{number}").post("codes/", asked)

    assert owner.sign_in().status_code == 200
    assert KnownBrowser.objects.count() == 1


def test_one_address_cannot_ask_for_numbers_without_end(browser: Make, settings: Settings) -> None:
    settings.CODE_LIMITS = {"address_quarter": 3}
    numbers = [f"+9198470{number:05}" for number in range(5)]

    statuses = [
        browser(address="10.0.0.7")
        .post("codes/", {"channel": "sms", "recipient": number})
        .status_code
        for number in numbers
    ]

    assert statuses == [202, 202, 202, 429, 429]


def test_addresses_of_one_ipv6_network_count_as_one(browser: Make, settings: Settings) -> None:
    settings.CODE_LIMITS = {"address_quarter": 1}
    asked = {"channel": "sms", "recipient": PHONE}

    first = browser(address="2001:db8::1").post("codes/", asked)
    second = browser(address="2001:db8::2").post("codes/", asked)

    assert (first.status_code, second.status_code) == (202, 429)


@pytest.mark.parametrize(
    ("limits", "number"),
    [
        ({"body_hour": 1}, OTHER_PHONE),
        ({"everybody_hour": 1}, OTHER_PHONE),
        ({"abroad_hour": 0}, "+971501234567"),
    ],
)
def test_a_body_all_together_and_abroad_have_limits(
    browser: Make, body_a: BodyRef, settings: Settings, limits: dict[str, int], number: str
) -> None:
    settings.CODE_LIMITS = limits
    browser(body_a).ask(PHONE)

    reply = browser(body_a).post("codes/", {"channel": "sms", "recipient": number})

    assert reply.status_code == 429


def test_what_is_refused_does_not_use_up_what_all_share(browser: Make, settings: Settings) -> None:
    settings.CODE_LIMITS = {"everybody_hour": 6}
    asked = {"channel": "sms", "recipient": PHONE}
    for number in range(20):
        browser(address=f"10.1.0.{number}").post("codes/", asked)

    assert browser().post("codes/", {**asked, "recipient": OTHER_PHONE}).status_code == 202


def test_a_clock_that_is_behind_makes_no_code_last_longer_than_its_ten_minutes(
    browser: Make,
) -> None:
    """One web process's clock is a minute off: its codes live a minute less or more, not hours."""
    with later(minutes=-1):
        citizen = browser()
        asked = citizen.ask()
        code = last_code()

    with later(minutes=9, seconds=5):
        late = citizen.confirm(asked["id"], code)

    assert late.json()["code"] == "code-expired"


def test_what_is_over_is_forgotten(browser: Make) -> None:
    browser().ask()

    with later(hours=2):
        closed = codes_close()
    with later(days=31):
        codes_close()

    assert closed == 1
    assert not SignInCode.objects.exists()
    assert not Tally.objects.exists()


def test_nothing_of_a_person_stays_in_clear(browser: Make) -> None:
    browser().sign_in()

    kept = [str(row) for row in (*SignInCode.objects.values(), *Message.objects.values())]
    kept += [str(row) for row in (*KnownBrowser.objects.values(), *Tally.objects.values())]

    assert kept
    assert not any("9847012345" in row for row in kept)


def test_guessing_across_many_numbers_stops_the_address(browser: Make) -> None:
    guesser = browser(address="10.6.6.6")
    wrong = 0
    for number in range(41):
        asked = guesser.ask(f"+9198470{number:05}")
        right = last_code()
        replies = [guesser.confirm(asked["id"], wrong_code(right)) for _ in range(5)]
        wrong += sum(reply.status_code == 400 for reply in replies)

    assert wrong == 200
    assert browser(address="10.6.6.7").sign_in().status_code == 200

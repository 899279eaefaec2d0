"""Who chooses a new password, and what does that end?"""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.utils import timezone

from sabha.database.body import BodyRef
from sabha.identity.models import SecurityEntry, User
from sabha.session.inputs import LINKS
from tests.people import PASSWORD, sign_in, staff_make
from tests.platform.session.doors import (
    NEW_PASSWORD,
    ask,
    at,
    enter,
    errors_of,
    who,
    with_app,
)

Kind = SecurityEntry.Kind


def test_a_reset_link_works_once_and_ends_every_session(body_a: BodyRef) -> None:
    user = with_app(staff_make(body_a))
    elsewhere = at(body_a)
    sign_in(elsewhere, user, has_second_factor=True)
    client = at(body_a)

    asked = ask(client, "auth/password/request", {"email": user.email.upper()})
    key = mail.outbox[-1].body.split("/password/")[1].split()[0]
    chosen = ask(client, "auth/password/reset", {"key": key, "password": NEW_PASSWORD})
    again = ask(client, "auth/password/reset", {"key": key, "password": "Bharathappuzha-1988"})

    assert asked.status_code == 200
    assert chosen.status_code == 401
    assert errors_of(again) == ["invalid_password_reset"]
    assert who(elsewhere) is None
    assert enter(client, user, NEW_PASSWORD).status_code == 401
    assert "mfa_authenticate" in enter(client, user, NEW_PASSWORD).content.decode()


def test_asking_for_a_link_tells_nobody_who_has_an_account(body_a: BodyRef) -> None:
    user = staff_make(body_a)
    User.objects.filter(id=staff_make(body_a, "president").id).update(
        kind=User.Kind.CITIZEN, email="resident@example.org"
    )

    replies = [
        ask(at(body_a), "auth/password/request", {"email": email})
        for email in (user.email, "nobody@example.org", "resident@example.org")
    ]

    assert len({reply.content for reply in replies}) == 1
    assert [letter.to for letter in mail.outbox] == [[user.email]]


def test_a_link_is_out_of_date_after_an_hour(body_a: BodyRef) -> None:
    user = staff_make(body_a)
    ask(at(body_a), "auth/password/request", {"email": user.email})
    key = mail.outbox[-1].body.split("/password/")[1].split()[0]

    with time_machine.travel(timezone.localtime() + timedelta(minutes=61)):
        reply = ask(at(body_a), "auth/password/reset", {"key": key, "password": NEW_PASSWORD})

    assert errors_of(reply) == ["invalid_password_reset"]


def test_a_link_of_one_person_opens_no_other_account(body_a: BodyRef) -> None:
    mine, other = staff_make(body_a), staff_make(body_a, "president")
    keys = []
    for user in (mine, other):
        ask(at(body_a), "auth/password/request", {"email": user.email})
        keys.append(mail.outbox[-1].body.split("/password/")[1].split()[0])
    swapped = f"{keys[1].partition('-')[0]}-{keys[0].partition('-')[2]}"

    reply = ask(at(body_a), "auth/password/reset", {"key": swapped, "password": NEW_PASSWORD})

    assert errors_of(reply) == ["invalid_password_reset"]
    assert enter(at(body_a), other).status_code == 200


def test_a_link_from_a_clock_that_is_ahead_is_good_and_ends_with_its_hour(body_a: BodyRef) -> None:
    """One web process is two minutes ahead of the one that opens the link."""
    user = staff_make(body_a)
    with time_machine.travel(timezone.localtime() + timedelta(minutes=2)):
        ask(at(body_a), "auth/password/request", {"email": user.email})
    key = mail.outbox[-1].body.split("/password/")[1].split()[0]
    given = {"key": key, "password": NEW_PASSWORD}

    with time_machine.travel(timezone.localtime() + timedelta(minutes=63)):
        late = ask(at(body_a), "auth/password/reset", given)
    now = ask(at(body_a), "auth/password/reset", given)

    assert errors_of(late) == ["invalid_password_reset"]
    assert now.status_code == 401


def test_a_thousand_guesses_at_links_are_no_better_than_thirty(body_a: BodyRef) -> None:
    user = staff_make(body_a)
    ask(at(body_a), "auth/password/request", {"email": user.email})
    key = mail.outbox[-1].body.split("/password/")[1].split()[0]
    guesser = at(body_a, REMOTE_ADDR="10.0.0.9")

    refused = [
        errors_of(
            ask(guesser, "auth/password/reset", {"key": f"{key}{turn}", "password": NEW_PASSWORD})
        )[0]
        for turn in range(1_000)
    ]

    assert refused[: LINKS.count] == ["invalid_password_reset"] * LINKS.count
    assert set(refused[LINKS.count :]) == {"too_many_login_attempts"}
    owner = ask(at(body_a), "auth/password/reset", {"key": key, "password": NEW_PASSWORD})
    assert owner.status_code == 401


def test_more_than_five_links_an_hour_are_not_sent(body_a: BodyRef) -> None:
    user = staff_make(body_a)

    for turn in range(7):
        client = at(body_a, REMOTE_ADDR=f"10.0.1.{turn}")
        assert ask(client, "auth/password/request", {"email": user.email}).status_code == 200

    assert len(mail.outbox) == 5


def test_a_new_password_leaves_this_session_and_ends_the_others(body_a: BodyRef) -> None:
    user = staff_make(body_a)
    here, there = at(body_a), at(body_a)
    enter(here, user)
    enter(there, user)
    given = {"current_password": PASSWORD, "new_password": NEW_PASSWORD}

    reply = ask(here, "account/password/change", given)

    assert reply.status_code == 200
    assert who(here)["id"] == str(user.id)
    assert who(there) is None
    assert SecurityEntry.objects.filter(user_id=user.id, kind=Kind.PASSWORD_CHANGED).exists()


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (
            {"current_password": "not-the-word", "new_password": NEW_PASSWORD},
            "enter_current_password",
        ),
        ({"current_password": PASSWORD, "new_password": "iloveyou1234"}, "password_too_common"),
        ({"current_password": PASSWORD, "new_password": "short"}, "password_too_short"),
        ({"current_password": PASSWORD, "new_password": "a1-" * 200}, "max_length"),
    ],
)
def test_a_bad_change_of_password_is_refused(
    body_a: BodyRef, given: dict[str, str], code: str
) -> None:
    client = at(body_a)
    enter(client, staff_make(body_a))

    assert code in errors_of(ask(client, "account/password/change", given))

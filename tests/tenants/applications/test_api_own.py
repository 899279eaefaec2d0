"""Does a person see and end what applications may learn of them, and of nobody else?"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import time_machine
from django.core import mail
from django.test import Client
from django.utils import timezone

from sabha.database.body import BodyRef
from sabha.identity.models import SecurityEntry, User
from tests.people import host_of, sign_in, staff_make
from tests.tenants.applications.flow import Attempt, connected

PATH = "/api/session/applications/"


def used(browser: Client, server: Client, **changed: object) -> tuple[Attempt, str]:
    """An application that the person signed in to, and its token."""
    attempt = Attempt(connected(**changed))
    return attempt, attempt.token(server, attempt.code(browser)).json()["access_token"]


def test_a_person_sees_what_an_application_may_learn(browser: Client, server: Client) -> None:
    attempt, _token = used(browser, server)

    (seen,) = browser.get(PATH).json()

    assert (seen["id"], seen["name"]) == (attempt.key.client.id, "Roads register")
    assert [scope["code"] for scope in seen["scopes"]] == ["openid", "profile", "email", "offices"]
    assert seen["scopes"][1]["name_en"] == "Your name and login"
    assert seen["scopes"][1]["name_ml"] != ""
    assert seen["used_at"] >= seen["given_at"]
    assert SecurityEntry.objects.filter(kind="application-allowed").count() == 1


def test_the_same_is_seen_and_ended_at_every_host(
    browser: Client, server: Client, body_a: BodyRef, person: User
) -> None:
    used(browser, server)

    for place in (body_a, "console", "apex"):
        client = Client(HTTP_HOST=host_of(place))
        sign_in(client, person)
        assert len(client.get(PATH).json()) == 1


def test_asking_again_is_seen_and_is_no_new_yes(browser: Client, server: Client) -> None:
    attempt, token = used(browser, server)
    before = browser.get(PATH).json()[0]

    with time_machine.travel(timezone.now() + timedelta(minutes=6)):
        attempt.told(server, token)
        after = browser.get(PATH).json()[0]
    attempt.code(browser)

    assert after["used_at"] > before["used_at"]
    assert after["given_at"] == before["given_at"]
    assert SecurityEntry.objects.filter(kind="application-allowed").count() == 1


def test_stopping_ends_every_token_at_once_and_is_told(
    browser: Client, server: Client, person: User
) -> None:
    attempt, token = used(browser, server)
    other, others = used(browser, server, name="Other")

    reply = browser.delete(f"{PATH}{attempt.key.client.id}/")

    assert reply.status_code == 204
    assert attempt.told(server, token) == 401
    assert other.told(server, others) == 200
    assert [seen["name"] for seen in browser.get(PATH).json()] == ["Other"]
    entry = SecurityEntry.objects.get(kind="application-stopped")
    assert (entry.user_id, entry.detail) == (person.id, "Roads register")
    assert [letter.to for letter in mail.outbox] == [[person.email]]
    assert "Roads register" in mail.outbox[0].body
    again = browser.delete(f"{PATH}{attempt.key.client.id}/")
    assert (again.status_code, again.json()["code"]) == (404, "not-found")


def test_a_stopped_application_learns_nothing_in_silence(browser: Client, server: Client) -> None:
    attempt, _token = used(browser, server)
    browser.delete(f"{PATH}{attempt.key.client.id}/")

    silent = attempt.ask(browser, prompt="none")

    assert "code=" not in silent.headers["Location"]


def test_even_an_application_of_the_state_asks_again_after_a_stop(
    browser: Client, server: Client
) -> None:
    attempt = Attempt(connected(asks_each_time=False))
    unasked = attempt.ask(browser)
    browser.delete(f"{PATH}{attempt.key.client.id}/")

    page = attempt.ask(browser)
    allowed = attempt.answer(browser, page)
    afterwards = attempt.ask(browser)

    assert "code=" in unasked.headers["Location"]
    assert page.status_code == 200
    assert "code=" in allowed.headers["Location"]
    assert "code=" in afterwards.headers["Location"]


def test_what_is_allowed_anew_counts_from_then(browser: Client, server: Client) -> None:
    attempt, _token = used(browser, server)
    first = browser.get(PATH).json()[0]
    browser.delete(f"{PATH}{attempt.key.client.id}/")

    attempt.scope = "openid"
    attempt.code(browser)

    again = browser.get(PATH).json()[0]
    assert again["given_at"] > first["given_at"]
    assert again["used_at"] is None
    assert [scope["code"] for scope in again["scopes"]] == ["openid"]


def test_nobody_sees_or_stops_for_another(browser: Client, server: Client, body_b: BodyRef) -> None:
    attempt, token = used(browser, server)
    stranger = Client(HTTP_HOST=host_of("apex"))
    sign_in(stranger, staff_make(body_b))

    seen = stranger.get(PATH).json()
    reply = stranger.delete(f"{PATH}{attempt.key.client.id}/")

    assert seen == []
    assert reply.status_code == 404
    assert attempt.told(server, token) == 200


def test_nobody_unsigned_sees_or_stops_anything(
    anonymous_client: Callable[..., Client], browser: Client, server: Client
) -> None:
    attempt, _token = used(browser, server)
    client = anonymous_client("apex")

    assert client.get(PATH).status_code == 401
    assert client.delete(f"{PATH}{attempt.key.client.id}/").status_code == 401

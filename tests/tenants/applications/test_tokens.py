"""Does a code give tokens once, and end them when somebody brings it again?"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from uuid import UUID

import pytest
import time_machine
from allauth.idp.oidc.models import Token
from django.core import mail
from django.db import connections
from django.test import Client
from django.utils import timezone

from sabha.identity.models import SecurityEntry, User
from tenants.applications.consents import consent_end
from tenants.journal.models import ControlEntry
from tests.people import host_of
from tests.tenants.applications.flow import Attempt, connected


def test_a_code_that_is_brought_again_ends_what_it_gave(
    browser: Client, server: Client, person: User
) -> None:
    attempt = Attempt(connected())
    code = attempt.code(browser)
    token = attempt.token(server, code).json()["access_token"]
    before = attempt.told(server, token)

    again = attempt.token(server, code)

    assert before == 200
    assert (again.status_code, again.json()["error"]) == (400, "invalid_grant")
    assert attempt.told(server, token) == 401
    entry = SecurityEntry.objects.get(kind="application-code-replayed")
    assert (entry.user_id, entry.detail) == (person.id, "Roads register")
    assert ControlEntry.objects.filter(action="applications.code.replay").count() == 1
    assert [letter.to for letter in mail.outbox] == [[person.email]]
    assert "Roads register" in mail.outbox[0].body


def test_what_another_code_gave_lives_on(browser: Client, server: Client) -> None:
    first, second = Attempt(connected()), Attempt(connected(name="Other"))
    code = first.code(browser)
    first.token(server, code)
    other = second.token(server, second.code(browser)).json()["access_token"]
    later = first.token(server, first.code(browser)).json()["access_token"]

    first.token(server, code)

    assert (second.told(server, other), first.told(server, later)) == (200, 200)


def test_a_code_brought_long_after_ends_what_is_left(browser: Client, server: Client) -> None:
    attempt = Attempt(connected())
    code = attempt.code(browser)
    token = attempt.token(server, code).json()["access_token"]

    with time_machine.travel(timezone.now() + timedelta(minutes=30)):
        attempt.token(server, code)

        assert attempt.told(server, token) == 401


def test_a_stranger_without_the_secret_ends_nothing(browser: Client, server: Client) -> None:
    attempt = Attempt(connected())
    code = attempt.code(browser)
    token = attempt.token(server, code).json()["access_token"]

    reply = attempt.token(server, code, client_secret="guessed")

    assert reply.status_code == 401
    assert attempt.told(server, token) == 200


@pytest.mark.parametrize("code", ["", "made-up", "a\x00b", "x" * 10_000, "ക"])
def test_a_code_that_never_was_is_refused(server: Client, code: str) -> None:
    assert Attempt(connected()).token(server, code).status_code == 400


def test_of_many_who_bring_a_code_at_once_none_keeps_a_token(
    browser: Client, server: Client
) -> None:
    attempt = Attempt(connected())
    code = attempt.code(browser)

    def bring(_number: int) -> int:
        try:
            return int(attempt.token(Client(HTTP_HOST=host_of("apex")), code).status_code)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(6) as pool:
        statuses = sorted(pool.map(bring, range(6)))

    assert statuses == [200] + [400] * 5
    assert not Token.objects.exists()


def test_a_code_on_its_way_is_worth_nothing_once_the_person_said_stop(
    browser: Client, server: Client, person: User
) -> None:
    attempt = Attempt(connected())
    code = attempt.code(browser)
    consent_end(user_id=person.id, client_id=UUID(attempt.key.client.id))

    reply = attempt.token(server, code)

    assert (reply.status_code, reply.json()["error"]) == (400, "invalid_grant")
    assert not Token.objects.exists()


def test_no_refresh_token_is_given_or_kept(browser: Client, server: Client) -> None:
    attempt = Attempt(connected())

    told = attempt.token(server, attempt.code(browser)).json()

    assert "refresh_token" not in told
    assert list(Token.objects.values_list("type", flat=True)) == ["at"]

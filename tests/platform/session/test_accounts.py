"""Does allauth's door open to whom it should, everywhere it should?"""

from __future__ import annotations

from typing import Any

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import Client

from sabha.database.body import BodyRef
from tests.people import PASSWORD, host_of, staff_make

HERE = "/_allauth/browser/v1/"


def ask(client: Client, address: str, content: Any, method: str = "post") -> HttpResponse:
    send = getattr(client, method)
    reply: HttpResponse = send(f"{HERE}{address}", content, content_type="application/json")
    return reply


def at(place: BodyRef | str) -> Client:
    return Client(HTTP_HOST=host_of(place), HTTP_ACCEPT_LANGUAGE="en")


def test_staff_sign_in_and_see_seat_rights_and_menu(body_a: BodyRef) -> None:
    user = staff_make(body_a, "secretary")
    client = at(body_a)

    reply = ask(client, "auth/login", {"username": user.login.upper(), "password": PASSWORD})

    assert reply.status_code == 200, reply.content
    seen = client.get("/api/session/").json()
    assert seen["user"]["id"] == str(user.id)
    assert seen["user"]["kind"] == "staff"
    assert seen["user"]["second_factor"] == {
        "enrolled": [],
        "passed": False,
        "recovery_codes_left": None,
    }
    assert seen["needs"] == []
    assert [seat["code"] for seat in seen["seats"]] == ["secretary"]


@pytest.mark.parametrize("place", ["apex", "console"])
def test_the_door_is_at_every_host(body_a: BodyRef, place: str) -> None:
    user = staff_make(body_a, "secretary")
    client = at(place)

    reply = ask(client, "auth/login", {"username": user.login, "password": PASSWORD})

    assert reply.status_code == 200
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    assert cookie["domain"] == settings.BASE_DOMAIN
    assert cookie["httponly"]

"""What answers when no view does?"""

from __future__ import annotations

import pytest
from django.conf import settings
from django.test import Client, RequestFactory

from sabha.database.body import BodyRef
from sabha.http.pages import server_error
from tests.people import host_of


@pytest.mark.parametrize("place", ["apex", "console"])
def test_an_unknown_route_of_the_api_is_a_problem(body_a: BodyRef, place: str) -> None:
    reply = Client(HTTP_HOST=host_of(place)).get("/api/no-such/", HTTP_ACCEPT_LANGUAGE="en")

    assert reply.status_code == 404
    assert reply.headers["Content-Type"] == "application/problem+json"
    assert reply.json()["title"] == "Nothing is here under that address."


def test_a_fault_tells_nothing_of_itself() -> None:
    reply = server_error(RequestFactory().get("/api/x/", HTTP_ACCEPT_LANGUAGE="en"))

    assert reply.status_code == 500
    assert b'"code": "fault"' in reply.content


def test_a_host_that_names_nothing_offers_the_search(body_a: BodyRef) -> None:
    reply = Client(HTTP_HOST=f"nowhere.{settings.BASE_DOMAIN}").get("/")

    assert reply.status_code == 404
    assert f"//{settings.BASE_DOMAIN}" in reply.content.decode()


def test_the_api_of_a_host_that_names_nothing_is_a_problem(body_a: BodyRef) -> None:
    reply = Client(HTTP_HOST=f"nowhere.{settings.BASE_DOMAIN}").get("/api/session/")

    assert (reply.status_code, reply.json()["code"]) == (404, "not-found")

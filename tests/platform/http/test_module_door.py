"""Is a module that is off closed, whatever the address?"""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from sabha.database.body import BodyRef
from sabha.http.module_door import ModuleDoorMiddleware
from tests.people import host_of


def _ask(body: BodyRef, path: str) -> int:
    def beyond(_request: HttpRequest) -> HttpResponse:
        return HttpResponse()

    request = RequestFactory().get(path)
    vars(request).update(place="body", body_ref=body)
    return ModuleDoorMiddleware(beyond)(request).status_code


def test_a_module_that_is_on_is_reached(body_a: BodyRef) -> None:
    assert _ask(replace(body_a, modules=frozenset({"filing"})), "/api/modules/filing/x/") == 200


@pytest.mark.parametrize("path", ["files/", "files/facets/", "no-such-route/", ""])
def test_a_module_that_is_off_answers_alike_everywhere(body_a: BodyRef, path: str) -> None:
    closed = replace(body_a, modules=frozenset())

    assert _ask(closed, f"/api/modules/filing/{path}") == 404


def test_a_module_that_is_not_installed_is_off(body_a: BodyRef) -> None:
    reply = Client(HTTP_HOST=host_of(body_a)).get("/api/modules/astrology/")

    assert (reply.status_code, reply.json()["code"]) == (404, "module-disabled")


def test_an_unknown_route_of_a_module_that_is_on_is_not_found(body_a: BodyRef) -> None:
    reply = Client(HTTP_HOST=host_of(body_a)).get("/api/modules/filing/astrology/")

    assert (reply.status_code, reply.json()["code"]) == (404, "not-found")

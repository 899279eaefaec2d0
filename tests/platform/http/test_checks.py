"""Does a start fail when a view demands what does not exist?"""

from __future__ import annotations

import sys
from types import ModuleType

import pytest
from django.urls import path
from pytest_django import Settings
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from sabha.http.checks import routes_state_known_permissions
from sabha.http.views import BodyView


class _Misspelt(BodyView):
    """Demands a code that no manifest has."""

    permissions = {"get": "filing.file.veiw"}

    def get(self, request: Request) -> Response:
        return Response({})


class _Foreign(APIView):
    """Derives from none of ours."""


@pytest.mark.parametrize(("view", "code"), [(_Misspelt, "sabha.E102"), (_Foreign, "sabha.E101")])
def test_such_a_route_is_reported(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, view: type[APIView], code: str
) -> None:
    planted = ModuleType("planted_urls")
    vars(planted)["urlpatterns"] = [path("x/", view.as_view())]
    monkeypatch.setitem(sys.modules, "planted_urls", planted)
    settings.SCHEMA_URLCONF = "planted_urls"

    assert [found.id for found in routes_state_known_permissions(None)] == [code]


def test_our_own_routes_are_sound() -> None:
    assert routes_state_known_permissions(None) == []

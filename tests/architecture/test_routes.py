"""Does every route state a known permission, at the address its module's name predicts?"""

from collections.abc import Iterator
from typing import Any

import pytest
from django.urls import URLResolver, get_resolver, path
from django.urls.resolvers import RegexPattern
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import Serializer
from rest_framework.views import APIView

from sabha.permissions.codes import permissions_by_code
from sabha.permissions.markers import PUBLIC
from sabha.privacy.fields import GuardedField
from tests.architecture.checkers import routes

URLCONFS = ("apex", "console", "body", "all")


class Undeclared(APIView):
    def get(self, request: Request) -> Response:
        return Response()


class Declared(APIView):
    permissions = {"get": PUBLIC, "post": "filing.file.burn"}

    def get(self, request: Request) -> Response:
        return Response()

    def post(self, request: Request) -> Response:
        return Response()


def bare(request: Request) -> Response:
    return Response()


Declared.__module__ = "modules.filing.api"
PLANTED = URLResolver(
    RegexPattern(r"^/"),
    [
        path("api/things/", Undeclared.as_view()),
        path("api/modules/filing/files/<int:number>/", Declared.as_view()),
        path("api/files", Declared.as_view()),
        path("api/bare/", bare),
        path("office/", bare),
    ],
)


def real(urlconf: str) -> list[routes.Handler]:
    return routes.handlers(get_resolver(f"sabha.config.urls.{urlconf}"))


@pytest.mark.parametrize("urlconf", URLCONFS)
def test_every_route_states_what_it_demands(urlconf: str) -> None:
    assert routes.undeclared(real(urlconf)) == []


@pytest.mark.parametrize("urlconf", URLCONFS)
def test_every_stated_permission_is_known(urlconf: str) -> None:
    assert routes.unknown_codes(real(urlconf), permissions_by_code()) == []


@pytest.mark.parametrize("urlconf", URLCONFS)
def test_addresses_follow_the_rules(urlconf: str) -> None:
    found = real(urlconf)

    assert found
    assert routes.misplaced(found) == []
    assert routes.numbered_ids(found) == []
    assert routes.without_slash(found) == []


def test_every_permission_guards_something() -> None:
    demanded = {handler.requirement for urlconf in URLCONFS for handler in real(urlconf)}
    shown = {field.permission for field in guarded_fields(Serializer)}

    assert sorted(set(permissions_by_code()) - demanded - shown) == []


def guarded_fields(serializer: type[Serializer[Any]]) -> Iterator[GuardedField]:
    """Yield the fields of all serializers that only some are shown."""
    for each in serializer.__subclasses__():
        declared = each._declared_fields.values()
        yield from (field for field in declared if isinstance(field, GuardedField))
        yield from guarded_fields(each)


def test_planted_routes_are_reported() -> None:
    found = routes.handlers(PLANTED)
    declared = "modules.filing.api.Declared"

    assert _addresses(routes.undeclared(found)) == ["GET api/things/", "GET api/bare/"]
    assert _addresses(routes.unknown_codes(found, ["filing.file.view"])) == [
        "POST api/modules/filing/files/<int:number>/",
        "POST api/files",
    ]
    assert _addresses(routes.misplaced(found)) == ["GET api/files", "POST api/files"]
    assert len(routes.numbered_ids(found)) == 2
    assert routes.without_slash(found) == [
        f"GET api/files ({declared})",
        f"POST api/files ({declared})",
    ]


def _addresses(violations: list[str]) -> list[Any]:
    return [violation.split(" (")[0] for violation in violations]

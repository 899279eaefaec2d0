"""How are an office's roles read and composed over HTTP?"""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from sabha.errors import NotFoundError
from sabha.http.views import BodyView, BodyViewSet
from sabha.seats.catalogue import right_list, role_list
from sabha.seats.roles import role_change, role_create
from sabha.seats.serializers.roles import (
    RightSerializer,
    RoleChangeSerializer,
    RoleCreateSerializer,
    RoleSerializer,
)


class RoleViewSet(BodyViewSet):
    """The roles that seats carry."""

    lookup_url_kwarg = "role_id"
    permissions: ClassVar = {
        "list": "office.staff.view",
        "create": "office.role.change",
        "partial_update": "office.role.change",
    }
    step_up: ClassVar[frozenset[str]] = frozenset({"create", "partial_update"})

    @extend_schema(responses=RoleSerializer(many=True))
    def list(self, request: Request) -> Response:
        """List the roles with what each allows and the seats that carry it."""
        return Response(RoleSerializer(role_list(), many=True).data)

    @extend_schema(request=RoleCreateSerializer, responses={201: RoleSerializer})
    def create(self, request: Request) -> Response:
        """Add a role of the body's own."""
        given = RoleCreateSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        return _reply(role_create(**given.validated_data).id, status=201)

    @extend_schema(request=RoleChangeSerializer, responses=RoleSerializer)
    def partial_update(self, request: Request, role_id: UUID) -> Response:
        """Change a role's names or what it allows."""
        given = RoleChangeSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        return _reply(role_change(role_id=role_id, **given.validated_data).id)


class RightView(BodyView):
    """What roles can allow."""

    permissions: ClassVar = {"get": "office.staff.view"}

    @extend_schema(operation_id="office_permissions_list", responses=RightSerializer(many=True))
    def get(self, request: Request) -> Response:
        """List the rights of the office and its modules, and which of them the reader may give."""
        return Response(RightSerializer(right_list(), many=True).data)


def _reply(role_id: UUID, *, status: int = 200) -> Response:
    for card in role_list():
        if card.role.id == role_id:
            return Response(RoleSerializer(card).data, status=status)
    raise NotFoundError

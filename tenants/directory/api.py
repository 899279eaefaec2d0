"""How is the directory asked over HTTP, by anybody?"""

from __future__ import annotations

from typing import Any

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from sabha.http.views import BodyView, PublicView
from sabha.permissions.markers import PUBLIC
from tenants.directory.profile import profile_of
from tenants.directory.selectors import body_search
from tenants.directory.serializers import BodySearchSerializer
from tenants.directory.serializers_profile import BodyProfileSerializer

MOST = 25


class BodySearchView(PublicView):
    """Find a local body by its name in either script."""

    permissions = {"get": PUBLIC}

    @extend_schema(
        operation_id="directory_bodies",
        parameters=[
            OpenApiParameter("q", OpenApiTypes.STR, description="Part of a name, either script."),
            OpenApiParameter("limit", OpenApiTypes.INT, description="At most 25; 10 by default."),
        ],
        responses=BodySearchSerializer,
    )
    def get(self, request: Request) -> Response:
        """Return the open bodies whose names fit."""
        limit = request.query_params.get("limit", "")
        number = min(int(limit), MOST) if limit.isascii() and limit.isdigit() else 10
        found = body_search(q=request.query_params.get("q", ""), limit=max(number, 1))
        return Response(BodySearchSerializer({"results": found}).data)


class BodyProfileView(BodyView):
    """What a body tells everybody of itself."""

    permissions = {"get": PUBLIC}
    is_public_information = True

    @extend_schema(operation_id="directory_here", responses=BodyProfileSerializer)
    def get(self, request: Request, **_kwargs: Any) -> Response:
        """Return the body's names, place, services and who sits where."""
        return Response(BodyProfileSerializer(profile_of(self.body)).data)

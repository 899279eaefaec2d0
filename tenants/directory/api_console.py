"""How does the console list and count local bodies?"""

from __future__ import annotations

from django.db.models import Count
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from sabha.http.pagination import page_of
from sabha.http.views import ConsoleView
from tenants.directory.selectors import SORTS, BodyFilter, body_facets, body_list
from tenants.directory.serializers import (
    BodyFacetsSerializer,
    BodyPageSerializer,
    DistrictSerializer,
)
from tenants.masters.models import District

FILTERS = [
    OpenApiParameter("q", OpenApiTypes.STR, description="Part of a name, or a code."),
    OpenApiParameter("type", OpenApiTypes.STR, many=True),
    OpenApiParameter("district", OpenApiTypes.STR, many=True),
    OpenApiParameter("state", OpenApiTypes.STR, many=True),
    OpenApiParameter("module", OpenApiTypes.STR, many=True),
]
PAGING = [
    OpenApiParameter("sort", OpenApiTypes.STR, enum=sorted(SORTS)),
    OpenApiParameter("cursor", OpenApiTypes.STR),
    OpenApiParameter("limit", OpenApiTypes.INT),
]


class BodyListView(ConsoleView):
    """The bodies of the deployment."""

    permissions = {"get": "console.body.view"}

    @extend_schema(
        operation_id="console_bodies",
        parameters=[*FILTERS, *PAGING],
        responses=BodyPageSerializer,
    )
    def get(self, request: Request) -> Response:
        """Return one page of the bodies that fit."""
        page = page_of(
            body_list(wanted=_filter(request)),
            order=SORTS.get(request.query_params.get("sort", "name"), SORTS["name"]),
            cursor=request.query_params.get("cursor"),
            limit=request.query_params.get("limit"),
        )
        return Response(BodyPageSerializer(page).data)


class BodyFacetsView(ConsoleView):
    """How many bodies there are of each kind."""

    permissions = {"get": "console.body.view"}

    @extend_schema(
        operation_id="console_body_facets", parameters=FILTERS, responses=BodyFacetsSerializer
    )
    def get(self, request: Request) -> Response:
        """Return the counts of the bodies that fit."""
        return Response(BodyFacetsSerializer(body_facets(wanted=_filter(request))).data)


class DistrictListView(ConsoleView):
    """The districts of the state."""

    permissions = {"get": "console.body.view"}

    @extend_schema(operation_id="console_districts", responses=DistrictSerializer(many=True))
    def get(self, request: Request) -> Response:
        """Return each district with the number of its bodies."""
        found = District.objects.annotate(number=Count("bodies")).order_by("code")
        return Response(DistrictSerializer(found, many=True).data)


def _filter(request: Request) -> BodyFilter:
    asked = request.query_params
    return BodyFilter(
        q=asked.get("q", ""),
        types=tuple(asked.getlist("type")),
        districts=tuple(asked.getlist("district")),
        states=tuple(asked.getlist("state")),
        modules=tuple(asked.getlist("module")),
    )

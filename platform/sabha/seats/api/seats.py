"""How are an office's seats and sections changed over HTTP?"""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from sabha.errors import NotFoundError
from sabha.http.views import BodyViewSet
from sabha.seats.chart import chart_get
from sabha.seats.composition import seat_change, seat_create, section_change, section_create
from sabha.seats.serializers.chart import ChartSeatSerializer, SectionSerializer
from sabha.seats.serializers.seats import (
    SeatChangeSerializer,
    SeatCreateSerializer,
    SectionChangeSerializer,
    SectionCreateSerializer,
)


class SeatViewSet(BodyViewSet):
    """The seats of the office."""

    lookup_url_kwarg = "seat_id"
    permissions: ClassVar = {"create": "office.seat.change", "partial_update": "office.seat.change"}

    @extend_schema(request=SeatCreateSerializer, responses={201: ChartSeatSerializer})
    def create(self, request: Request) -> Response:
        """Add a seat."""
        given = SeatCreateSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        return _reply(seat_create(**given.validated_data).id, status=201)

    @extend_schema(request=SeatChangeSerializer, responses=ChartSeatSerializer)
    def partial_update(self, request: Request, seat_id: UUID) -> Response:
        """Change a seat, close it or open it again."""
        given = SeatChangeSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        return _reply(seat_change(seat_id=seat_id, **given.validated_data).id)


class SectionViewSet(BodyViewSet):
    """The sections of the office."""

    lookup_url_kwarg = "section_id"
    permissions: ClassVar = {"create": "office.seat.change", "partial_update": "office.seat.change"}

    @extend_schema(request=SectionCreateSerializer, responses={201: SectionSerializer})
    def create(self, request: Request) -> Response:
        """Add a section."""
        given = SectionCreateSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        section = section_create(**given.validated_data)
        return Response(SectionSerializer(section).data, status=201)

    @extend_schema(request=SectionChangeSerializer, responses=SectionSerializer)
    def partial_update(self, request: Request, section_id: UUID) -> Response:
        """Change a section's names."""
        given = SectionChangeSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        section = section_change(section_id=section_id, **given.validated_data)
        return Response(SectionSerializer(section).data)


def _reply(seat_id: UUID, *, status: int = 200) -> Response:
    for row in chart_get(on=timezone.localdate(), with_work=True).seats:
        if row.seat.id == seat_id:
            return Response(ChartSeatSerializer(row).data, status=status)
    raise NotFoundError

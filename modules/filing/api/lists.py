"""Which services and seats can be chosen from?"""

from __future__ import annotations

from typing import ClassVar

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from modules.filing.manifest import MANIFEST
from modules.filing.serializers.replies import SeatSerializer, ServiceSerializer
from sabha.http.views import BodyViewSet
from sabha.seats.selectors import seat_list
from tenants.masters.public import service_list


class ServiceViewSet(BodyViewSet):
    """Services that this body registers files for."""

    permissions: ClassVar = {"list": "filing.file.view"}

    @extend_schema(responses=ServiceSerializer(many=True))
    def list(self, request: Request) -> Response:
        """List the services with today's limits."""
        services = service_list(
            module=MANIFEST.slug, body_type=self.body.type, on=timezone.localdate()
        )
        return Response(ServiceSerializer(services, many=True).data)


class SeatViewSet(BodyViewSet):
    """Seats that a file can be sent to."""

    permissions: ClassVar = {"list": "filing.file.view"}

    @extend_schema(responses=SeatSerializer(many=True))
    def list(self, request: Request) -> Response:
        """List the open seats with their holders."""
        return Response(SeatSerializer(seat_list(), many=True).data)

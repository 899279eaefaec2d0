"""How are the people of an office looked up and changed over HTTP?"""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from sabha.http.views import BodyViewSet
from sabha.seats.rights import rights_of
from sabha.seats.serializers.roles import PersonRightsSerializer
from tenants.membership.serializers_staff import (
    StaffDetailSerializer,
    StaffPageSerializer,
    StaffQuerySerializer,
)
from tenants.membership.staff import person_get, staff_get, staff_page


class StaffViewSet(BodyViewSet):
    """The people who work here, or did."""

    lookup_url_kwarg = "user_id"
    permissions: ClassVar = {
        "list": "office.staff.view",
        "retrieve": "office.staff.view",
        "rights": "office.staff.view",
    }

    @extend_schema(parameters=[StaffQuerySerializer], responses=StaffPageSerializer)
    def list(self, request: Request) -> Response:
        """List the staff by name, a page at a time."""
        asked = StaffQuerySerializer(data=request.query_params)
        asked.is_valid(raise_exception=True)
        return Response(StaffPageSerializer(staff_page(**asked.validated_data)).data)

    @extend_schema(responses=StaffDetailSerializer)
    def retrieve(self, request: Request, user_id: UUID) -> Response:
        """Show one person with all postings they ever had here."""
        return Response(StaffDetailSerializer(staff_get(user_id=user_id)).data)

    @extend_schema(responses=PersonRightsSerializer)
    @action(detail=True, url_path="permissions")
    def rights(self, request: Request, user_id: UUID) -> Response:
        """Say of every right whether the person has it today, through what, or why not."""
        person = person_get(user_id=user_id)
        found = rights_of(user_id=user_id, on=timezone.localdate(), is_staff=person.is_on_staff)
        return Response(PersonRightsSerializer({"permissions": found}).data)

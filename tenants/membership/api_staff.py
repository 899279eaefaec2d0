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
from tenants.membership.recovery import Lost, staff_reset
from tenants.membership.serializers_acts import ResetReplySerializer, ResetSerializer
from tenants.membership.serializers_staff import (
    StaffDetailSerializer,
    StaffPageSerializer,
    StaffQuerySerializer,
)
from tenants.membership.staff import person_get, staff_get, staff_page
from tenants.membership.staffing import staff_deactivate, staff_reactivate, staff_sign_out


class StaffViewSet(BodyViewSet):
    """The people who work here, or did."""

    lookup_url_kwarg = "user_id"
    permissions: ClassVar = {
        "list": "office.staff.view",
        "retrieve": "office.staff.view",
        "rights": "office.staff.view",
        "deactivate": "office.staff.change",
        "reactivate": "office.staff.change",
        "sign_out": "office.staff.change",
        "reset": "office.staff.change",
    }
    step_up: ClassVar[frozenset[str]] = frozenset({"deactivate", "reactivate", "sign_out", "reset"})

    @extend_schema(parameters=[StaffQuerySerializer], responses=StaffPageSerializer)
    def list(self, request: Request) -> Response:
        """List the staff by name, a page at a time."""
        asked = StaffQuerySerializer(data=request.query_params)
        asked.is_valid(raise_exception=True)
        return Response(StaffPageSerializer(staff_page(**asked.validated_data)).data)

    @extend_schema(responses=StaffDetailSerializer)
    def retrieve(self, request: Request, user_id: UUID) -> Response:
        """Show one person with all postings they ever had here."""
        return _detail(user_id)

    @extend_schema(responses=PersonRightsSerializer)
    @action(detail=True, url_path="permissions")
    def rights(self, request: Request, user_id: UUID) -> Response:
        """Say of every right whether the person has it today, through what, or why not."""
        person = person_get(user_id=user_id)
        found = rights_of(user_id=user_id, on=timezone.localdate(), is_staff=person.is_on_staff)
        return Response(PersonRightsSerializer({"permissions": found}).data)

    @extend_schema(request=None, responses=StaffDetailSerializer)
    @action(detail=True, methods=["post"])
    def deactivate(self, request: Request, user_id: UUID) -> Response:
        """Close the office to a person; their postings end today."""
        staff_deactivate(user_id=user_id)
        return _detail(user_id)

    @extend_schema(request=None, responses=StaffDetailSerializer)
    @action(detail=True, methods=["post"])
    def reactivate(self, request: Request, user_id: UUID) -> Response:
        """Open the office to a person again; a seat is given apart."""
        staff_reactivate(user_id=user_id)
        return _detail(user_id)

    @extend_schema(request=None, responses=StaffDetailSerializer)
    @action(detail=True, methods=["post"], url_path="sign-out")
    def sign_out(self, request: Request, user_id: UUID) -> Response:
        """End every session of a person."""
        staff_sign_out(user_id=user_id)
        return _detail(user_id)

    @extend_schema(request=ResetSerializer, responses=ResetReplySerializer)
    @action(detail=True, methods=["post"])
    def reset(self, request: Request, user_id: UUID) -> Response:
        """Take a lost password or second factor away, so that the person can set it up anew."""
        given = ResetSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        url = staff_reset(user_id=user_id, lost=Lost(given.validated_data["lost"]))
        return Response(ResetReplySerializer({"url": url}).data)


def _detail(user_id: UUID) -> Response:
    return Response(StaffDetailSerializer(staff_get(user_id=user_id)).data)

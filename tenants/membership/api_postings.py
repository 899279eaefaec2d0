"""How are postings, leaves and transfers written over HTTP?"""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from sabha.http.views import BodyView, BodyViewSet
from sabha.seats.rules.duty import Kind
from tenants.membership.serializers_acts import (
    AbsenceBeginSerializer,
    AbsenceEndSerializer,
    JoiningSerializer,
    PersonAbsenceSerializer,
    PostingBeginSerializer,
    PostingEndSerializer,
    RelievingSerializer,
    TransferSerializer,
    TransfersSerializer,
)
from tenants.membership.serializers_staff import StaffPostingSerializer
from tenants.membership.staffing import leave_begin, leave_end, staff_post, staff_unpost
from tenants.membership.transfers import staff_join, staff_relieve, transfer_list


class PostingViewSet(BodyViewSet):
    """Postings, and charge of seats."""

    lookup_url_kwarg = "posting_id"
    permissions: ClassVar = {"create": "office.staff.change", "end": "office.staff.change"}

    @extend_schema(request=PostingBeginSerializer, responses={201: StaffPostingSerializer})
    def create(self, request: Request) -> Response:
        """Give a member of the staff a seat, or charge of one."""
        given = PostingBeginSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        asked = {**given.validated_data, "kind": Kind(given.validated_data["kind"])}
        return Response(StaffPostingSerializer(staff_post(**asked)).data, status=201)

    @extend_schema(request=PostingEndSerializer, responses=StaffPostingSerializer)
    @action(detail=True, methods=["post"])
    def end(self, request: Request, posting_id: UUID) -> Response:
        """End a posting or a charge."""
        given = PostingEndSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        posting = staff_unpost(posting_id=posting_id, **given.validated_data)
        return Response(StaffPostingSerializer(posting).data)


class AbsenceViewSet(BodyViewSet):
    """Leaves, handed over in the same act."""

    lookup_url_kwarg = "absence_id"
    permissions: ClassVar = {"create": "office.staff.change", "end": "office.staff.change"}

    @extend_schema(request=AbsenceBeginSerializer, responses={201: PersonAbsenceSerializer})
    def create(self, request: Request) -> Response:
        """Send a person on leave and put others in charge."""
        given = AbsenceBeginSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        absence = leave_begin(**given.asked())
        return Response(PersonAbsenceSerializer(absence).data, status=201)

    @extend_schema(request=AbsenceEndSerializer, responses=PersonAbsenceSerializer)
    @action(detail=True, methods=["post"])
    def end(self, request: Request, absence_id: UUID) -> Response:
        """Let a person come back early; charge given for the leave ends too."""
        given = AbsenceEndSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        absence = leave_end(absence_id=absence_id, **given.validated_data)
        return Response(PersonAbsenceSerializer(absence).data)


class RelievingView(BodyView):
    """Who leaves this office."""

    permissions: ClassVar = {"post": "office.staff.change"}

    @extend_schema(
        operation_id="office_relieve",
        request=RelievingSerializer,
        responses={201: TransferSerializer},
    )
    def post(self, request: Request) -> Response:
        """Relieve a person, for another office or for good."""
        given = RelievingSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        transfer = staff_relieve(**given.asked())
        return Response(TransferSerializer(transfer).data, status=201)


class TransferViewSet(BodyViewSet):
    """Who comes to this office, and who has gone."""

    lookup_url_kwarg = "transfer_id"
    permissions: ClassVar = {"list": "office.staff.view", "join": "office.staff.change"}

    @extend_schema(responses=TransfersSerializer, filters=False)
    def list(self, request: Request) -> Response:
        """List the transfers to and from this office, the latest first."""
        return Response(TransfersSerializer(transfer_list()).data)

    @extend_schema(request=JoiningSerializer, responses=TransferSerializer)
    @action(detail=True, methods=["post"])
    def join(self, request: Request, transfer_id: UUID) -> Response:
        """Seat a person who has been relieved for this office."""
        given = JoiningSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        transfer = staff_join(transfer_id=transfer_id, **given.validated_data)
        return Response(TransferSerializer(transfer).data)

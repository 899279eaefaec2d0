"""How are complaints taken, found and answered over HTTP?"""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from modules.grievances.rules import Category, ComplaintState
from modules.grievances.selectors import complaint_get, complaint_list
from modules.grievances.serializers import (
    ComplaintDetailSerializer,
    ComplaintPageSerializer,
    ComplaintQuerySerializer,
    ComplaintRegisterSerializer,
    ComplaintResolveSerializer,
)
from modules.grievances.services import (
    Complainant,
    complaint_register,
    complaint_resolve,
)
from sabha.http.etag import match_version, with_etag
from sabha.http.idempotency import idempotent
from sabha.http.pagination import page_of
from sabha.http.views import BodyViewSet


class ComplaintViewSet(BodyViewSet):
    """The register of complaints."""

    lookup_url_kwarg = "complaint_id"
    permissions: ClassVar = {
        "list": "grievances.complaint.view",
        "create": "grievances.complaint.register",
        "retrieve": "grievances.complaint.view",
        "resolve": "grievances.complaint.resolve",
    }
    reads_personal: ClassVar = {"retrieve": "grievances.complaint"}
    if_match_actions: ClassVar = frozenset({"resolve"})
    etag_actions: ClassVar = frozenset({"create", "retrieve", "resolve"})

    @extend_schema(parameters=[ComplaintQuerySerializer], responses=ComplaintPageSerializer)
    def list(self, request: Request) -> Response:
        """List complaints, the newest first."""
        query = ComplaintQuerySerializer(data=request.query_params)
        query.is_valid(raise_exception=True)
        asked = query.validated_data
        complaints = complaint_list(
            state=ComplaintState(asked["state"]) if "state" in asked else None,
            category=Category(asked["category"]) if "category" in asked else None,
            ward=asked.get("ward"),
        )
        page = page_of(
            complaints, order=("-id",), cursor=asked.get("cursor"), limit=asked.get("limit")
        )
        return Response(ComplaintPageSerializer(page).data)

    @extend_schema(request=ComplaintRegisterSerializer, responses={201: ComplaintDetailSerializer})
    @idempotent
    def create(self, request: Request) -> Response:
        """Take a complaint; its file starts at the seat of whoever takes it."""
        form = ComplaintRegisterSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        given = form.validated_data
        complaint = complaint_register(
            category=Category(given["category"]),
            place=given["place"],
            description=given["description"],
            ward=given["ward"],
            complainant=Complainant(
                name=given["complainant_name"], phone=given["complainant_phone"]
            ),
        )
        return _reply(complaint.id, status=201)

    @extend_schema(responses=ComplaintDetailSerializer)
    def retrieve(self, request: Request, complaint_id: UUID) -> Response:
        """Show a complaint."""
        return _reply(complaint_id)

    @extend_schema(
        request=ComplaintResolveSerializer,
        responses=ComplaintDetailSerializer,
    )
    @action(detail=True, methods=["post"])
    def resolve(self, request: Request, complaint_id: UUID) -> Response:
        """Answer a complaint."""
        form = ComplaintResolveSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        complaint_resolve(
            complaint_id=complaint_id,
            version=match_version(request),
            answer=form.validated_data["answer"],
        )
        return _reply(complaint_id)


def _reply(complaint_id: UUID, *, status: int = 200) -> Response:
    complaint = complaint_get(complaint_id=complaint_id)
    data = ComplaintDetailSerializer(complaint).data
    return with_etag(Response(data, status=status), complaint.version)

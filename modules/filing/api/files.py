"""How are files found, registered, read and corrected over HTTP?"""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from modules.filing.api.answers import checked, file_reply, seat_context
from modules.filing.selectors import Sort, file_facets, file_list
from modules.filing.serializers.replies import (
    FileDetailSerializer,
    FileFacetsSerializer,
    FilePageSerializer,
)
from modules.filing.serializers.requests import (
    FileAmendSerializer,
    FileListQuerySerializer,
    FileQuerySerializer,
    FileRegisterSerializer,
)
from modules.filing.services.file import file_amend, file_register
from sabha.http.etag import match_version
from sabha.http.idempotency import idempotent
from sabha.http.pagination import page_of
from sabha.http.reads import Reads
from sabha.http.views import BodyViewSet

_PAGING = [
    OpenApiParameter("cursor", str, description="From `next` or `previous`."),
    OpenApiParameter("limit", int, description="1 to 200 rows; 50 unless asked."),
]


class FileViewSet(BodyViewSet):
    """The register of files, and each file in it."""

    lookup_url_kwarg = "file_id"
    permissions: ClassVar = {
        "list": "filing.file.view",
        "facets": "filing.file.view",
        "create": "filing.file.register",
        "retrieve": "filing.file.view",
        "partial_update": "filing.file.edit",
    }
    reads_personal: ClassVar = {
        "retrieve": "filing.file",
        "list": Reads("filing.register", "filing.register.search", asked_by="q"),
    }
    if_match_actions: ClassVar = frozenset({"partial_update"})
    etag_actions: ClassVar = frozenset({"create", "retrieve", "partial_update"})

    @extend_schema(parameters=[FileListQuerySerializer, *_PAGING], responses=FilePageSerializer)
    def list(self, request: Request) -> Response:
        """List files, a page at a time."""
        asked = checked(FileListQuerySerializer, request.query_params)
        sort = Sort(asked.validated_data["sort"])
        page = page_of(
            file_list(filters=asked.filters(), sort=sort),
            order=sort.order,
            cursor=request.query_params.get("cursor"),
            limit=request.query_params.get("limit"),
        )
        return Response(FilePageSerializer(page, context=seat_context()).data)

    @extend_schema(parameters=[FileQuerySerializer], responses=FileFacetsSerializer)
    @action(detail=False)
    def facets(self, request: Request) -> Response:
        """Count pending files under each value of each facet."""
        asked = checked(FileQuerySerializer, request.query_params)
        return Response(FileFacetsSerializer(file_facets(filters=asked.filters())).data)

    @extend_schema(request=FileRegisterSerializer, responses={201: FileDetailSerializer})
    @idempotent
    def create(self, request: Request) -> Response:
        """Register a file."""
        given = checked(FileRegisterSerializer, request.data)
        file = file_register(
            service_code=given.validated_data["service"],
            subject=given.validated_data["subject"],
            applicant=given.applicant(),
            received_on=given.validated_data.get("received_on"),
            uploads=given.uploads(),
        )
        return file_reply(file.id, status=201)

    @extend_schema(responses=FileDetailSerializer)
    def retrieve(self, request: Request, file_id: UUID) -> Response:
        """Show a file with all that stands in it."""
        return file_reply(file_id)

    @extend_schema(request=FileAmendSerializer, responses=FileDetailSerializer)
    def partial_update(self, request: Request, file_id: UUID) -> Response:
        """Correct a file's subject or applicant."""
        given = checked(FileAmendSerializer, request.data)
        file_amend(file_id=file_id, version=match_version(request), **given.validated_data)
        return file_reply(file_id)

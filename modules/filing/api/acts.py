"""How are notes, routes, decisions and documents of a file written over HTTP?"""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from modules.filing.api.answers import checked, file_reply
from modules.filing.rules.states import Outcome
from modules.filing.serializers.replies import FileDetailSerializer
from modules.filing.serializers.requests import (
    AttachmentAddSerializer,
    FileDecideSerializer,
    FileForwardSerializer,
    FileHoldSerializer,
    FileReturnSerializer,
    NoteAddSerializer,
)
from modules.filing.services.attachment import attachment_add
from modules.filing.services.decision import file_decide
from modules.filing.services.hold import file_hold, file_release
from modules.filing.services.movement import file_forward, file_return
from modules.filing.services.note import note_add
from sabha.http.etag import match_version
from sabha.http.idempotency import idempotent
from sabha.http.views import BodyViewSet


class FileActViewSet(BodyViewSet):
    """What is done with one file; every act answers with the whole file."""

    lookup_url_kwarg = "file_id"
    record = "filing.file"
    permissions: ClassVar = {
        "notes": "filing.file.note",
        "forward": "filing.file.forward",
        "send_back": "filing.file.forward",
        "decide": "filing.file.decide",
        "attachments": "filing.attachment.add",
        "hold": "filing.file.hold",
        "release": "filing.file.hold",
    }
    if_match_actions: ClassVar = frozenset({"forward", "send_back", "decide", "release"})
    etag_actions: ClassVar = frozenset(permissions)

    @extend_schema(request=NoteAddSerializer, responses={201: FileDetailSerializer})
    @action(detail=True, methods=["post"])
    @idempotent
    def notes(self, request: Request, file_id: UUID) -> Response:
        """Write the next note."""
        given = checked(NoteAddSerializer, request.data)
        note_add(file_id=file_id, **given.validated_data)
        return file_reply(file_id, status=201)

    @extend_schema(request=FileForwardSerializer, responses=FileDetailSerializer)
    @action(detail=True, methods=["post"])
    def forward(self, request: Request, file_id: UUID) -> Response:
        """Send the file to another seat."""
        given = checked(FileForwardSerializer, request.data).validated_data
        file_forward(
            file_id=file_id,
            version=match_version(request),
            seat_id=given["seat"],
            note=given["note"],
        )
        return file_reply(file_id)

    @extend_schema(request=FileReturnSerializer, responses=FileDetailSerializer)
    @action(detail=True, methods=["post"], url_path="return", url_name="return")
    def send_back(self, request: Request, file_id: UUID) -> Response:
        """Send the file back to the seat that it came from."""
        given = checked(FileReturnSerializer, request.data).validated_data
        file_return(file_id=file_id, version=match_version(request), note=given["note"])
        return file_reply(file_id)

    @extend_schema(request=FileDecideSerializer, responses=FileDetailSerializer)
    @action(detail=True, methods=["post"])
    def decide(self, request: Request, file_id: UUID) -> Response:
        """Approve or reject the file."""
        given = checked(FileDecideSerializer, request.data).validated_data
        file_decide(
            file_id=file_id,
            version=match_version(request),
            outcome=Outcome(given["outcome"]),
            reason=given["reason"],
        )
        return file_reply(file_id)

    @extend_schema(
        request={"multipart/form-data": AttachmentAddSerializer},
        responses={201: FileDetailSerializer},
    )
    @action(detail=True, methods=["post"])
    @idempotent
    def attachments(self, request: Request, file_id: UUID) -> Response:
        """Add a document."""
        given = checked(AttachmentAddSerializer, request.data)
        attachment_add(file_id=file_id, upload=given.upload())
        return file_reply(file_id, status=201)

    @extend_schema(request=FileHoldSerializer, responses=FileDetailSerializer)
    @action(detail=True, methods=["post"])
    def hold(self, request: Request, file_id: UUID) -> Response:
        """Hold the file back from erasure, or say anew why it is held."""
        given = checked(FileHoldSerializer, request.data)
        file_hold(file_id=file_id, **given.validated_data)
        return file_reply(file_id)

    @extend_schema(request=None, responses=FileDetailSerializer)
    @action(detail=True, methods=["post"])
    def release(self, request: Request, file_id: UUID) -> Response:
        """Let a held file go the way of its years again."""
        file_release(file_id=file_id, version=match_version(request))
        return file_reply(file_id)

"""How is a document of a file handed out?"""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from django.http import FileResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request

from modules.filing.selectors import attachment_get
from sabha.documents.selectors import document_open
from sabha.http.reads import Reads
from sabha.http.views import BodyView


class AttachmentContentView(BodyView):
    """The bytes of one attachment."""

    permissions: ClassVar = {"get": "filing.file.view"}
    reads_personal: ClassVar = {
        "get": Reads("filing.file", "filing.attachment.read", key="file_id")
    }

    @extend_schema(responses={(200, "application/octet-stream"): OpenApiTypes.BINARY})
    def get(self, request: Request, file_id: UUID, attachment_id: UUID) -> FileResponse:
        """Hand out a document for saving; a browser never shows it as a page of ours."""
        attachment = attachment_get(file_id=file_id, attachment_id=attachment_id)
        document, content = document_open(document_id=attachment.document_id)
        return FileResponse(
            content,
            as_attachment=True,
            filename=document.name,
            content_type=document.content_type,
            headers={"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox"},
        )

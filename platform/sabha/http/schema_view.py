"""What does the API's own description look like over HTTP?"""

from __future__ import annotations

from functools import cache
from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from sabha.http.schema_export import schema_document
from sabha.http.views import PublicView
from sabha.permissions.markers import PUBLIC


class SchemaView(PublicView):
    """The OpenAPI 3.1 document of all hosts."""

    permissions = {"get": PUBLIC}

    @extend_schema(exclude=True)
    def get(self, request: Request) -> Response:
        """Return the document; it is made once per process."""
        return Response(_document())


@cache
def _document() -> dict[str, Any]:
    return schema_document()

"""How does a view describe itself in the OpenAPI document?"""

from __future__ import annotations

from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiParameter
from rest_framework.serializers import Serializer
from rest_framework.viewsets import ViewSetMixin

from sabha.http.problems import MEDIA_TYPE

Parameter = OpenApiParameter | Serializer[Any] | type[Serializer[Any]]

PROBLEM: dict[str, Any] = {
    "type": "object",
    "description": "Why the request was refused (RFC 9457).",
    "properties": {
        "type": {"type": "string", "format": "uri"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "code": {"type": "string"},
        "instance": {"type": "string"},
        "errors": {"type": "array", "items": {"$ref": "#/components/schemas/FieldProblem"}},
    },
    "required": ["type", "title", "status", "detail", "code", "instance"],
}
FIELD_PROBLEM: dict[str, Any] = {
    "type": "object",
    "properties": {name: {"type": "string"} for name in ("field", "code", "message")},
    "required": ["field", "code", "message"],
}
REFUSAL: dict[str, Any] = {
    "description": "Refused",
    "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
}

IF_MATCH = OpenApiParameter(
    "If-Match",
    str,
    OpenApiParameter.HEADER,
    required=True,
    description="The ETag of the record as it was read.",
)
IDEMPOTENCY_KEY = OpenApiParameter(
    "Idempotency-Key",
    str,
    OpenApiParameter.HEADER,
    description="8 to 128 visible characters; the same key again gets the first reply again.",
)
ETAG = OpenApiParameter(
    "ETag",
    str,
    OpenApiParameter.HEADER,
    description="The version of the record, for If-Match and If-None-Match.",
    response=[200, 201],
)


class PlatformSchema(AutoSchema):
    """drf-spectacular's schema, with our headers, names and tags.

    A viewset names in `etag_actions` the actions that answer with an ETag, and in
    `if_match_actions` those that demand one.
    """

    def get_operation_id(self) -> str:
        """Name an extra action by its address alone: `filing_files_forward`."""
        name = super().get_operation_id().replace(".", "_")
        action = getattr(self.view, "action", None)
        extra = {a.__name__ for a in _extra_actions(self.view)}
        if action in extra:
            return name.rsplit("_", 1)[0].removesuffix("_partial")
        return name

    def get_override_parameters(self) -> list[Parameter]:
        """Declare the headers that the handler reads or writes."""
        action = getattr(self.view, "action", None) or self.method.lower()
        handler = getattr(self.view, action, None)
        found = list(super().get_override_parameters())
        if getattr(handler, "takes_idempotency_key", False):
            found.append(IDEMPOTENCY_KEY)
        if action in getattr(self.view, "if_match_actions", ()):
            found.append(IF_MATCH)
        if action in getattr(self.view, "etag_actions", ()):
            found.append(ETAG)
        return found

    def get_tags(self) -> list[str]:
        """Group operations by module, or by the part of the platform."""
        first, *rest = [part for part in self.path.split("/") if part][1:]
        return [rest[0] if first == "modules" and rest else first]


def problems_declare(result: dict[str, Any], **_context: Any) -> dict[str, Any]:
    """Give every operation the problem reply, and sort what has no order of its own."""
    schemas = result.setdefault("components", {}).setdefault("schemas", {})
    schemas["Problem"] = PROBLEM
    schemas["FieldProblem"] = FIELD_PROBLEM
    for operations in result.get("paths", {}).values():
        for operation in operations.values():
            operation["responses"]["default"] = REFUSAL
    result["components"]["schemas"] = dict(sorted(schemas.items()))
    return result


def _extra_actions(view: Any) -> list[Any]:
    return list(view.get_extra_actions()) if isinstance(view, ViewSetMixin) else []

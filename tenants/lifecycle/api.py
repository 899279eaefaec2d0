"""How does the console read one local body and change its state?"""

from __future__ import annotations

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from sabha.http.etag import match_version, with_etag
from sabha.http.views import ConsoleView
from tenants.directory.serializers import BodyDetailSerializer
from tenants.lifecycle.selectors import BodyFile, body_file_get
from tenants.lifecycle.serializers import TransitionSerializer
from tenants.lifecycle.services import body_transition


class BodyDetailView(ConsoleView):
    """One local body, with all that the console knows of it."""

    permissions = {"get": "console.body.view"}

    @extend_schema(operation_id="console_body_get", responses=BodyDetailSerializer)
    def get(self, request: Request, id: UUID) -> Response:
        """Return the body with its modules, history and possible states."""
        del request
        return _detail(body_file_get(body_id=id))


class BodyTransitionView(ConsoleView):
    """The state of one local body."""

    permissions = {"post": "console.body.change"}
    if_match_actions = ("post",)

    @extend_schema(
        operation_id="console_body_transition",
        request=TransitionSerializer,
        responses=BodyDetailSerializer,
    )
    def post(self, request: Request, id: UUID) -> Response:
        """Bring the body to another state; If-Match names the version that was read."""
        version = match_version(request)
        asked = TransitionSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        body_transition(body_id=id, **asked.validated_data, expected_version=version)
        return _detail(body_file_get(body_id=id))


def _detail(found: BodyFile) -> Response:
    context = {"timeline": found.timeline, "transitions": found.transitions}
    data = BodyDetailSerializer(found.body, context=context).data
    return with_etag(Response(data), found.body.version)

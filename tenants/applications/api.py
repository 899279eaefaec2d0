"""How does the console connect other applications?"""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from django.conf import settings
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response

from sabha.http.views import ConsoleView
from tenants.applications.api_secret import key_reply
from tenants.applications.scopes import SCOPES
from tenants.applications.selectors import application_list
from tenants.applications.serializers import (
    ApplicationKeySerializer,
    ApplicationListSerializer,
    ApplicationRequestSerializer,
)
from tenants.applications.services import application_connect, application_disconnect

CHANGE = "console.application.change"
DISCOVERY = "/.well-known/openid-configuration"


class ApplicationListView(ConsoleView):
    """The applications that may ask who somebody is."""

    permissions = {"get": CHANGE, "post": CHANGE}
    step_up: ClassVar[frozenset[str]] = frozenset({"post"})

    @extend_schema(operation_id="console_applications", responses=ApplicationListSerializer)
    def get(self, request: Request) -> Response:
        """Return all of them."""
        host = request.get_host().removeprefix("console.")
        shown = {
            "results": application_list(),
            "scopes": SCOPES,
            "discovery_url": f"{request.scheme}://{host or settings.BASE_DOMAIN}{DISCOVERY}",
        }
        return Response(ApplicationListSerializer(shown).data)

    @extend_schema(
        operation_id="console_application_connect",
        request=ApplicationRequestSerializer,
        responses={201: ApplicationKeySerializer},
    )
    def post(self, request: Request) -> Response:
        """Connect one; its secret is in this reply alone."""
        asked = ApplicationRequestSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        return key_reply(application_connect(**asked.validated_data), status.HTTP_201_CREATED)


class ApplicationView(ConsoleView):
    """One connected application."""

    permissions = {"delete": CHANGE}
    step_up: ClassVar[frozenset[str]] = frozenset({"delete"})

    @extend_schema(operation_id="console_application_disconnect", responses={204: None})
    def delete(self, request: Request, id: UUID) -> Response:
        """Disconnect it; tokens that it holds end at once."""
        del request
        application_disconnect(client_id=id)
        return Response(status=status.HTTP_204_NO_CONTENT)

"""How does an application come to its secret?"""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response

from sabha.http.views import ConsoleView
from tenants.applications.selectors import application_card
from tenants.applications.serializers import ApplicationKeySerializer
from tenants.applications.services import ApplicationKey, application_secret_renew


class ApplicationSecretView(ConsoleView):
    """The secret of one application."""

    permissions = {"post": "console.application.change"}
    step_up: ClassVar[frozenset[str]] = frozenset({"post"})

    @extend_schema(
        operation_id="console_application_secret_renew",
        request=None,
        responses=ApplicationKeySerializer,
    )
    def post(self, request: Request, id: UUID) -> Response:
        """Give it a new secret, shown this once."""
        del request
        return key_reply(application_secret_renew(client_id=id), status.HTTP_200_OK)


def key_reply(made: ApplicationKey, status_code: int) -> Response:
    """Return the application with its secret; nothing on the way keeps it."""
    shown = {"application": application_card(client=made.client), "secret": made.secret}
    reply = Response(ApplicationKeySerializer(shown).data, status=status_code)
    reply.headers["Cache-Control"] = "no-store"
    return reply

"""How does a person see and end what applications may learn of them, at any host?"""

from __future__ import annotations

from typing import cast
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response

from sabha.http.views import PublicView
from sabha.identity.models import User
from sabha.permissions.markers import SIGNED_IN
from tenants.applications.consents import consent_end
from tenants.applications.notices import stopping_tell
from tenants.applications.own_applications import own_application_list
from tenants.applications.serializers_own import OwnApplicationSerializer


class OwnApplicationListView(PublicView):
    """The applications that use the account of whoever asks."""

    permissions = {"get": SIGNED_IN}

    @extend_schema(
        operation_id="session_applications", responses=OwnApplicationSerializer(many=True)
    )
    def get(self, request: Request) -> Response:
        """Return those that may learn something today."""
        found = own_application_list(user_id=cast("User", request.user).pk)
        return Response(OwnApplicationSerializer(found, many=True).data)


class OwnApplicationView(PublicView):
    """One of them."""

    permissions = {"delete": SIGNED_IN}

    @extend_schema(operation_id="session_application_stop", responses={204: None})
    def delete(self, request: Request, id: UUID) -> Response:
        """Stop it: its tokens end at once, and it has to ask again."""
        ended = consent_end(user_id=cast("User", request.user).pk, client_id=id)
        stopping_tell(request=request, consent=ended)
        return Response(status=status.HTTP_204_NO_CONTENT)

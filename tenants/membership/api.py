"""How does an invited person come in?"""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response

from sabha.database.body import BodyRef
from sabha.errors import NotFoundError
from sabha.http.body_state import body_admit
from sabha.http.request import body_of, is_safe
from sabha.http.views import PublicView
from sabha.permissions.markers import PUBLIC
from sabha.session.api import session_begin
from sabha.session.serializers import SessionSerializer
from tenants.directory.selectors import place_card
from tenants.membership.selectors import invitation_open
from tenants.membership.serializers import InvitationAcceptanceSerializer, InvitationSerializer
from tenants.membership.services import invitation_accept


class InvitationView(PublicView):
    """One invitation, at the host of the body that it is for; the token is the proof."""

    permissions = {"get": PUBLIC, "post": PUBLIC}

    @extend_schema(operation_id="invitation_retrieve", responses=InvitationSerializer)
    def get(self, request: Request, token: str) -> Response:
        """Say who is invited, and to which body."""
        body = _inviting_body(request)
        invitation = invitation_open(token=token, body=body)
        shown = {
            "email": invitation.email,
            "body": place_card(body=body),
            "expires_at": invitation.expires_at,
        }
        return Response(InvitationSerializer(shown).data)

    @extend_schema(
        operation_id="invitation_accept",
        request=InvitationAcceptanceSerializer,
        responses={201: SessionSerializer},
    )
    def post(self, request: Request, token: str) -> Response:
        """Open the account, take the seat and sign in."""
        given = InvitationAcceptanceSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        user = invitation_accept(token=token, body=_inviting_body(request), **given.validated_data)
        return session_begin(request, user, status.HTTP_201_CREATED)


def _inviting_body(request: Request) -> BodyRef:
    body = body_of(request)
    if body is None:
        raise NotFoundError
    body_admit(body, is_safe=is_safe(request), is_public_information=False)
    return body

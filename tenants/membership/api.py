"""How does an invited person come in?"""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response

from sabha.database.body import BodyRef
from sabha.errors import NotFoundError
from sabha.http.body_state import body_admit
from sabha.http.request import body_of, is_safe, place_of
from sabha.http.views import PublicView
from sabha.identity.models import User
from sabha.identity.selectors import user_by_login
from sabha.permissions.markers import PUBLIC
from sabha.session.api import session_begin, session_reply
from sabha.session.serializers import SessionSerializer
from tenants.directory.selectors import place_card
from tenants.membership.accepting import invitation_accept
from tenants.membership.console_inviting import (
    console_invitation_accept,
    console_invitation_open,
)
from tenants.membership.selectors import invitation_open
from tenants.membership.serializers import InvitationAcceptanceSerializer, InvitationSerializer


class InvitationView(PublicView):
    """One invitation, at the host that it is for; the token is the proof."""

    permissions = {"get": PUBLIC, "post": PUBLIC}

    @extend_schema(operation_id="invitation_retrieve", responses=InvitationSerializer)
    def get(self, request: Request, token: str) -> Response:
        """Say who is invited, and to where."""
        body = None if place_of(request) == "console" else _inviting_body(request)
        invitation: Any = (
            invitation_open(token=token, body=body)
            if body
            else console_invitation_open(token=token)
        )
        owner = user_by_login(login=invitation.email)
        shown = {
            "email": invitation.email,
            "body": place_card(body=body) if body else None,
            "role": None if body else invitation.role,
            "name_en": invitation.name_en,
            "name_ml": invitation.name_ml,
            "expires_at": invitation.expires_at,
            "has_account": owner is not None,
            "is_mine": owner is not None and owner == request.user,
        }
        return Response(InvitationSerializer(shown).data)

    @extend_schema(
        operation_id="invitation_accept",
        request=InvitationAcceptanceSerializer,
        responses={201: SessionSerializer},
    )
    def post(self, request: Request, token: str) -> Response:
        """Take the seat or the role: with one's account, or by opening one, and sign in."""
        given = InvitationAcceptanceSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        person = request.user if isinstance(request.user, User) else None
        taking = {"token": token, "person": person, **given.validated_data}
        if place_of(request) == "console":
            user = console_invitation_accept(**taking)
        else:
            user = invitation_accept(body=_inviting_body(request), **taking)
        if person is not None:
            return session_reply(request, status.HTTP_201_CREATED)
        return session_begin(request, user, "invitation", status.HTTP_201_CREATED)


def _inviting_body(request: Request) -> BodyRef:
    body = body_of(request)
    if body is None:
        raise NotFoundError
    body_admit(body, is_safe=is_safe(request), is_public_information=False)
    return body

"""How does a state administrator look after the accounts of the console?"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response

from sabha.http.views import ConsoleView
from tenants.membership import console_people as people
from tenants.membership.console_inviting import console_invitation_revoke, console_invite
from tenants.membership.serializers_console import (
    ConsoleInvitedSerializer,
    ConsoleInvitingSerializer,
    ConsolePeopleSerializer,
)

VIEW = "console.person.view"
CHANGE = "console.person.change"
POST = frozenset({"post"})


class PeopleView(ConsoleView):
    """Whoever works for the whole state."""

    permissions = {"get": VIEW, "post": CHANGE}
    step_up = POST

    @extend_schema(
        operation_id="console_people",
        parameters=[OpenApiParameter("q", OpenApiTypes.STR)],
        responses=ConsolePeopleSerializer,
    )
    def get(self, request: Request) -> Response:
        """Return everybody, and who is invited; `q` searches names and addresses."""
        return people_reply(request.query_params.get("q", ""))

    @extend_schema(
        operation_id="console_person_invite",
        request=ConsoleInvitingSerializer,
        responses={201: ConsoleInvitedSerializer},
    )
    def post(self, request: Request) -> Response:
        """Invite somebody; the letter goes out, and the address is shown once."""
        given = ConsoleInvitingSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        sent = console_invite(**given.validated_data)
        return Response(ConsoleInvitedSerializer(sent).data, status=status.HTTP_201_CREATED)


class InvitationRevokeView(ConsoleView):
    """An invitation to the console."""

    permissions = {"post": CHANGE}
    step_up = POST

    @extend_schema(
        operation_id="console_invitation_revoke", request=None, responses=ConsolePeopleSerializer
    )
    def post(self, request: Request, invitation_id: UUID) -> Response:
        """Take it back."""
        console_invitation_revoke(invitation_id=invitation_id)
        return people_reply()


class PersonDeactivateView(ConsoleView):
    """The account of a person who works for the state."""

    permissions = {"post": CHANGE}
    step_up = POST

    @extend_schema(
        operation_id="console_person_deactivate", request=None, responses=ConsolePeopleSerializer
    )
    def post(self, request: Request, user_id: UUID) -> Response:
        """Close the account; the person is signed out at once."""
        people.person_deactivate(user_id=user_id)
        return people_reply()


class PersonReactivateView(ConsoleView):
    """The account of a person who works for the state."""

    permissions = {"post": CHANGE}
    step_up = POST

    @extend_schema(
        operation_id="console_person_reactivate", request=None, responses=ConsolePeopleSerializer
    )
    def post(self, request: Request, user_id: UUID) -> Response:
        """Open the account again, with the role that it had."""
        people.person_reactivate(user_id=user_id)
        return people_reply()


class PersonSignOutView(ConsoleView):
    """The account of a person who works for the state."""

    permissions = {"post": CHANGE}
    step_up = POST

    @extend_schema(
        operation_id="console_person_sign_out", request=None, responses=ConsolePeopleSerializer
    )
    def post(self, request: Request, user_id: UUID) -> Response:
        """End all sessions of the person."""
        people.person_sign_out(user_id=user_id)
        return people_reply()


class PersonSecondFactorResetView(ConsoleView):
    """The account of a person who works for the state."""

    permissions = {"post": CHANGE}
    step_up = POST

    @extend_schema(
        operation_id="console_person_second_factor_reset",
        request=None,
        responses=ConsolePeopleSerializer,
    )
    def post(self, request: Request, user_id: UUID) -> Response:
        """Take away the second factors of a person who lost them."""
        people.person_second_factor_reset(user_id=user_id)
        return people_reply()


def people_reply(search: str = "") -> Response:
    """Return everybody who works for the state, and who is invited."""
    shown: dict[str, Any] = {
        "results": people.person_list(search=search),
        "invited": people.invited_list(),
    }
    return Response(ConsolePeopleSerializer(shown).data)

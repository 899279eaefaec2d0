"""How does a state administrator look after the accounts of the console?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar
from uuid import UUID

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema, extend_schema_view
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


class PersonActView(ConsoleView):
    """One act on the account of a person who works for the state."""

    permissions = {"post": CHANGE}
    step_up = POST
    act: ClassVar[Callable[..., None]]

    def post(self, request: Request, user_id: UUID) -> Response:
        """Do it, and show everybody."""
        type(self).act(user_id=user_id)
        return people_reply()


def _view_of(act: Callable[..., None], *, operation: str) -> type[PersonActView]:
    """Return the view of a service that takes `user_id`, described by the service's first line."""
    described = extend_schema(
        operation_id=operation,
        description=str(act.__doc__).partition("\n")[0],
        request=None,
        responses=ConsolePeopleSerializer,
    )
    view = type("PersonActView", (PersonActView,), {"act": staticmethod(act)})
    return extend_schema_view(post=described)(view)


PERSON_ACTS = {
    "deactivate": _view_of(people.person_deactivate, operation="console_person_deactivate"),
    "reactivate": _view_of(people.person_reactivate, operation="console_person_reactivate"),
    "sign-out": _view_of(people.person_sign_out, operation="console_person_sign_out"),
    "reset-second-factor": _view_of(
        people.person_second_factor_reset, operation="console_person_second_factor_reset"
    ),
}


def people_reply(search: str = "") -> Response:
    """Return everybody who works for the state, and who is invited."""
    shown: dict[str, Any] = {
        "results": people.person_list(search=search),
        "invited": people.invited_list(),
    }
    return Response(ConsolePeopleSerializer(shown).data)

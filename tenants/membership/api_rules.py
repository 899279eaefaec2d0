"""How does an office invite people and make its sign-in rules over HTTP?"""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from sabha.http.views import BodyView, BodyViewSet
from tenants.membership.inviting import invitation_list, invitation_revoke, staff_invite
from tenants.membership.policy import policy_change
from tenants.membership.selectors import office_policy
from tenants.membership.serializers_acts import (
    InvitingSerializer,
    OfficeInvitationSerializer,
    PolicySerializer,
)


class OfficeInvitationViewSet(BodyViewSet):
    """Invitations to seats of this office."""

    lookup_url_kwarg = "invitation_id"
    permissions: ClassVar = {
        "list": "office.staff.view",
        "create": "office.staff.change",
        "destroy": "office.staff.change",
    }

    @extend_schema(responses=OfficeInvitationSerializer(many=True))
    def list(self, request: Request) -> Response:
        """List the invitations of the last months, the newest first."""
        return Response(OfficeInvitationSerializer(invitation_list(), many=True).data)

    @extend_schema(request=InvitingSerializer, responses={201: OfficeInvitationSerializer})
    def create(self, request: Request) -> Response:
        """Invite somebody to a free seat; the link is told this once."""
        given = InvitingSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        card = staff_invite(**given.validated_data)
        reply = Response(OfficeInvitationSerializer(card).data, status=201)
        reply.headers["Cache-Control"] = "no-store"
        return reply

    @extend_schema(responses={204: None})
    def destroy(self, request: Request, invitation_id: UUID) -> Response:
        """Take an invitation back."""
        invitation_revoke(invitation_id=invitation_id)
        return Response(status=204)


class PolicyView(BodyView):
    """The office's own sign-in rules."""

    permissions: ClassVar = {"get": "office.staff.view", "patch": "office.policy.change"}
    step_up: ClassVar[frozenset[str]] = frozenset({"patch"})

    @extend_schema(operation_id="office_policy_retrieve", responses=PolicySerializer)
    def get(self, request: Request) -> Response:
        """Show the rules."""
        return Response(PolicySerializer(office_policy(body_id=self.body.id)).data)

    @extend_schema(
        operation_id="office_policy_change", request=PolicySerializer, responses=PolicySerializer
    )
    def patch(self, request: Request) -> Response:
        """Demand a second factor of all staff, or stop demanding it."""
        given = PolicySerializer(data=request.data)
        given.is_valid(raise_exception=True)
        return Response(PolicySerializer(policy_change(**given.validated_data)).data)

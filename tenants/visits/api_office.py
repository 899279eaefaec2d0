"""How does an office let visitors in, see what they did, and show them the door?"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from sabha.audit.models import AuditEntry
from sabha.database.work import CONTROL, body_work, control_work
from sabha.errors import NotFoundError, NotPermittedError
from sabha.http.body_state import body_admit
from sabha.http.pagination import CursorPage, page_of
from sabha.http.views import BodyView
from sabha.identity.actor import current_actor
from sabha.permissions.ability import Ability
from sabha.permissions.markers import SIGNED_IN
from tenants.visits.models import SupportVisit
from tenants.visits.payload import entry_payload, steps_payload, visit_payload
from tenants.visits.recording import REQUEST
from tenants.visits.rules import step_ability
from tenants.visits.selectors import DECIDE, visit_get, visit_list
from tenants.visits.serializers import (
    OfficeVisitDetailSerializer,
    OfficeVisitPageSerializer,
    ScopeSerializer,
    VisitActPageSerializer,
    VisitRefusalSerializer,
)
from tenants.visits.services import visit_accept, visit_end, visit_refuse, visit_revoke
from tenants.visits.steps import SUBJECT

VIEW = "office.visit.view"
CURSOR = OpenApiParameter("cursor", OpenApiTypes.STR)
LIMIT = OpenApiParameter("limit", OpenApiTypes.INT)


class OfficeVisitListView(BodyView):
    """The visits to this office."""

    permissions = {"get": VIEW}

    @extend_schema(
        operation_id="office_visits",
        parameters=[CURSOR, LIMIT],
        responses=OfficeVisitPageSerializer,
    )
    def get(self, request: Request) -> Response:
        """Return a page of visits, the latest first."""
        asked = request.query_params
        page = page_of(
            visit_list(body_id=self.body.id),
            order=("-asked_at", "-id"),
            cursor=asked.get("cursor"),
            limit=asked.get("limit"),
        )
        shown = CursorPage(page.next, page.previous, [_payload(visit) for visit in page.results])
        return Response(OfficeVisitPageSerializer(shown).data)


class OfficeVisitView(BodyView):
    """One visit to this office."""

    permissions = {"get": VIEW}

    @extend_schema(operation_id="office_visit", responses=OfficeVisitDetailSerializer)
    def get(self, request: Request, visit_id: UUID) -> Response:
        """Return a visit with its steps."""
        return _reply(visit_id, self.body.id)


class OfficeVisitActsView(BodyView):
    """What a visitor did here, from the body's own record."""

    permissions = {"get": VIEW}

    @extend_schema(
        operation_id="office_visit_acts",
        parameters=[CURSOR, LIMIT],
        responses=VisitActPageSerializer,
    )
    def get(self, request: Request, visit_id: UUID) -> Response:
        """Return a page of the visit's requests, the latest first."""
        visit = visit_get(visit_id=visit_id, body_id=self.body.id)
        asked = request.query_params
        page = page_of(
            AuditEntry.objects.filter(subject_id=visit.id, subject=SUBJECT, action=REQUEST),
            order=("-id",),
            cursor=asked.get("cursor"),
            limit=asked.get("limit"),
        )
        shown = CursorPage(page.next, page.previous, [entry_payload(row) for row in page.results])
        return Response(VisitActPageSerializer(shown).data)


class DecisionView(BodyView):
    """A decision about a visit: it stands on the control plane, and the body is told of it.

    A body that is read-only for now decides too, and shows visitors the door.
    """

    record = SUBJECT

    def enter(self, request: Request) -> None:
        """Open the body to read and the control plane to write, which commits first."""
        body_admit(self.body, is_safe=True, is_public_information=False)
        self.is_in_body = True
        self.work.enter_context(body_work(self.body, is_read_only=True))
        self.work.enter_context(control_work())

    def abandon(self) -> None:
        """Undo the decision too."""
        super().abandon()
        transaction.set_rollback(True, using=CONTROL)


class VisitAcceptView(DecisionView):
    """Letting a visitor in."""

    permissions = {"post": DECIDE}
    step_up = frozenset({"post"})

    @extend_schema(
        operation_id="office_visit_accept",
        request=ScopeSerializer,
        responses=OfficeVisitDetailSerializer,
    )
    def post(self, request: Request, visit_id: UUID) -> Response:
        """Let the visitor in, for as much as was asked or for less."""
        given = ScopeSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        visit_accept(visit_id=visit_id, body_id=self.body.id, scope=given.scope())
        return _reply(visit_id, self.body.id)


class VisitRefuseView(DecisionView):
    """Keeping a visitor out."""

    permissions = {"post": DECIDE}

    @extend_schema(
        operation_id="office_visit_refuse",
        request=VisitRefusalSerializer,
        responses=OfficeVisitDetailSerializer,
    )
    def post(self, request: Request, visit_id: UUID) -> Response:
        """Refuse the visit, saying why."""
        given = VisitRefusalSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        visit_refuse(visit_id=visit_id, body_id=self.body.id, **given.validated_data)
        return _reply(visit_id, self.body.id)


class VisitRevokeView(DecisionView):
    """Showing a visitor the door."""

    permissions = {"post": DECIDE}

    @extend_schema(
        operation_id="office_visit_revoke", request=None, responses=OfficeVisitDetailSerializer
    )
    def post(self, request: Request, visit_id: UUID) -> Response:
        """Stop the visit at once."""
        visit_revoke(visit_id=visit_id, body_id=self.body.id)
        return _reply(visit_id, self.body.id)


class VisitLeaveView(DecisionView):
    """A visitor's own way out; nobody else has one here."""

    permissions = {"post": SIGNED_IN}

    @extend_schema(operation_id="office_visit_leave", request=None, responses={204: None})
    def post(self, request: Request) -> Response:
        """End one's own visit to this office."""
        actor = current_actor()
        if actor.visit_id is None or actor.user_id is None:
            raise NotFoundError
        visit_end(visit_id=actor.visit_id, user_id=actor.user_id)
        return Response(status=204)

    def settle(self) -> None:
        """Let the visitor go: whoever leaves has no standing left to be asked for."""


def _reply(visit_id: UUID, body_id: UUID) -> Response:
    visit = visit_get(visit_id=visit_id, body_id=body_id)
    shown = {**_payload(visit), "steps": steps_payload(visit)}
    return Response(OfficeVisitDetailSerializer(shown).data)


def _payload(visit: SupportVisit) -> dict[str, Any]:
    now = timezone.now()
    acts = ("accept", "refuse", "revoke")
    abilities = {act: step_ability(visit=visit, act=act, now=now) for act in acts}
    if DECIDE not in current_actor().permissions:
        abilities = dict.fromkeys(acts, Ability.refused_by(NotPermittedError()))
    return {**visit_payload(visit, now), "abilities": abilities}

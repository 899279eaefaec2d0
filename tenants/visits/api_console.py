"""How does the support team ask for visits, and who sees them on the console?"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.utils import timezone
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from sabha.errors import NotFoundError, NotPermittedError
from sabha.http.idempotency import idempotent
from sabha.http.pagination import CursorPage, page_of
from sabha.http.views import ConsoleView
from sabha.identity.actor import current_actor
from sabha.permissions.ability import Ability
from tenants.directory.cache import body_by_id
from tenants.visits.models import SupportVisit
from tenants.visits.payload import act_payload, entry_url, steps_payload, visit_payload
from tenants.visits.rules import entering_ability, step_ability
from tenants.visits.scope import scope_parts
from tenants.visits.selectors import act_list, visit_get, visit_list
from tenants.visits.serializers import (
    ConsoleVisitDetailSerializer,
    ConsoleVisitPageSerializer,
    VisitActPageSerializer,
    VisitAskSerializer,
    VisitPartSerializer,
)
from tenants.visits.services import visit_ask, visit_end, visit_withdraw

VIEW = "console.visit.view"
REQUEST = "console.visit.request"
CURSOR = OpenApiParameter("cursor", OpenApiTypes.STR)
LIMIT = OpenApiParameter("limit", OpenApiTypes.INT)


class VisitListView(ConsoleView):
    """One's own visits; for the state, everybody's."""

    permissions = {"get": VIEW, "post": REQUEST}

    @extend_schema(
        operation_id="console_visits",
        parameters=[OpenApiParameter("body", OpenApiTypes.UUID), CURSOR, LIMIT],
        responses=ConsoleVisitPageSerializer,
    )
    def get(self, request: Request) -> Response:
        """Return a page of visits, the latest first."""
        asked = request.query_params
        found = visit_list(user_id=_whose(), body_id=_uuid(asked.get("body")))
        page = page_of(
            found,
            order=("-asked_at", "-id"),
            cursor=asked.get("cursor"),
            limit=asked.get("limit"),
        )
        shown = CursorPage(page.next, page.previous, [_payload(visit) for visit in page.results])
        return Response(ConsoleVisitPageSerializer(shown).data)

    @extend_schema(
        operation_id="console_visit_ask",
        request=VisitAskSerializer,
        responses={201: ConsoleVisitDetailSerializer},
    )
    @idempotent
    def post(self, request: Request) -> Response:
        """Ask a body's office to be let in."""
        given = VisitAskSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        data = given.validated_data
        visit = visit_ask(body_id=data["body_id"], reason=data["reason"], scope=given.scope())
        return _reply(visit.id, status=201)


class VisitScopeView(ConsoleView):
    """What could be asked for at a body."""

    permissions = {"get": REQUEST}

    @extend_schema(operation_id="console_visit_scope", responses=VisitPartSerializer(many=True))
    def get(self, request: Request, body_id: UUID) -> Response:
        """Return the parts of the body's office, and what a visitor could see and do there."""
        body = body_by_id(body_id)
        if body is None:
            raise NotFoundError
        return Response(VisitPartSerializer(scope_parts(enabled=body.modules), many=True).data)


class VisitView(ConsoleView):
    """One visit."""

    permissions = {"get": VIEW}

    @extend_schema(operation_id="console_visit", responses=ConsoleVisitDetailSerializer)
    def get(self, request: Request, visit_id: UUID) -> Response:
        """Return a visit with its steps."""
        return _reply(visit_id)


class VisitActsView(ConsoleView):
    """What a visitor did, as far as the control plane knows."""

    permissions = {"get": VIEW}

    @extend_schema(
        operation_id="console_visit_acts",
        parameters=[CURSOR, LIMIT],
        responses=VisitActPageSerializer,
    )
    def get(self, request: Request, visit_id: UUID) -> Response:
        """Return a page of the visit's requests, the latest first."""
        visit = visit_get(visit_id=visit_id, user_id=_whose())
        asked = request.query_params
        page = page_of(
            act_list(visit_id=visit.id),
            order=("-id",),
            cursor=asked.get("cursor"),
            limit=asked.get("limit"),
        )
        shown = CursorPage(page.next, page.previous, [act_payload(act) for act in page.results])
        return Response(VisitActPageSerializer(shown).data)


class VisitWithdrawView(ConsoleView):
    """Taking back what was asked."""

    permissions = {"post": REQUEST}

    @extend_schema(
        operation_id="console_visit_withdraw", request=None, responses=ConsoleVisitDetailSerializer
    )
    def post(self, request: Request, visit_id: UUID) -> Response:
        """Withdraw one's own request."""
        visit_withdraw(visit_id=visit_id, user_id=_own_id())
        return _reply(visit_id)


class VisitEndView(ConsoleView):
    """Leaving for good."""

    permissions = {"post": REQUEST}

    @extend_schema(
        operation_id="console_visit_end", request=None, responses=ConsoleVisitDetailSerializer
    )
    def post(self, request: Request, visit_id: UUID) -> Response:
        """End one's own visit."""
        visit_end(visit_id=visit_id, user_id=_own_id())
        return _reply(visit_id)


def _own_id() -> UUID:
    user_id = current_actor().user_id
    if user_id is None:
        raise NotFoundError
    return user_id


def _whose() -> UUID | None:
    """Whose visits the reader sees: the support team its own, the state all."""
    return _own_id() if current_actor().kind == "support" else None


def _uuid(text: str | None) -> UUID | None:
    try:
        return UUID(text) if text else None
    except ValueError:
        raise NotFoundError from None


def _reply(visit_id: UUID, *, status: int = 200) -> Response:
    visit = visit_get(visit_id=visit_id, user_id=_whose())
    shown = {**_payload(visit), "steps": steps_payload(visit)}
    return Response(ConsoleVisitDetailSerializer(shown).data, status=status)


def _payload(visit: SupportVisit) -> dict[str, Any]:
    now = timezone.now()
    is_own = visit.user_id == current_actor().user_id
    abilities = {
        "enter": entering_ability(visit=visit, now=now),
        "withdraw": step_ability(visit=visit, act="withdraw", now=now),
        "end": step_ability(visit=visit, act="end", now=now),
    }
    if not is_own:
        abilities = dict.fromkeys(abilities, Ability.refused_by(NotPermittedError()))
    told = {"is_own": is_own, "entry_url": entry_url(visit), "abilities": abilities}
    return {**visit_payload(visit, now), **told}

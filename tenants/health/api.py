"""How do the console and a monitoring server ask for health?"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from drf_spectacular.utils import extend_schema
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.request import Request
from rest_framework.response import Response

from sabha.http.views import ConsoleView, PublicView
from sabha.permissions.markers import PUBLIC
from tenants.health.bulk_reply import bulk_reply
from tenants.health.changes import change_list
from tenants.health.exposition import METRICS_TYPE, exposition
from tenants.health.payload import (
    change_payload,
    fleet_payload,
    minute_payload,
    row_payload,
    words_payload,
)
from tenants.health.scraping import scraper_admit
from tenants.health.selectors import health_get, health_list, minute_list
from tenants.health.serializers import HealthDetailSerializer, HealthListSerializer

VIEW = "console.health.view"


class HealthListView(ConsoleView):
    """All bodies at once; the table sorts and filters them itself."""

    permissions = {"get": VIEW}

    @extend_schema(operation_id="console_health", responses=HealthListSerializer)
    def get(self, request: Request) -> HttpResponse:
        """Return every body's current figures and verdict."""
        return bulk_reply(request._request, fleet_payload(health_list()))  # noqa: SLF001  DRF hides what it wraps


class HealthDetailView(ConsoleView):
    """One body, minute by minute, with what was changed."""

    permissions = {"get": VIEW}

    @extend_schema(operation_id="console_health_body", responses=HealthDetailSerializer)
    def get(self, request: Request, id: UUID) -> Response:
        """Return a body's figures, words, last three hours and changes."""
        health = health_get(body_id=id)
        return Response(
            {
                **row_payload(health),
                **words_payload(health),
                "minutes": [minute_payload(minute) for minute in minute_list(body_id=id)],
                "changes": [change_payload(change) for change in change_list(body_id=id)],
            }
        )


class TextForAll(BaseContentNegotiation):
    """A monitoring server gets its text whatever it says that it accepts."""

    def select_parser(self, request: Request, parsers: Any) -> Any:
        """Return the first parser; nothing is sent to this view."""
        return parsers[0]

    def select_renderer(self, request: Request, renderers: Any, format_suffix: Any = None) -> Any:
        """Return the renderer of refusals."""
        return renderers[0], renderers[0].media_type


class MetricsView(PublicView):
    """Figures for Prometheus, to callers on this machine or with the token."""

    permissions = {"get": PUBLIC}
    content_negotiation_class = TextForAll

    @extend_schema(exclude=True)
    def get(self, request: Request) -> HttpResponse:
        """Return the text exposition."""
        scraper_admit(request._request)  # noqa: SLF001  DRF hides what it wraps
        return HttpResponse(exposition(health_list()), content_type=METRICS_TYPE)

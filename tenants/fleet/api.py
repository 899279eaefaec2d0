"""How is the fleet seen and migrated over HTTP?"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from sabha.errors import NotFoundError
from sabha.http.views import ConsoleView
from tenants.fleet.drift import drift_latest
from tenants.fleet.models import DriftReport, Rollout
from tenants.fleet.serializers import DriftSerializer, FleetStatusSerializer, RolloutSerializer
from tenants.fleet.status import fleet_status, rollout_latest
from tenants.fleet.tasks import drift_send, rollout_send


class FleetView(ConsoleView):
    """The fleet."""

    permissions = {"get": "console.fleet.view"}

    @extend_schema(operation_id="console_fleet", responses=FleetStatusSerializer)
    def get(self, request: Request) -> Response:
        """Return how the fleet stands."""
        status = {**fleet_status(), "rollout": rollout_latest()}
        return Response(FleetStatusSerializer(status).data)


class RolloutListView(ConsoleView):
    """Rollouts."""

    permissions = {"post": "console.fleet.run"}

    @extend_schema(operation_id="console_rollout", request=None, responses={202: None})
    def post(self, request: Request) -> Response:
        """Start a rollout of all that is pending; the fleet shows how it goes."""
        rollout_send()
        return Response(status=202)


class RolloutView(ConsoleView):
    """One rollout."""

    permissions = {"get": "console.fleet.view"}

    @extend_schema(operation_id="console_rollout_get", responses=RolloutSerializer)
    def get(self, request: Request, rollout_id: UUID) -> Response:
        """Return how far the rollout has come."""
        rollout = Rollout.objects.filter(id=rollout_id).first()
        if rollout is None:
            raise NotFoundError
        return Response(RolloutSerializer(rollout).data)


class DriftView(ConsoleView):
    """The comparison of all schemas with the template."""

    permissions = {"get": "console.fleet.view", "post": "console.fleet.run"}

    @extend_schema(operation_id="console_drift", responses=DriftSerializer)
    def get(self, request: Request) -> Response:
        """Return the last comparison."""
        report = drift_latest()
        shown: DriftReport | dict[str, Any] = (
            report if report is not None else {"checked_at": None, "groups": []}
        )
        return Response(DriftSerializer(shown).data)

    @extend_schema(operation_id="console_drift_check", request=None, responses={202: None})
    def post(self, request: Request) -> Response:
        """Compare again, in the background."""
        drift_send()
        return Response(status=202)

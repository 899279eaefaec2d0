"""How are modules switched over HTTP?"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from sabha.http.idempotency import idempotent
from sabha.http.views import ConsoleView
from sabha.modularity.registry import manifests
from tenants.directory.models import LocalBody
from tenants.enablement.changes import (
    Plan,
    Selection,
    change_get,
    change_plan,
    change_start,
    enabled_counts,
)
from tenants.enablement.models import ModuleChange
from tenants.enablement.serializers import (
    ModuleChangeRequestSerializer,
    ModuleChangeSerializer,
    ModuleSerializer,
)
from tenants.enablement.tasks import change_send


class ModuleListView(ConsoleView):
    """The installed modules."""

    permissions = {"get": "console.body.view"}

    @extend_schema(operation_id="console_modules", responses=ModuleSerializer(many=True))
    def get(self, request: Request) -> Response:
        """Return every module with the number of bodies that have it."""
        counts, total = enabled_counts(), LocalBody.objects.count()
        rows = [
            {
                "slug": slug,
                "name_en": manifest.name_en,
                "name_ml": manifest.name_ml,
                "summary_en": manifest.summary_en,
                "summary_ml": manifest.summary_ml,
                "depends_on": manifest.depends_on,
                "body_types": manifest.body_types,
                "always_on": manifest.is_always_on,
                "enabled_count": counts.get(slug, 0),
                "total": total,
            }
            for slug, manifest in manifests().items()
        ]
        return Response(ModuleSerializer(rows, many=True).data)


class ModuleChangeListView(ConsoleView):
    """Decisions about one module."""

    permissions = {"post": "console.module.change"}

    @extend_schema(
        operation_id="console_module_change",
        request=ModuleChangeRequestSerializer,
        responses={200: ModuleChangeSerializer, 202: ModuleChangeSerializer},
    )
    @idempotent
    def post(self, request: Request, module: str) -> Response:
        """Preview (dry_run) or start switching the module in the chosen bodies."""
        asked = ModuleChangeRequestSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        data = asked.validated_data
        selection = Selection(
            tuple(data["types"]), tuple(data["districts"]), tuple(data["body_ids"])
        )
        if data["dry_run"]:
            plan = change_plan(module=module, action=data["action"], selection=selection)
            return Response(ModuleChangeSerializer(_preview(plan, module, data["action"])).data)
        change = change_start(
            module=module, action=data["action"], selection=selection, reason=data["reason"]
        )
        change_send(change.id)
        return Response(ModuleChangeSerializer(_progress(change)).data, status=202)


class ModuleChangeView(ConsoleView):
    """One decision."""

    permissions = {"get": "console.body.view"}

    @extend_schema(operation_id="console_module_change_get", responses=ModuleChangeSerializer)
    def get(self, request: Request, change_id: UUID) -> Response:
        """Return how far the decision has come."""
        return Response(ModuleChangeSerializer(_progress(change_get(change_id))).data)


def _preview(plan: Plan, module: str, action: str) -> dict[str, Any]:
    return {
        "id": None,
        "module": module,
        "action": action,
        "state": "preview",
        "total": len(plan.body_ids),
        "done": 0,
        "failed": 0,
        "skipped": plan.skipped,
    }


def _progress(change: ModuleChange) -> dict[str, Any]:
    total = len(change.body_ids)
    return {
        "id": change.id,
        "module": change.module,
        "action": change.action,
        "state": "finished" if change.finished_at else "running",
        "total": total,
        "done": change.done,
        "failed": total - change.done if change.finished_at else 0,
        "skipped": change.skipped,
    }

"""How does the console take in registers and follow their onboarding?"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import StreamingHttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from sabha.http.idempotency import idempotent
from sabha.http.pagination import page_of
from sabha.http.views import ConsoleView
from tenants.onboarding.report import report_lines
from tenants.onboarding.selectors import row_list, run_cards, run_get, run_list
from tenants.onboarding.serializers import (
    RowPageSerializer,
    RunPageSerializer,
    RunSerializer,
    UploadSerializer,
    reader_language,
)
from tenants.onboarding.services import run_check, run_start

VIEW = "console.body.view"
RUN = "console.onboarding.run"
PAGE = [
    OpenApiParameter("cursor", OpenApiTypes.STR),
    OpenApiParameter("limit", OpenApiTypes.INT),
]


class RunListView(ConsoleView):
    """The registers given so far; a new one is judged at once and onboards nothing yet."""

    permissions = {"get": VIEW, "post": RUN}
    parser_classes = (MultiPartParser,)

    @extend_schema(
        operation_id="console_onboarding_runs", parameters=PAGE, responses=RunPageSerializer
    )
    def get(self, request: Request) -> Response:
        """Return registers, the newest first."""
        page = page_of(
            run_list(),
            order=("-created_at", "-id"),
            cursor=request.query_params.get("cursor"),
            limit=request.query_params.get("limit"),
        )
        shown = {
            "next": page.next,
            "previous": page.previous,
            "results": run_cards(runs=page.results),
        }
        return Response(RunPageSerializer(shown).data)

    @extend_schema(
        operation_id="console_onboarding_check",
        request={"multipart/form-data": UploadSerializer},
        responses={201: RunSerializer},
    )
    @idempotent
    def post(self, request: Request) -> Response:
        """Judge every row of a register."""
        asked = UploadSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        file = asked.validated_data["file"]
        run = run_check(
            data=file.read(), file_name=file.name or "", cell=asked.validated_data["cell"]
        )
        return Response(RunSerializer(run_get(run_id=run.id)).data, status=201)


class RunView(ConsoleView):
    """One register."""

    permissions = {"get": VIEW}

    @extend_schema(operation_id="console_onboarding_run", responses=RunSerializer)
    def get(self, request: Request, id: UUID) -> Response:
        """Return the register with its counts."""
        del request
        return Response(RunSerializer(run_get(run_id=id)).data)


class RunStartView(ConsoleView):
    """The start of one register, or its resumption."""

    permissions = {"post": RUN}

    @extend_schema(
        operation_id="console_onboarding_start", request=None, responses={202: RunSerializer}
    )
    def post(self, request: Request, id: UUID) -> Response:
        """Onboard the rows that can be; those that failed are tried again."""
        del request
        run = run_start(run_id=id)
        return Response(RunSerializer(run_get(run_id=run.id)).data, status=202)


class RowListView(ConsoleView):
    """The lines of one register."""

    permissions = {"get": VIEW}

    @extend_schema(
        operation_id="console_onboarding_rows",
        parameters=[
            OpenApiParameter("status", OpenApiTypes.STR, many=True),
            OpenApiParameter("q", OpenApiTypes.STR, description="Part of a code, name or slug."),
            *PAGE,
        ],
        responses=RowPageSerializer,
    )
    def get(self, request: Request, id: UUID) -> Response:
        """Return the lines, in the file's order."""
        asked = request.query_params
        run = run_get(run_id=id)
        rows = row_list(run_id=run.run.id, statuses=_several(asked), q=asked.get("q", ""))
        page = page_of(rows, order=("line",), cursor=asked.get("cursor"), limit=asked.get("limit"))
        return Response(RowPageSerializer(page).data)


class RunReportView(ConsoleView):
    """The report on one register as a file."""

    permissions = {"get": RUN}

    @extend_schema(
        operation_id="console_onboarding_report", responses={(200, "text/csv"): OpenApiTypes.STR}
    )
    def get(self, request: Request, id: UUID) -> StreamingHttpResponse:
        """Return what became of every line, as CSV."""
        del request
        run = run_get(run_id=id).run
        lines = report_lines(run_id=run.id, language=reader_language())
        return StreamingHttpResponse(
            lines,
            content_type="text/csv; charset=utf-8",
            headers={"Content-Disposition": f'attachment; filename="onboarding-{run.id}.csv"'},
        )


def _several(asked: Any) -> list[str]:
    return [part for value in asked.getlist("status") for part in value.split(",") if part]

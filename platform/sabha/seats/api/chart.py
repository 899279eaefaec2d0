"""How is it shown who sits where, and what somebody must see to?"""

from __future__ import annotations

from collections import defaultdict
from typing import Any, ClassVar

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from sabha.http.views import BodyView
from sabha.seats.chart import ChartSeat, chart_get
from sabha.seats.rules.alerts import AlertKind, alerts_summed, waiting_told
from sabha.seats.rules.waiting import waiting_summed
from sabha.seats.serializers.chart import (
    ChartQuerySerializer,
    ChartSerializer,
    OfficeAlertSerializer,
)

CHART = "/office/chart"


class ChartView(BodyView):
    """The office on one day."""

    permissions: ClassVar = {"get": "office.chart.view"}

    @extend_schema(
        operation_id="office_chart", parameters=[ChartQuerySerializer], responses=ChartSerializer
    )
    def get(self, request: Request) -> Response:
        """Show every seat with whoever holds it, is in charge of it and does its work."""
        asked = ChartQuerySerializer(data=request.query_params)
        asked.is_valid(raise_exception=True)
        today = timezone.localdate()
        on = asked.validated_data.get("on") or today
        return Response(ChartSerializer(chart_get(on=on, with_work=on == today)).data)


class AlertView(BodyView):
    """What is the matter in the office today."""

    permissions: ClassVar = {"get": "office.staff.view"}

    @extend_schema(operation_id="office_alerts", responses=OfficeAlertSerializer(many=True))
    def get(self, request: Request) -> Response:
        """Sum the seats that somebody must see to, and what waits there."""
        seats: dict[AlertKind, list[ChartSeat]] = defaultdict(list)
        for row, alert in chart_get(on=timezone.localdate(), with_work=True).alerts:
            seats[alert.kind].append(row)
        told: list[dict[str, Any]] = []
        for kind, rows in sorted(seats.items()):
            waiting = waiting_summed(row.waiting for row in rows)
            text_en, text_ml = waiting_told(alerts_summed(kind, count=len(rows)), waiting)
            told.append({"kind": kind, "text_en": text_en, "text_ml": text_ml, "path": CHART})
        return Response(OfficeAlertSerializer(told, many=True).data)

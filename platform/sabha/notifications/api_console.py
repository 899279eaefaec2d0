"""How does the console ask whether messages arrive?"""

from __future__ import annotations

from uuid import UUID

from django.utils import timezone
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from sabha.errors import NotFoundError
from sabha.http.pagination import page_of
from sabha.http.views import ConsoleView
from sabha.notifications.selectors import (
    Place,
    arrivals_list,
    arrivals_of_body,
    hours_of_body,
    message_list,
    place_of_body,
)
from sabha.notifications.serializers_console import (
    ArrivalListSerializer,
    MessagePageSerializer,
    PlaceDetailSerializer,
)
from sabha.notifications.transports import channels_carried

VIEW = "console.message.view"


class ArrivalListView(ConsoleView):
    """Whether messages arrive, everywhere."""

    permissions = {"get": VIEW}

    @extend_schema(operation_id="console_messages", responses=ArrivalListSerializer)
    def get(self, request: Request) -> Response:
        """Return all places and channels of the last day, the worst and slowest first."""
        now = timezone.now()
        told = {
            "generated_at": now,
            "channels": channels_carried(),
            "rows": arrivals_list(now=now),
        }
        return Response(ArrivalListSerializer(told).data)


class PlaceArrivalView(ConsoleView):
    """Whether the messages of one body arrive."""

    permissions = {"get": VIEW}

    @extend_schema(operation_id="console_messages_body", responses=PlaceDetailSerializer)
    def get(self, request: Request, id: UUID) -> Response:
        """Return a body's channels and their last 24 hours."""
        now = timezone.now()
        hours = hours_of_body(body_id=id, now=now)
        told = {
            "place": _place(id),
            "rows": arrivals_of_body(body_id=id, now=now),
            "days": [{"channel": name, "hours": each} for name, each in hours.items()],
        }
        return Response(PlaceDetailSerializer(told).data)


class MessageListView(ConsoleView):
    """The messages of one body, masked."""

    permissions = {"get": VIEW}

    @extend_schema(
        operation_id="console_messages_log",
        responses=MessagePageSerializer,
        parameters=[
            OpenApiParameter(name, str) for name in ("channel", "state", "cursor", "limit")
        ],
    )
    def get(self, request: Request, id: UUID) -> Response:
        """Return messages, newest first; `channel` and `state` take several, parted by commas."""
        place, asked = _place(id), request.query_params
        page = page_of(
            message_list(
                body_id=place.id,
                channel=_several(asked.get("channel", "")),
                state=_several(asked.get("state", "")),
            ),
            order=("-created_at", "-id"),
            cursor=asked.get("cursor"),
            limit=asked.get("limit"),
        )
        return Response(MessagePageSerializer(page).data)


def _place(body_id: UUID) -> Place:
    place = place_of_body(body_id=body_id)
    if place is None:
        raise NotFoundError
    return place


def _several(given: str) -> list[str]:
    return [part for part in given.split(",") if part]

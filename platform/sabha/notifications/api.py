"""How does a carrier say what became of messages, and how does a demonstration show them?"""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import status
from rest_framework.authentication import BaseAuthentication
from rest_framework.parsers import JSONParser
from rest_framework.request import Request
from rest_framework.response import Response

from sabha.errors import NotFoundError
from sabha.http.request import place_of
from sabha.http.views import PublicView
from sabha.notifications.outbox import factor_list, shown_list
from sabha.notifications.receipts import (
    SIGNATURE,
    TIMESTAMP,
    Receipt,
    receipt_admit,
    receipts_keep,
)
from sabha.notifications.serializers import OutboxSerializer, ReceiptsSerializer
from sabha.permissions.markers import PUBLIC


class ReceiptListView(PublicView):
    """Receipts from a carrier, signed with the key that it shares with us."""

    permissions = {"post": PUBLIC}
    parser_classes = (JSONParser,)

    def get_authenticators(self) -> list[BaseAuthentication]:
        """Ask for no session, nor its token against foreign pages: the signature stands for it."""
        return []

    @extend_schema(
        operation_id="notification_receipts",
        request=ReceiptsSerializer,
        responses={202: None},
        parameters=[
            OpenApiParameter(name, str, OpenApiParameter.HEADER) for name in (TIMESTAMP, SIGNATURE)
        ],
    )
    def post(self, request: Request) -> Response:
        """Take receipts; whether a reference is known is not told."""
        receipt_admit(headers=request.headers, content=request.body)
        given = ReceiptsSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        known = [item for item in given.validated_data["receipts"] if _is_ours(item["reference"])]
        receipts_keep(
            receipts=[Receipt(**{**item, "reference": UUID(item["reference"])}) for item in known]
        )
        return Response(status=status.HTTP_202_ACCEPTED)


class OutboxView(PublicView):
    """The messages that a demonstration shows in place of sending them."""

    permissions = {"get": PUBLIC}

    @extend_schema(operation_id="notification_outbox", responses=OutboxSerializer)
    def get(self, request: Request) -> Response:
        """Return the last messages, newest first.

        Raises:
            NotFoundError: this is no demonstration.
        """
        if not settings.MESSAGING.is_demo or place_of(request) != "apex":
            raise NotFoundError
        told = {"messages": shown_list(), "factors": factor_list()}
        reply = Response(OutboxSerializer(told).data)
        reply.headers["Cache-Control"] = "no-store"
        return reply


def _is_ours(reference: str) -> bool:
    try:
        UUID(reference)
    except ValueError:
        return False
    return True

"""How does an office find and answer requests, and see what is erased in time?"""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from modules.filing.public import Outcome
from modules.privacy.rules.kinds import Kind, RequestState
from modules.privacy.selectors import request_get, request_list
from modules.privacy.serializers import (
    RequestAnswerSerializer,
    RequestDetailSerializer,
    RequestPageSerializer,
    RequestQuerySerializer,
    RetentionSerializer,
)
from modules.privacy.services.request import request_answer
from sabha.http.etag import match_version, with_etag
from sabha.http.pagination import page_of
from sabha.http.views import BodyView, BodyViewSet
from sabha.privacy.selectors import expiry_list


class RequestViewSet(BodyViewSet):
    """The list of requests, and each of them."""

    lookup_url_kwarg = "request_id"
    permissions: ClassVar = {
        "list": "privacy.request.view",
        "retrieve": "privacy.request.view",
        "answer": "privacy.request.answer",
    }
    reads_personal: ClassVar = {"retrieve": "privacy.request"}
    if_match_actions: ClassVar = frozenset({"answer"})
    etag_actions: ClassVar = frozenset({"retrieve", "answer"})

    @extend_schema(parameters=[RequestQuerySerializer], responses=RequestPageSerializer)
    def list(self, request: Request) -> Response:
        """List requests, the newest first."""
        query = RequestQuerySerializer(data=request.query_params)
        query.is_valid(raise_exception=True)
        asked = query.validated_data
        requests = request_list(
            state=RequestState(asked["state"]) if "state" in asked else None,
            kind=Kind(asked["kind"]) if "kind" in asked else None,
        )
        page = page_of(
            requests, order=("-id",), cursor=asked.get("cursor"), limit=asked.get("limit")
        )
        return Response(RequestPageSerializer(page).data)

    @extend_schema(responses=RequestDetailSerializer)
    def retrieve(self, request: Request, request_id: UUID) -> Response:
        """Show a request."""
        return _reply(request_id)

    @extend_schema(request=RequestAnswerSerializer, responses=RequestDetailSerializer)
    @action(detail=True, methods=["post"])
    def answer(self, request: Request, request_id: UUID) -> Response:
        """Answer a request."""
        form = RequestAnswerSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        request_answer(
            request_id=request_id,
            version=match_version(request),
            outcome=Outcome(form.validated_data["outcome"]),
            answer=form.validated_data["answer"],
        )
        return _reply(request_id)


class RetentionView(BodyView):
    """What is kept how long."""

    permissions: ClassVar = {"get": "privacy.retention.view"}

    @extend_schema(responses=RetentionSerializer(many=True))
    def get(self, request: Request) -> Response:
        """Say of each kind of record how long it is kept, and how many would be erased now."""
        return Response(RetentionSerializer(expiry_list(), many=True).data)


def _reply(request_id: UUID) -> Response:
    found = request_get(request_id=request_id)
    return with_etag(Response(RequestDetailSerializer(found).data), found.version)

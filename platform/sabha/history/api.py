"""How is the record of acts searched, told and checked over HTTP?"""

from __future__ import annotations

from typing import Any, ClassVar
from uuid import UUID

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from sabha.audit.selectors import chain_head
from sabha.errors import NotFoundError, NotPermittedError
from sabha.history.cards import cards_of
from sabha.history.records import record_get
from sabha.history.replies import chain_reply, facets_reply
from sabha.history.selectors import (
    NEWEST,
    EntryFilter,
    entry_facets,
    entry_get,
    entry_list,
    history_list,
)
from sabha.history.serializers import (
    ActPageSerializer,
    ChainSerializer,
    EntryFacetsSerializer,
    EntryPageSerializer,
    EntryQuerySerializer,
    EntrySerializer,
    HistoryQuerySerializer,
)
from sabha.history.watch import keeper
from sabha.http.pagination import CursorPage, page_of
from sabha.http.views import BodyView, BodyViewSet
from sabha.identity.actor import current_actor
from sabha.permissions.markers import SIGNED_IN

_PAGING = [
    OpenApiParameter("cursor", str, description="From `next` or `previous`."),
    OpenApiParameter("limit", int, description="1 to 200 rows; 50 unless asked."),
]


class EntryViewSet(BodyViewSet):
    """The record of acts of one body, newest first."""

    lookup_url_kwarg = "entry_id"
    permissions: ClassVar = {
        "list": "office.audit.view",
        "facets": "office.audit.view",
        "retrieve": "office.audit.view",
    }

    @extend_schema(parameters=[EntryQuerySerializer, *_PAGING], responses=EntryPageSerializer)
    def list(self, request: Request) -> Response:
        """List entries, a page at a time."""
        page = _page(request, entry_list(filters=filters_of(request)))
        return Response(EntryPageSerializer(page).data)

    @extend_schema(parameters=[EntryQuerySerializer], responses=EntryFacetsSerializer)
    @action(detail=False)
    def facets(self, request: Request) -> Response:
        """Count entries under each value of each facet."""
        facets = facets_reply(entry_facets(filters=filters_of(request)))
        return Response(EntryFacetsSerializer(facets).data)

    @extend_schema(responses=EntrySerializer)
    def retrieve(self, request: Request, entry_id: UUID) -> Response:
        """Show one entry."""
        (card,) = cards_of(entries=[entry_get(entry_id=entry_id)], reader=current_actor())
        return Response(EntrySerializer(card).data)


class HistoryView(BodyView):
    """All that was done to one record, for those who may see the record."""

    permissions: ClassVar = {"get": SIGNED_IN}

    @extend_schema(parameters=[HistoryQuerySerializer, *_PAGING], responses=ActPageSerializer)
    def get(self, request: Request) -> Response:
        """Tell the record's history, newest first."""
        asked = HistoryQuerySerializer(data=request.query_params)
        asked.is_valid(raise_exception=True)
        subject = asked.validated_data["subject"]
        record = record_get(subject=subject)
        if record is None:
            raise NotFoundError
        if record.permission not in current_actor().permissions:
            raise NotPermittedError
        entries = history_list(subject=subject, subject_id=asked.validated_data["id"])
        return Response(ActPageSerializer(_page(request, entries)).data)


class ChainView(BodyView):
    """Whether the record of acts is whole."""

    permissions: ClassVar = {"get": "office.audit.view"}

    @extend_schema(responses=ChainSerializer)
    def get(self, request: Request) -> Response:
        """Say how long the chain is and what the last check found."""
        check = keeper().check_of(body_id=self.body.id)
        return Response(ChainSerializer(chain_reply(head=chain_head(), check=check)).data)


def filters_of(request: Request) -> EntryFilter:
    """Return what was asked.

    Raises:
        ValidationError: a part of it makes no sense.
    """
    asked = EntryQuerySerializer(data=request.query_params)
    asked.is_valid(raise_exception=True)
    return asked.filters()


def _page(request: Request, entries: Any) -> CursorPage[Any]:
    asked = request.query_params
    page = page_of(entries, order=NEWEST, cursor=asked.get("cursor"), limit=asked.get("limit"))
    cards = cards_of(entries=page.results, reader=current_actor())
    return CursorPage(page.next, page.previous, cards)

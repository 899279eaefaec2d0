"""How is the journal of the console searched over HTTP?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any
from uuid import UUID

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from sabha.history.acts import Words
from sabha.http.pagination import CursorPage, page_of
from sabha.http.views import ConsoleView
from tenants.journal.cards import actor_names, cards_of
from tenants.journal.search import NEWEST, JournalFilter, journal_facets, journal_list
from tenants.journal.serializers import (
    JournalFacetsSerializer,
    JournalPageSerializer,
    JournalQuerySerializer,
)
from tenants.journal.words import OUTCOMES, action_words

PERMISSION = "console.journal.view"
CURSOR = OpenApiParameter("cursor", OpenApiTypes.STR)
LIMIT = OpenApiParameter("limit", OpenApiTypes.INT)


class JournalView(ConsoleView):
    """What was done, refused or undone on the console."""

    permissions = {"get": PERMISSION}

    @extend_schema(
        operation_id="console_journal",
        parameters=[JournalQuerySerializer, CURSOR, LIMIT],
        responses=JournalPageSerializer,
    )
    def get(self, request: Request) -> Response:
        """Return a page of acts, the latest first."""
        asked = request.query_params
        page = page_of(
            journal_list(wanted=_wanted(request)),
            order=NEWEST,
            cursor=asked.get("cursor"),
            limit=asked.get("limit"),
        )
        shown = CursorPage(page.next, page.previous, cards_of(page.results))
        return Response(JournalPageSerializer(shown).data)


class JournalFacetsView(ConsoleView):
    """How many acts there are of each kind."""

    permissions = {"get": PERMISSION}

    @extend_schema(
        operation_id="console_journal_facets",
        parameters=[JournalQuerySerializer],
        responses=JournalFacetsSerializer,
    )
    def get(self, request: Request) -> Response:
        """Return the counts of the acts that fit."""
        counts = journal_facets(wanted=_wanted(request))
        people = actor_names(UUID(actor) for actor in counts["actor"])
        shown = {
            "actor": _named(counts["actor"], lambda value: people.get(UUID(value))),
            "action": _named(counts["action"], action_words),
            "outcome": _named(counts["outcome"], OUTCOMES.get),
        }
        return Response(JournalFacetsSerializer(shown).data)


def _wanted(request: Request) -> JournalFilter:
    asked = JournalQuerySerializer(data=request.query_params)
    asked.is_valid(raise_exception=True)
    return asked.wanted()


def _named(counts: Counter[str], name: Callable[[str], Words | None]) -> list[dict[str, Any]]:
    """Return the values with their names; one that nobody bears any more keeps its code."""
    named = [(value, name(value) or Words(value, value), n) for value, n in counts.most_common()]
    return [
        {"value": value, "name_en": words.en, "name_ml": words.ml, "count": number}
        for value, words, number in named
    ]

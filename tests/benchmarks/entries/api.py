"""Which view is the same on every side: one record, a list, a new record?"""

from __future__ import annotations

import os
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from rest_framework import serializers
from rest_framework.generics import get_object_or_404
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from tests.benchmarks.entries.models import Entry
from tests.benchmarks.entries.units import UNITS

PAGE = 20
UNIT = UNITS[os.environ["BENCH_UNIT"]]


class EntrySerializer(serializers.ModelSerializer[Entry]):
    """An entry in JSON."""

    class Meta:
        model = Entry
        fields = ("id", "subject", "applicant", "amount", "made_at")


class _UnitView(APIView):
    """A view in the unit of work that this process was started with."""

    authentication_classes = ()
    permission_classes = ()

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Open the unit around the handler."""
        with UNIT(request):
            return super().dispatch(request, *args, **kwargs)


class EntryListView(_UnitView):
    """All entries."""

    def get(self, request: Request) -> Response:
        """Return the newest twenty."""
        found = Entry._default_manager.order_by("-made_at", "-id")[:PAGE]
        return Response(EntrySerializer(found, many=True).data)

    def post(self, request: Request) -> Response:
        """Write one."""
        asked = EntrySerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        asked.save()
        return Response(asked.data, status=201)


class EntryView(_UnitView):
    """One entry."""

    def get(self, request: Request, entry_id: UUID) -> Response:
        """Return it."""
        found = get_object_or_404(Entry._default_manager.all(), id=entry_id)
        return Response(EntrySerializer(found).data)

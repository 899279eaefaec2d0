"""Which views are Django's usual: signed in, with model permissions, and a line for each act?"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.db import transaction
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from rest_framework.authentication import SessionAuthentication
from rest_framework.generics import get_object_or_404
from rest_framework.permissions import BasePermission, IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from tests.benchmarks.entries.api import PAGE, EntrySerializer
from tests.benchmarks.entries.models import Entry
from tests.benchmarks.plain.models import Act

NEEDED = {"GET": "entries.view_entry", "POST": "entries.add_entry"}


class MayDo(BasePermission):
    """Asks Django's own permissions."""

    def has_permission(self, request: Request, view: APIView) -> bool:
        """Does the person hold what the method needs?"""
        user: object = request.user
        return isinstance(user, User) and user.has_perm(NEEDED[str(request.method)])


class _View(APIView):
    authentication_classes = (SessionAuthentication,)
    permission_classes = (IsAuthenticated, MayDo)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Serve the request in one transaction."""
        with transaction.atomic():
            return super().dispatch(request, *args, **kwargs)


class EntryListView(_View):
    """All entries."""

    def get(self, request: Request) -> Response:
        """Return the newest twenty."""
        found = Entry._default_manager.order_by("-made_at", "-id")[:PAGE]
        return Response(EntrySerializer(found, many=True).data)

    def post(self, request: Request) -> Response:
        """Write one, and who wrote it."""
        asked = EntrySerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        made: Entry = asked.save()
        changes = {"subject": made.subject, "amount": str(made.amount)}
        _note(request, "make", made.id, changes)
        return Response(asked.data, status=201)


class EntryView(_View):
    """One entry; whoever opens it is written down."""

    def get(self, request: Request, entry_id: UUID) -> Response:
        """Return it."""
        found = get_object_or_404(Entry._default_manager.all(), id=entry_id)
        _note(request, "read", entry_id, None)
        return Response(EntrySerializer(found).data)


def _note(request: Request, action: str, record: UUID, changes: dict[str, str] | None) -> None:
    Act._default_manager.create(
        user_id=request.user.pk, action=action, record=record, changes=changes
    )

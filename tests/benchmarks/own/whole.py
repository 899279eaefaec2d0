"""Which views are those of the product: signed in, permitted, and written down?"""

from __future__ import annotations

from uuid import UUID

from rest_framework.generics import get_object_or_404
from rest_framework.request import Request
from rest_framework.response import Response

from sabha.audit.services import audit_record
from sabha.http.reads import Reads
from sabha.http.views import BodyView
from tests.benchmarks.entries.api import PAGE, EntrySerializer
from tests.benchmarks.entries.models import Entry

SUBJECT = "entries.entry"


class EntryListView(BodyView):
    """All entries."""

    permissions = {"get": "filing.file.view", "post": "filing.file.register"}

    def get(self, request: Request) -> Response:
        """Return the newest twenty."""
        found = Entry._default_manager.order_by("-made_at", "-id")[:PAGE]
        return Response(EntrySerializer(found, many=True).data)

    def post(self, request: Request) -> Response:
        """Write one, and who wrote it."""
        asked = EntrySerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        made: Entry = asked.save()
        audit_record(
            action=f"{SUBJECT}.make",
            subject=SUBJECT,
            subject_id=made.id,
            after={"subject": made.subject, "amount": made.amount},
        )
        return Response(asked.data, status=201)


class EntryView(BodyView):
    """One entry; whoever opens it is written down."""

    permissions = {"get": "filing.file.view"}
    reads_personal = {"get": Reads(SUBJECT, key="entry_id")}

    def get(self, request: Request, entry_id: UUID) -> Response:
        """Return it."""
        found = get_object_or_404(Entry._default_manager.all(), id=entry_id)
        return Response(EntrySerializer(found).data)

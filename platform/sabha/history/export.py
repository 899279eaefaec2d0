"""How is the record of acts taken away as a spreadsheet?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from django.http import StreamingHttpResponse
from django.utils import timezone
from django.utils.translation import get_language
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request

from sabha.database.body import BodyRef
from sabha.database.work import body_work
from sabha.history.api import filters_of
from sabha.history.cards import EntryCard, cards_of
from sabha.history.changes import Change
from sabha.history.selectors import NEWEST, EntryFilter, entry_list
from sabha.history.serializers import EntryQuerySerializer
from sabha.http.language import Language
from sabha.http.pagination import LARGEST_LIMIT, page_of
from sabha.http.reads import Reads
from sabha.http.spreadsheet import BYTE_ORDER_MARK, csv_line
from sabha.http.views import BodyView
from sabha.identity.actor import Actor, current_actor

HEADINGS = {
    "en": (
        *("No.", "When", "Who", "Designation", "For", "Act", "Outcome", "Why", "Record", "Number"),
        *("Changes", "Address", "Request"),
    ),
    "ml": (
        *("നമ്പർ", "എപ്പോൾ", "ആര്", "ഉദ്യോഗപ്പേര്", "ആർക്കുവേണ്ടി", "എന്ത്", "ഫലം", "കാരണം", "രേഖ"),
        *("രേഖാ നമ്പർ", "മാറ്റങ്ങൾ", "വിലാസം", "അഭ്യർഥന"),
    ),
}
OUTCOMES = {
    "done": {"en": "done", "ml": "ചെയ്തു"},
    "refused": {"en": "refused", "ml": "അനുവദിച്ചില്ല"},
    "rolled-back": {"en": "undone", "ml": "നടന്നില്ല"},
}


class EntryExportView(BodyView):
    """The entries that a question finds, all of them, as CSV."""

    permissions: ClassVar = {"get": "office.audit.export"}
    reads_personal: ClassVar = {"get": Reads("audit.record", "audit.record.export")}

    @extend_schema(
        parameters=[EntryQuerySerializer], responses={(200, "text/csv"): OpenApiTypes.STR}
    )
    def get(self, request: Request) -> StreamingHttpResponse:
        """Export entries; the export is an entry itself."""
        lines = lines_of(
            body=self.body,
            filters=filters_of(request),
            reader=current_actor(),
            language="en" if get_language() == "en" else "ml",
        )
        return StreamingHttpResponse(
            lines,
            content_type="text/csv; charset=utf-8",
            headers={"Content-Disposition": 'attachment; filename="audit.csv"'},
        )


def lines_of(
    *,
    body: BodyRef,
    filters: EntryFilter,
    reader: Actor,
    language: Language,
    rows_at_once: int = LARGEST_LIMIT,
) -> Iterator[str]:
    """Yield the spreadsheet's text in pieces; each piece is read in a unit of work of its own."""
    yield BYTE_ORDER_MARK + csv_line(HEADINGS[language])
    cursor: str | None = None
    while True:
        # The reply is written after the request's own work has ended.
        with body_work(body, is_read_only=True):
            entries = entry_list(filters=filters)
            page = page_of(entries, order=NEWEST, cursor=cursor, limit=rows_at_once)
            cards = cards_of(entries=page.results, reader=reader)
        yield "".join(csv_line(_cells(card, language)) for card in cards)
        if page.next is None:
            return
        cursor = page.next


def _cells(card: EntryCard, language: Language) -> tuple[str, ...]:
    speak = 1 if language == "ml" else 0
    return (
        str(card.sequence or ""),
        timezone.localtime(card.at).isoformat(timespec="seconds"),
        card.actor_name[speak],
        card.designation[speak],
        card.acting_for[speak],
        card.text[speak],
        OUTCOMES[card.outcome][language],
        card.problem[speak],
        card.kind[speak] or card.subject,
        card.label[speak] or str(card.subject_id),
        "; ".join(_change(change, speak) for change in card.changes),
        card.address,
        card.request_id,
    )


def _change(change: Change, speak: int) -> str:
    before, after = (side[speak] if side else "—" for side in (change.before, change.after))
    return f"{change.name[speak]}: {before} → {after}"

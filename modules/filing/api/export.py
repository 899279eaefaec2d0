"""How is the register taken away as a spreadsheet?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from django.http import StreamingHttpResponse
from django.utils.translation import get_language
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request

from modules.filing.api.answers import checked
from modules.filing.models import File
from modules.filing.selectors import FileFilter, Sort, file_list
from modules.filing.serializers.requests import FileListQuerySerializer
from sabha.database.body import BodyRef
from sabha.database.work import body_work
from sabha.http.language import Language
from sabha.http.pagination import LARGEST_LIMIT, page_of
from sabha.http.reads import Reads
from sabha.http.spreadsheet import BYTE_ORDER_MARK, csv_line
from sabha.http.views import BodyView

HEADINGS = {
    "en": ("Number", "Received", "Due", "Service", "Subject", "Applicant", "State", "Seat"),
    "ml": (
        "നമ്പർ",
        "സ്വീകരിച്ചത്",
        "അവസാന തീയതി",
        "സേവനം",
        "വിഷയം",
        "അപേക്ഷകർ",
        "നില",
        "സീറ്റ്",
    ),
}
STATES = {
    "open": {"en": "Open", "ml": "നടപടിയിൽ"},
    "returned": {"en": "Returned", "ml": "മടക്കിയത്"},
    "approved": {"en": "Approved", "ml": "അനുവദിച്ചു"},
    "rejected": {"en": "Rejected", "ml": "നിരസിച്ചു"},
}


class FileExportView(BodyView):
    """The files that a question finds, all of them, as CSV."""

    permissions: ClassVar = {"get": "filing.file.export"}
    reads_personal: ClassVar = {"get": Reads("filing.register", "filing.register.export")}

    @extend_schema(
        parameters=[FileListQuerySerializer], responses={(200, "text/csv"): OpenApiTypes.STR}
    )
    def get(self, request: Request) -> StreamingHttpResponse:
        """Export files; the audit keeps what was asked for."""
        asked = checked(FileListQuerySerializer, request.query_params)
        lines = lines_of(
            body=self.body,
            filters=asked.filters(),
            sort=Sort(asked.validated_data["sort"]),
            language="en" if get_language() == "en" else "ml",
        )
        return StreamingHttpResponse(
            lines,
            content_type="text/csv; charset=utf-8",
            headers={"Content-Disposition": 'attachment; filename="files.csv"'},
        )


def lines_of(
    *,
    body: BodyRef,
    filters: FileFilter,
    sort: Sort,
    language: Language,
    rows_at_once: int = LARGEST_LIMIT,
) -> Iterator[str]:
    """Yield the file's text in pieces; each piece is read in a unit of work of its own."""
    yield BYTE_ORDER_MARK + csv_line(HEADINGS[language])
    cursor: str | None = None
    while True:
        # The reply is written after the request's own work has ended.
        with body_work(body, is_read_only=True):
            page = page_of(
                file_list(filters=filters, sort=sort),
                order=sort.order,
                cursor=cursor,
                limit=rows_at_once,
            )
            lines = [csv_line(_cells(file, language)) for file in page.results]
        yield "".join(lines)
        if page.next is None:
            return
        cursor = page.next


def _cells(file: File, language: Language) -> tuple[str, ...]:
    is_malayalam = language == "ml"
    return (
        file.number_text,
        file.received_on.isoformat(),
        file.due_on.isoformat() if file.due_on else "",
        file.service_name_ml if is_malayalam else file.service_name_en,
        file.subject,
        file.applicant_name,
        STATES[file.state][language],
        file.seat.name_ml if is_malayalam else file.seat.name_en,
    )

"""What became of every row, as a table that a spreadsheet opens?"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from uuid import UUID

from tenants.onboarding.models import OnboardingRow
from tenants.onboarding.selectors import row_list

COLUMNS = (
    *("line", "code", "type", "name_en", "name_ml", "district", "slug", "status", "stage"),
    *("problems", "invitation"),
)
_BOM = "\ufeff"
# A cell that begins with one of these would be taken for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class _Line:
    """Gives each line back as it is written."""

    def write(self, text: str) -> str:
        return text


def report_lines(*, run_id: UUID, language: str) -> Iterator[str]:
    """Yield the report's lines, in UTF-8 with a mark that Excel knows."""
    writer = csv.writer(_Line())
    yield _BOM + str(writer.writerow(COLUMNS))
    for row in row_list(run_id=run_id).iterator(chunk_size=1000):
        yield str(writer.writerow([_safe(cell) for cell in _cells(row, language)]))


def _cells(row: OnboardingRow, language: str) -> tuple[str, ...]:
    told = (f"{found['field']}: {found[language]}".removeprefix(": ") for found in row.errors)
    names = (row.code, row.type, row.name_en, row.name_ml, row.district, row.slug)
    return (str(row.line), *names, row.status, row.stage, " | ".join(told), row.invitation_url)


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell

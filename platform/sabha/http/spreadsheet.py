"""How is a row written so that any spreadsheet shows it and runs nothing in it?"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

# Without this mark spreadsheets take UTF-8 for an older encoding and Malayalam is garbled.
BYTE_ORDER_MARK = "\ufeff"

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def csv_line(cells: Iterable[str]) -> str:
    """Return one line of CSV; a cell that a spreadsheet would run begins with an apostrophe."""
    line = io.StringIO()
    csv.writer(line).writerow([_harmless(cell) for cell in cells])
    return line.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA_STARTS) else cell

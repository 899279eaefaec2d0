"""What is a resident told of each purpose for which data is held, as of a day?

The rows are in `notices.json`, each with the day it is valid from and the law behind it. A changed
text is a new row with the next version: consents name the version that was read.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path

_ROWS = Path(__file__).with_name("notices.json")


class Ground(StrEnum):
    """Why the data may be held: a duty under law, given for this very purpose, or agreed to.

    Sections 7(b) and (c), 7(a) and 6 of the Digital Personal Data Protection Act, 2023.
    """

    LAW = "law"
    GIVEN = "given"
    CONSENT = "consent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One version of what is told of a purpose."""

    purpose: str
    version: int
    valid_from: date
    ground: Ground
    source: str
    title_en: str
    title_ml: str
    what_en: str
    what_ml: str
    why_en: str
    why_ml: str
    kept_en: str
    kept_ml: str
    seen_en: str
    seen_ml: str


def notices_on(day: date) -> tuple[Notice, ...]:
    """Return the version of each notice in force on a day, in the order of the file."""
    valid: dict[str, Notice] = {}
    for notice in _notices():
        known = valid.get(notice.purpose)
        if notice.valid_from <= day and (known is None or known.version < notice.version):
            valid[notice.purpose] = notice
    return tuple(valid.values())


def notice_on(day: date, *, purpose: str) -> Notice | None:
    """Return the notice of one purpose in force on a day, or None."""
    return next((notice for notice in notices_on(day) if notice.purpose == purpose), None)


@cache
def _notices() -> tuple[Notice, ...]:
    rows = json.loads(_ROWS.read_text(encoding="utf-8"))
    return tuple(_read(row) for row in rows)


def _read(row: dict[str, str | int]) -> Notice:
    texts = {
        name: str(row[name]) for name in row if name not in ("version", "valid_from", "ground")
    }
    return Notice(
        version=int(row["version"]),
        valid_from=date.fromisoformat(str(row["valid_from"])),
        ground=Ground(str(row["ground"])),
        **texts,
    )

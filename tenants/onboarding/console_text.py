"""How does an onboarding read in a terminal?"""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from tenants.onboarding.models import OnboardingRow
from tenants.onboarding.problems import StoredProblem
from tenants.onboarding.register import Register
from tenants.onboarding.selectors import RunCard, row_list

LISTED = 50
Status = OnboardingRow.Status


@dataclass(frozen=True, slots=True)
class Printed:
    """A report for people and for programs; it is good when nothing is left to correct."""

    text: str
    data: Mapping[str, Any]
    is_good: bool

    def as_json(self) -> str:
        """Return the report for programs."""
        return json.dumps(self.data, ensure_ascii=False, indent=2)


def printed_register(register: Register, file_name: str) -> Printed:
    """Return what a dry run found."""
    types: Counter[str] = Counter(row.type for row in register.rows if row.is_valid)
    new = sum(
        row.is_valid and not (row.existing and row.existing.is_finished) for row in register.rows
    )
    told = [found.stored() for found in register.problems]
    rows = [
        {"line": row.line, "code": row.code, "errors": [found.stored() for found in row.errors]}
        for row in register.rows
        if not row.is_valid
    ]
    text = [
        f"{file_name}: {len(register.rows)} rows, nothing was written",
        f"  {new} to onboard, {register.invalid_count} to be corrected",
        *(f"  {found['en']}" for found in told),
        *(f"  {name:<20} {count:>6}" for name, count in sorted(types.items())),
        *_listed(rows),
    ]
    data = {
        "file": file_name,
        "total": len(register.rows),
        "new": new,
        "invalid": register.invalid_count,
        "types": dict(types),
        "problems": told,
        "rows": rows,
    }
    is_good = not register.is_rejected and not register.invalid_count
    return Printed("\n".join(text), data, is_good)


def printed_run(card: RunCard, seconds: float) -> Printed:
    """Return what became of a register."""
    unhappy = row_list(run_id=card.run.id, statuses=[Status.INVALID, Status.FAILED])
    rows = [
        {"line": row.line, "code": row.code, "status": row.status, "errors": row.errors}
        for row in unhappy
    ]
    types = _types(card)
    text = [
        f"{card.run.file_name}: {card.state} after {seconds:.1f} s",
        *(f"  {found['en']}" for found in card.run.problems),
        f"  {'type':<20} {'active':>8} {'existing':>9} {'failed':>7} {'invalid':>8}",
        *(
            f"  {name:<20} {counts[Status.ACTIVE]:>8} {counts[Status.EXISTING]:>9}"
            f" {counts[Status.FAILED]:>7} {counts[Status.INVALID]:>8}"
            for name, counts in sorted(types.items())
        ),
        *_listed(rows),
    ]
    data = {
        "run": str(card.run.id),
        "file": card.run.file_name,
        "state": card.state,
        "seconds": round(seconds, 1),
        "counts": card.counts,
        "types": {name: dict(counts) for name, counts in types.items()},
        "problems": card.run.problems,
        "rows": rows,
    }
    is_good = card.state == "finished" and not rows
    return Printed("\n".join(text), data, is_good)


def progress_line(card: RunCard, started: float) -> str:
    """Return how far a register has come, in one line."""
    counts = card.counts
    done = counts["active"] + counts["existing"] + counts["failed"]
    share = done / counts["valid"] if counts["valid"] else 1.0
    bar = "█" * int(share * 24)
    stages = ", ".join(f"{name} {count}" for name, count in sorted(card.stages.items()))
    return (
        f"{bar:<24} {done}/{counts['valid']}  failed {counts['failed']}  "
        f"{time.monotonic() - started:.0f} s  {stages}"
    )


def _types(card: RunCard) -> dict[str, Counter[str]]:
    types: dict[str, Counter[str]] = {}
    for row_type, status in row_list(run_id=card.run.id).values_list("type", "status"):
        types.setdefault(row_type or "(unknown)", Counter())[status] += 1
    return types


def _listed(rows: Iterable[Mapping[str, Any]]) -> list[str]:
    lines = [
        f"  line {row['line']} {row['code']}: {_told(found)}"
        for row in rows
        for found in row["errors"]
    ]
    more = len(lines) - LISTED
    return lines[:LISTED] + ([f"  … and {more} more; --json lists all"] if more > 0 else [])


def _told(found: StoredProblem) -> str:
    return f"{found['field']} {found['en']}".strip()

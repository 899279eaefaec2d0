"""Is the chain of a body's audit entries whole, and if not, where is it broken?"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from django.db import connections
from psycopg import sql

from sabha.audit.canonical import FIRST_HASH, HASHED_FIELDS, LATER_FIELDS, fields_hash, link_hash
from sabha.audit.models import AuditEntry
from sabha.database.body import current_body

CHUNK = 2000
MOST_FAULTS = 100

FaultKind = Literal[
    "gap",
    "broken-link",
    "changed-entry",
    "missing-entry",
    "unchained-entry",
    "rewritten",
    "cut-end",
]
FIELDS = (*HASHED_FIELDS, *LATER_FIELDS)
# An outer join, for a link may outlive an entry that somebody removed.
LINKS = sql.SQL("""
SELECT l.sequence, l.prev_hash, l.hash, l.entry_id, e.content_hash, {fields}
  FROM audit_auditlink l LEFT JOIN audit_auditentry e ON e.id = l.entry_id
 WHERE l.sequence > %s ORDER BY l.sequence LIMIT {chunk}
""").format(
    fields=sql.SQL(", ").join(sql.Identifier("e", name) for name in FIELDS),
    chunk=sql.Literal(CHUNK),
)


@dataclass(frozen=True, slots=True)
class ChainFault:
    """Where the record does not hold: which link and entry, when, and what is wrong there.

    For "cut-end", `sequence` is the first link that is gone.
    """

    kind: FaultKind
    sequence: int | None
    entry_id: UUID | None
    recorded_at: datetime | None = None
    action: str = ""


@dataclass(slots=True)
class ChainReport:
    """What a check of the whole chain found; the first hundred faults stand in `faults`."""

    length: int = 0
    head: str = FIRST_HASH
    fault_count: int = 0
    faults: list[ChainFault] = field(default_factory=list)

    def add(self, fault: ChainFault) -> None:
        """Count a fault, and keep it while there is room."""
        self.fault_count += 1
        if len(self.faults) < MOST_FAULTS:
            self.faults.append(fault)


@dataclass(frozen=True, slots=True)
class _Link:
    """A link with the fields of its entry, all None when the entry is gone."""

    sequence: int
    prev_hash: str
    hash: str
    entry_id: UUID
    content_hash: str | None
    fields: dict[str, Any]

    def fault(self, kind: FaultKind) -> ChainFault:
        """Say what is wrong here."""
        action = self.fields["action"] or ""
        return ChainFault(kind, self.sequence, self.entry_id, self.fields["recorded_at"], action)


def chain_check(*, kept: Mapping[int, str] | None = None) -> ChainReport:
    """Recompute the current body's whole chain, from the first link to the last.

    `kept` are heads taken earlier and kept elsewhere, hash by sequence: against them alone it
    shows that the end was cut off, or that everything was written anew with hashes that fit.
    """
    report = ChainReport()
    heads = dict(kept or {})
    for link in _links():
        for kind in _wrong(link, report, heads):
            report.add(link.fault(kind))
        report.length, report.head = link.sequence, link.hash
    for entry in AuditEntry.objects.filter(link=None).order_by("id"):
        fault = ChainFault("unchained-entry", None, entry.id, entry.recorded_at, entry.action)
        report.add(fault)
    if any(sequence > report.length for sequence in heads):
        report.add(ChainFault("cut-end", report.length + 1, None))
    return report


def _wrong(link: _Link, before: ChainReport, heads: dict[int, str]) -> Iterator[FaultKind]:
    is_after_gap = link.sequence != before.length + 1
    if is_after_gap:
        yield "gap"
    if link.content_hash is None:
        yield "missing-entry"
    elif fields_hash(link.fields) != link.content_hash:
        yield "changed-entry"
    expected = link.prev_hash if is_after_gap else before.head
    if link.content_hash is not None:
        computed = link_hash(prev_hash=expected, sequence=link.sequence, content=link.content_hash)
        if link.prev_hash != expected or link.hash != computed:
            yield "broken-link"
    if heads.get(link.sequence, link.hash) != link.hash:
        # Every head from here on differs; saying it once is enough.
        heads.clear()
        yield "rewritten"


def _links() -> Iterator[_Link]:
    """Yield the links in order, some thousand at a time, whatever the chain's length."""
    after = 0
    while True:
        with connections[current_body().alias].cursor() as cursor:
            cursor.execute(LINKS, [after])
            rows = cursor.fetchall()
        for sequence, prev_hash, link, entry_id, content_hash, *values in rows:
            fields = dict(zip(FIELDS, values, strict=True))
            for name in ("before", "after"):
                if fields[name] is not None:
                    fields[name] = json.loads(fields[name])
            yield _Link(sequence, prev_hash, link, entry_id, content_hash, fields)
        if len(rows) < CHUNK:
            return
        after = rows[-1][0]

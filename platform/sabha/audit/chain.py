"""Is the chain of a body's audit entries whole?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from sabha.audit.canonical import FIRST_HASH, content_hash, link_hash
from sabha.audit.models import AuditEntry, AuditLink

CHUNK = 1000

FaultKind = Literal["gap", "broken-link", "changed-entry", "unchained-entry"]


@dataclass(frozen=True, slots=True)
class ChainFault:
    """Where the record does not hold: which link, which entry, and what is wrong there."""

    kind: FaultKind
    sequence: int | None
    entry_id: UUID


def faults_find() -> Iterator[ChainFault]:
    """Yield every fault, from the first link to the last, then entries outside the chain."""
    expected = 1
    prev_hash = FIRST_HASH
    for link in _links():
        if link.sequence != expected:
            yield ChainFault("gap", link.sequence, link.entry_id)
        entry = link.entry
        if content_hash(entry) != entry.content_hash:
            yield ChainFault("changed-entry", link.sequence, entry.id)
        computed = link_hash(
            prev_hash=prev_hash, sequence=link.sequence, content=entry.content_hash
        )
        if link.prev_hash != prev_hash or link.hash != computed:
            yield ChainFault("broken-link", link.sequence, entry.id)
        expected, prev_hash = link.sequence + 1, link.hash
    for entry_id in AuditEntry.objects.filter(link=None).values_list("id", flat=True):
        yield ChainFault("unchained-entry", None, entry_id)


def _links() -> Iterator[AuditLink]:
    """Yield the links in order, a thousand at a time, whatever the chain's length."""
    after = 0
    while chunk := list(
        AuditLink.objects.filter(sequence__gt=after)
        .select_related("entry")
        .order_by("sequence")[:CHUNK]
    ):
        yield from chunk
        after = chunk[-1].sequence

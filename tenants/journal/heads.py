"""Which ends of audit chains are kept here, and what did the checks of those chains find?"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from uuid import UUID

from django.utils import timezone

from sabha.audit.canonical import FIRST_HASH
from sabha.audit.chain import ChainFault, ChainReport
from sabha.database.work import control_work
from sabha.history.watch import KeptCheck
from tenants.journal.models import AuditCheck, AuditHead


class AuditKeeper:
    """The control plane's keeper; see `sabha.history.watch.Keeper`."""

    def head_keep(self, *, body_id: UUID, sequence: int, link_hash: str) -> bool:
        """Keep a head, if it has moved; say whether it has."""
        last = AuditHead.objects.filter(body_id=body_id).order_by("-sequence").first()
        if last is not None and (last.sequence, last.hash) == (sequence, link_hash):
            return False
        # The database gives the number and the chain's hash.
        head = AuditHead(number=0, body_id=body_id, sequence=sequence, hash=link_hash)
        with control_work():
            AuditHead.objects.bulk_create([head])
        return True

    def heads_of(self, *, body_id: UUID) -> Mapping[int, str]:
        """Return the heads kept of a body, hash by sequence; the first of a sequence counts."""
        heads = AuditHead.objects.filter(body_id=body_id).order_by("-number")
        return dict(heads.values_list("sequence", "hash"))

    def check_keep(self, *, body_id: UUID, report: ChainReport) -> None:
        """Keep what a check found, in the place of what the one before found."""
        AuditCheck.objects.update_or_create(
            body_id=body_id,
            defaults={
                "checked_at": timezone.now(),
                "length": report.length,
                "fault_count": report.fault_count,
                "faults": [fault_shown(fault) for fault in report.faults],
            },
        )

    def check_of(self, *, body_id: UUID) -> KeptCheck:
        """Return what the last check found, in two queries."""
        check = AuditCheck.objects.filter(body_id=body_id).first()
        kept = AuditHead.objects.filter(body_id=body_id).count()
        if check is None:
            return KeptCheck(kept, None, 0, 0, ())
        return KeptCheck(kept, check.checked_at, check.length, check.fault_count, check.faults)


def fault_shown(fault: ChainFault) -> dict[str, object]:
    """Return a fault as JSON."""
    shown = asdict(fault)
    return {**shown, "at": shown.pop("recorded_at")}


def head_faults() -> Iterator[int]:
    """Yield the numbers of the heads whose own chain does not hold."""
    expected, chained = 1, FIRST_HASH
    for head in AuditHead.objects.order_by("number").iterator():
        told = f"{chained}:{head.number}:{head.body_id}:{head.sequence}:{head.hash}"
        if head.number != expected or hashlib.sha256(told.encode()).hexdigest() != head.chained:
            yield head.number
        expected, chained = head.number + 1, head.chained

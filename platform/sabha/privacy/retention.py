"""Which kinds of records has the current body, and since when may each be gone?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Protocol
from uuid import UUID

from django.utils import timezone

from sabha.database.body import BodyRef
from sabha.modularity.manifest import Record
from sabha.modularity.registry import manifests

LEAP_DAY = (2, 29)


class Eraser(Protocol):
    """A module's function that a record names as `eraser`.

    It takes only records that were closed before `closed_before` and that nothing holds back (a
    court case, an audit), erases what is personal in them unless it is a dry run, and returns
    their ids.
    """

    def __call__(self, *, closed_before: datetime, is_dry_run: bool) -> Sequence[UUID]: ...


@dataclass(frozen=True, slots=True)
class Rule:
    """How long one kind of record is kept; `closed_before` is None where it is kept for good."""

    record: Record
    closed_before: datetime | None

    @property
    def is_in_force(self) -> bool:
        """May records go under it? Only where an order says for how long they are kept."""
        return self.closed_before is not None and bool(self.record.retention_source)


def rules_of(body: BodyRef, *, on: date) -> list[Rule]:
    """Return the rules of the modules that the body has, as they stand on a day.

    Records without an eraser hold nothing personal of their own.
    """
    return [
        Rule(record, _closed_before(record, on))
        for slug, manifest in manifests().items()
        if slug in body.modules
        for record in manifest.records
        if record.eraser
    ]


def _closed_before(record: Record, on: date) -> datetime | None:
    if record.retention_years is None:
        return None
    day = 28 if (on.month, on.day) == LEAP_DAY else on.day
    then = date(on.year - record.retention_years, on.month, day)
    return timezone.make_aware(datetime.combine(then, time.min))

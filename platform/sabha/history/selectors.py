"""Which entries answer a question about the record of acts?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any, Literal
from uuid import UUID

from django.db.models import Count, Max, Q, QuerySet
from django.utils import timezone

from sabha.audit.models import AuditEntry, Outcome
from sabha.database.identifiers import uuid7_at
from sabha.errors import NotFoundError
from sabha.history.acts import SILENCE, Words, borne
from sabha.history.records import records_find

NEWEST = ("-id",)
MOST_VALUES = 100

Kind = Literal["read", "write", "refused"]
KINDS: tuple[Kind, ...] = ("read", "write", "refused")


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryFilter:
    """What a reader asks; an empty part asks nothing. Days are those of the office, both inside."""

    q: str = ""
    actor_id: UUID | None = None
    subject: str = ""
    subject_id: UUID | None = None
    action: str = ""
    kind: Kind | None = None
    first_day: date | None = None
    last_day: date | None = None


@dataclass(frozen=True, slots=True)
class FacetCount:
    """How many entries have one value; `label` is a name that was kept with them."""

    value: str
    count: int
    label: Words = SILENCE


@dataclass(slots=True, kw_only=True)
class EntryFacets:
    """How many entries there are under each value; a facet's own filter does not narrow it."""

    total: int = 0
    actor: list[FacetCount] = field(default_factory=list)
    action: list[FacetCount] = field(default_factory=list)
    subject: list[FacetCount] = field(default_factory=list)
    kind: list[FacetCount] = field(default_factory=list)


def entry_list(*, filters: EntryFilter) -> QuerySet[AuditEntry]:
    """Return the entries that match, with their links; the caller cuts them by `NEWEST`."""
    entries = _matching(filters).select_related("link")
    if filters.actor_id:
        entries = entries.filter(actor_id=filters.actor_id)
    if filters.subject:
        entries = entries.filter(subject=filters.subject)
    if filters.action:
        entries = entries.filter(action=filters.action)
    if filters.kind:
        entries = entries.filter(_of_kind(filters.kind))
    return entries


def entry_get(*, entry_id: UUID) -> AuditEntry:
    """Return one entry with its link.

    Raises:
        NotFoundError: there is no such entry.
    """
    entry = AuditEntry.objects.select_related("link").filter(pk=entry_id).first()
    if entry is None:
        raise NotFoundError
    return entry


def history_list(*, subject: str, subject_id: UUID) -> QuerySet[AuditEntry]:
    """Return all that was done to one record; refusals stand under their permission's noun."""
    app = subject.partition(".")[0]
    refused = Q(outcome=Outcome.REFUSED.value, subject__startswith=f"{app}.")
    return AuditEntry.objects.select_related("link").filter(
        Q(subject=subject) | refused, subject_id=subject_id
    )


def entry_facets(*, filters: EntryFilter) -> EntryFacets:
    """Count the entries that match under each value of each facet, in one query."""
    chosen = {
        "actor": str(filters.actor_id or ""),
        "action": filters.action,
        "subject": filters.subject,
        "kind": filters.kind or "",
    }
    counts: dict[str, Counter[str]] = {facet: Counter() for facet in chosen}
    names: dict[str, Words] = {}
    facets = EntryFacets()
    for row in _grouped(filters):
        values = {
            "actor": str(row["actor_id"] or ""),
            "action": row["action"],
            "subject": row["subject"],
            "kind": _kind_of(row["outcome"], is_read=row["is_read"]),
        }
        if row["name_en"] or values["actor"] not in names:
            names[values["actor"]] = borne(row["name"], en=row["name_en"], ml=row["name"])
        missed = {facet for facet in chosen if chosen[facet] and values[facet] != chosen[facet]}
        facets.total += 0 if missed else row["entries"]
        for facet, value in values.items():
            if missed <= {facet}:
                counts[facet][value] += row["entries"]
    for facet, counter in counts.items():
        found = [
            FacetCount(value, count, names.get(value, SILENCE) if facet == "actor" else SILENCE)
            for value, count in counter.most_common(MOST_VALUES)
            if value
        ]
        setattr(facets, facet, found)
    return facets


def _matching(filters: EntryFilter) -> QuerySet[AuditEntry]:
    entries = AuditEntry.objects.all()
    if filters.subject_id:
        entries = entries.filter(subject_id=filters.subject_id)
    if filters.first_day:
        entries = entries.filter(id__gte=uuid7_at(_start(filters.first_day)))
    if filters.last_day:
        entries = entries.filter(id__lt=uuid7_at(_start(filters.last_day + timedelta(days=1))))
    text = filters.q.strip()
    return entries.filter(_about(text)) if text else entries


def _about(text: str) -> Q:
    """Entries of the record of that number or id, of a person of that name, or of a request."""
    found = records_find(text=text)
    if found:
        return Q(subject_id__in=found)
    try:
        return Q(subject_id=UUID(text)) | Q(request_id=text)
    except ValueError:
        named = Q(actor_name__icontains=text) | Q(actor_name_en__icontains=text)
        return named | Q(request_id=text) | Q(address=text)


def _grouped(filters: EntryFilter) -> Iterable[Mapping[str, Any]]:
    return (
        _matching(filters)
        .order_by()
        .values("actor_id", "action", "subject", "is_read", "outcome")
        .annotate(entries=Count("pk"), name=Max("actor_name"), name_en=Max("actor_name_en"))
    )


def _of_kind(kind: Kind) -> Q:
    done = Q(outcome=Outcome.DONE.value)
    return ~done if kind == "refused" else done & Q(is_read=kind == "read")


def _kind_of(outcome: str, *, is_read: bool) -> Kind:
    if outcome != Outcome.DONE.value:
        return "refused"
    return "read" if is_read else "write"


def _start(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))

"""Which acts of the console answer a question, and how many there are of each kind?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from tenants.directory.selectors import BodyFilter, body_list
from tenants.journal.models import ControlEntry

NEWEST = ("-at", "-id")
MOST_BODIES = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalFilter:
    """What a reader asks; an empty part asks nothing. Days are those of the state, both inside."""

    q: str = ""
    actor: Collection[UUID] = ()
    action: Collection[str] = ()
    outcome: Collection[str] = ()
    since: date | None = None
    until: date | None = None


def journal_list(*, wanted: JournalFilter) -> QuerySet[ControlEntry]:
    """Return the acts that fit; the caller cuts them by `NEWEST`."""
    found = _matching(wanted)
    if wanted.actor:
        found = found.filter(actor_id__in=wanted.actor)
    if wanted.action:
        found = found.filter(action__in=wanted.action)
    if wanted.outcome:
        found = found.filter(outcome__in=wanted.outcome)
    return found


def journal_facets(*, wanted: JournalFilter) -> dict[str, Counter[str]]:
    """Count the acts by "actor", "action" and "outcome"; no facet is narrowed by its own choice."""
    chosen: dict[str, Collection[str]] = {
        "actor": [str(actor) for actor in wanted.actor],
        "action": wanted.action,
        "outcome": wanted.outcome,
    }
    counts: dict[str, Counter[str]] = {facet: Counter() for facet in chosen}
    rows = _matching(wanted).order_by().values_list("actor_id", "action", "outcome")
    for actor, action, outcome, number in rows.annotate(number=Count("pk")):
        values = {"actor": str(actor or ""), "action": action, "outcome": outcome}
        missed = {facet for facet, some in chosen.items() if some and values[facet] not in some}
        for facet, value in values.items():
            if value and missed <= {facet}:
                counts[facet][value] += number
    return counts


def _matching(wanted: JournalFilter) -> QuerySet[ControlEntry]:
    found = ControlEntry.objects.all()
    if wanted.since:
        found = found.filter(at__gte=_start(wanted.since))
    if wanted.until:
        found = found.filter(at__lt=_start(wanted.until + timedelta(days=1)))
    text = wanted.q.strip()
    return found.filter(_about(text)) if text else found


def _about(text: str) -> Q:
    """Acts by a person of that name, on a body of that name or code, or for that reason."""
    bodies = body_list(wanted=BodyFilter(q=text)).prefetch_related(None).values_list("id")
    found = [body_id for (body_id,) in bodies[:MOST_BODIES]]
    return Q(actor_name__icontains=text) | Q(reason__icontains=text) | Q(body_id__in=found)


def _start(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))

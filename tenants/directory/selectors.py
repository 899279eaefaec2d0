"""What can be asked of the directory?"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

from sabha.database.body import BodyRef
from sabha.database.text import search_key
from sabha.errors import NotFoundError
from tenants.directory.cards import BodyCard, card_of
from tenants.directory.models import BETWEEN, BodyState, LocalBody

OPEN_STATES = (BodyState.ACTIVE, BodyState.READ_ONLY, BodyState.SUSPENDED)
SORTS = {
    "name": ("sort_key", "id"),
    "-name": ("-sort_key", "-id"),
    "code": ("code",),
    "-code": ("-code",),
    "type": ("type", "sort_key", "id"),
    "-type": ("-type", "-sort_key", "-id"),
    "district": ("district__name_en", "sort_key", "id"),
    "-district": ("-district__name_en", "-sort_key", "-id"),
    "state": ("state", "sort_key", "id"),
    "-state": ("-state", "-sort_key", "-id"),
    "wards": ("wards", "id"),
    "-wards": ("-wards", "-id"),
    "activated_at": ("activated_at", "id"),
    "-activated_at": ("-activated_at", "-id"),
    "schema_version": ("schema_version", "sort_key", "id"),
    "-schema_version": ("-schema_version", "-sort_key", "-id"),
}


@dataclass(frozen=True, slots=True)
class BodyFilter:
    """Which bodies are meant; empty parts mean all. Several values of one part mean any."""

    q: str = ""
    types: tuple[str, ...] = ()
    districts: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    modules: tuple[str, ...] = ()


def place_card(*, body: BodyRef) -> BodyCard:
    """Return the card of the body being served."""
    return card_of(body_get(body_id=body.id))


def body_get(*, body_id: UUID) -> LocalBody:
    """Return a body with its district.

    Raises:
        NotFoundError: there is none of that id.
    """
    body = LocalBody.objects.select_related("district").filter(id=body_id).first()
    if body is None:
        raise NotFoundError
    return body


def body_search(*, q: str, limit: int = 10) -> list[BodyCard]:
    """Return open bodies whose name in either script fits `q`.

    The name itself comes first, then names that begin with it, then those with a word that does.
    """
    wanted = search_key(q.replace("\0", " "))
    if not wanted:
        return []
    ranks = (
        Q(search_key__startswith=f"{wanted}{BETWEEN}") | Q(search_key__endswith=BETWEEN + wanted),
        Q(search_key__startswith=wanted) | Q(search_key__contains=BETWEEN + wanted),
        Q(search_key__contains=f" {wanted}"),
    )
    whens = (When(rank, then=Value(number)) for number, rank in enumerate(ranks))
    rank = Case(*whens, default=Value(len(ranks)), output_field=IntegerField())
    found = _matching(wanted).filter(state__in=OPEN_STATES).annotate(rank=rank)
    ordered = found.select_related("district").order_by("rank", "sort_key", "district__name_en")
    return [card_of(body) for body in ordered[:limit]]


def body_list(*, wanted: BodyFilter) -> QuerySet[LocalBody]:
    """Return the bodies that fit, with districts and modules to be read in two queries."""
    found = _matching(search_key(wanted.q.replace("\0", " ")))
    if wanted.types:
        found = found.filter(type__in=wanted.types)
    if wanted.districts:
        found = found.filter(district_id__in=wanted.districts)
    if wanted.states:
        found = found.filter(state__in=wanted.states)
    if wanted.modules:
        having = LocalBody.objects.filter(
            enablements__module__in=wanted.modules, enablements__state="enabled"
        )
        found = found.filter(id__in=having.order_by().values("id"))
    return found.select_related("district").prefetch_related("enablements")


def body_facets(*, wanted: BodyFilter) -> dict[str, Any]:
    """Return how many of the bodies that fit have each type, district, state and module."""
    found = list(
        body_list(wanted=wanted)
        .prefetch_related(None)
        .values_list("id", "type", "district_id", "state")
    )
    modules: Counter[str] = Counter(
        LocalBody.objects.filter(
            id__in=[row[0] for row in found], enablements__state="enabled"
        ).values_list("enablements__module", flat=True)
    )
    return {
        "total": len(found),
        "type": _counted(Counter(row[1] for row in found)),
        "district": _counted(Counter(row[2] for row in found)),
        "state": _counted(Counter(row[3] for row in found)),
        "module": _counted(modules),
    }


def _matching(wanted: str) -> QuerySet[LocalBody]:
    if not wanted:
        return LocalBody.objects.all()
    names = Q(*(Q(search_key__contains=word) for word in wanted.split()))
    codes = Q(code__iexact=wanted) | Q(slug__startswith=wanted.replace(" ", "-"))
    return LocalBody.objects.filter(names | codes)


def _counted(counts: Counter[str]) -> list[dict[str, Any]]:
    return [{"value": value, "count": count} for value, count in sorted(counts.items())]

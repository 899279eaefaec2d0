"""Which seats are there, who does their work, and what does a person's work allow?"""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Exists, FilteredRelation, OuterRef, Q, QuerySet
from django.utils import timezone

from sabha.errors import NotFoundError
from sabha.seats.models import Absence, Posting, Seat
from sabha.seats.rules.duty import Duty, Kind, duty_of
from sabha.seats.standing import SeatCard, SeatWorked, Sitter, Standing

_CARD_FIELDS = ("id", "code", "name_en", "name_ml", "designation_en", "designation_ml")
_PERSON_FIELDS = ("person_name", "person_name_en", "person_name_ml", "user_id")
_PERMISSIONS = "seat__seat_roles__role__permissions"


def seat_list(*, on: date | None = None) -> list[SeatCard]:
    """Return the open seats in the office's order, with whoever sits in each on `on` (today)."""
    return [_card(row) for row in _seats_sat_in(on).filter(is_open=True)]


def seat_get(*, seat_id: UUID) -> SeatCard:
    """Return one seat with its holder today.

    Raises:
        NotFoundError: this body has no such seat.
    """
    row = _seats_sat_in(None).filter(id=seat_id).first()
    if row is None:
        raise NotFoundError
    return _card(row)


def seat_by_code(*, code: str) -> SeatCard:
    """Return the seat of that code with its holder today.

    Raises:
        NotFoundError: this body has no such seat.
    """
    row = _seats_sat_in(None).filter(code=code).first()
    if row is None:
        raise NotFoundError
    return _card(row)


def seats_of(*, user_id: UUID, on: date) -> list[SeatWorked]:
    """Return the seats whose work is a person's on a day, in the office's order."""
    return list(standing_of(user_id=user_id, on=on).seats)


def permissions_of(*, user_id: UUID, on: date) -> frozenset[str]:
    """Return the permission codes that a person's seats carry on a day."""
    return standing_of(user_id=user_id, on=on).permissions


def standing_of(*, user_id: UUID, on: date) -> Standing:
    """Return the seats that a person works on a day and what they allow, in one query."""
    mine = Posting.objects.filter(posted_on(on=on), user_id=user_id).values("seat_id")
    rows = (
        Posting.objects.filter(posted_on(on=on), seat__in=mine, seat__is_open=True)
        .annotate(is_away=Exists(_away_on(on, "user_id")))
        .order_by("seat__position", "seat__code")
        .values(
            "kind",
            "is_away",
            _PERMISSIONS,
            *_PERSON_FIELDS,
            *[f"seat__{name}" for name in _CARD_FIELDS],
        )
    )
    by_seat: dict[UUID, list[dict[str, Any]]] = {}
    for row in rows:
        by_seat.setdefault(row["seat__id"], []).append(row)
    worked: list[SeatWorked] = []
    for found in by_seat.values():
        duty = _duty({_sitter(row): row["is_away"] for row in found})
        if duty.acting is not None and duty.acting.user_id == user_id:
            allowed = frozenset(code for row in found for code in row[_PERMISSIONS] or ())
            worked.append(_worked(found[0], duty, allowed))
    return Standing(tuple(worked), frozenset().union(*(seat.permissions for seat in worked)))


def posted_on(*, on: date, prefix: str = "") -> Q:
    """Return the condition that a posting (or a leave) covers the day."""
    return Q(**{f"{prefix}starts_on__lte": on}) & (
        Q(**{f"{prefix}ends_on__isnull": True}) | Q(**{f"{prefix}ends_on__gt": on})
    )


def _away_on(on: date, person: str) -> QuerySet[Absence]:
    return Absence.objects.filter(posted_on(on=on), user_id=OuterRef(person))


def _seats_sat_in(on: date | None) -> QuerySet[Seat, dict[str, Any]]:
    """Seats as rows, each joined to whoever holds it and whoever is in charge of it on `on`."""
    day = on or timezone.localdate()
    seats = Seat.objects.order_by("position", "code")
    for kind in Kind:
        condition = posted_on(on=day, prefix="postings__") & Q(postings__kind=kind)
        seats = seats.annotate(**{kind: FilteredRelation("postings", condition=condition)})
    away = {f"{kind}_is_away": Exists(_away_on(day, f"{kind}__user_id")) for kind in Kind}
    people = [f"{kind}__{name}" for kind in Kind for name in _PERSON_FIELDS]
    rows: QuerySet[Seat, dict[str, Any]] = seats.annotate(**away).values(
        *_CARD_FIELDS, *people, *away
    )
    return rows


def _card(row: dict[str, Any]) -> SeatCard:
    sitting = {
        _sitter(row, kind): row[f"{kind}_is_away"]
        for kind in Kind
        if row[f"{kind}__user_id"] is not None
    }
    duty = _duty(sitting)
    return SeatCard(
        **{name: row[name] for name in _CARD_FIELDS},
        holder=duty.holder,
        acting=duty.acting,
    )


def _sitter(row: dict[str, Any], kind: str = "") -> Sitter:
    prefix = f"{kind}__" if kind else ""
    name = row[f"{prefix}person_name"]
    return Sitter(
        kind=kind or row["kind"],
        user_id=row[f"{prefix}user_id"],
        name=name,
        name_en=row[f"{prefix}person_name_en"] or name,
        name_ml=row[f"{prefix}person_name_ml"] or name,
    )


def _duty(sitting: dict[Sitter, bool]) -> Duty[Sitter]:
    away = {sitter.user_id for sitter, is_away in sitting.items() if is_away}
    return duty_of(sitting=sitting, away=away)


def _worked(row: dict[str, Any], duty: Duty[Sitter], permissions: frozenset[str]) -> SeatWorked:
    named = {"en": "", "ml": ""}
    if duty.acting is not None and duty.acting.kind == Kind.CHARGE:
        holder = duty.holder
        named = {
            "en": holder.name_en if holder else row["seat__name_en"],
            "ml": holder.name_ml if holder else row["seat__name_ml"],
        }
    return SeatWorked(
        **{name: row[f"seat__{name}"] for name in _CARD_FIELDS},
        acting_for_en=named["en"],
        acting_for_ml=named["ml"],
        permissions=permissions,
    )

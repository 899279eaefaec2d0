"""Which seats are there, who holds them, and what does a person's seat allow?"""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import FilteredRelation, Q, QuerySet
from django.utils import timezone

from sabha.errors import NotFoundError
from sabha.seats.models import Posting, Seat
from sabha.seats.standing import SeatCard, Standing

_CARD_FIELDS = ("id", "code", "name_en", "name_ml", "designation_en", "designation_ml")
_PERMISSIONS = "seat__seat_roles__role__permissions"


def seat_list(*, on: date | None = None) -> list[SeatCard]:
    """Return the open seats in the office's order, with whoever holds each on `on` (today)."""
    return [_card(row) for row in _seats_held(on).filter(is_open=True)]


def seat_get(*, seat_id: UUID) -> SeatCard:
    """Return one seat with its holder today.

    Raises:
        NotFoundError: this body has no such seat.
    """
    row = _seats_held(None).filter(id=seat_id).first()
    if row is None:
        raise NotFoundError
    return _card(row)


def seat_by_code(*, code: str) -> SeatCard:
    """Return the seat of that code with its holder today.

    Raises:
        NotFoundError: this body has no such seat.
    """
    row = _seats_held(None).filter(code=code).first()
    if row is None:
        raise NotFoundError
    return _card(row)


def seats_of(*, user_id: UUID, on: date) -> list[SeatCard]:
    """Return the seats that a person holds on a day, in the office's order."""
    return list(standing_of(user_id=user_id, on=on).seats)


def permissions_of(*, user_id: UUID, on: date) -> frozenset[str]:
    """Return the permission codes that a person's seats carry on a day."""
    return standing_of(user_id=user_id, on=on).permissions


def standing_of(*, user_id: UUID, on: date) -> Standing:
    """Return seats, permissions and designation of a person on a day, in one query."""
    rows = (
        Posting.objects.filter(_holding(on), user_id=user_id)
        .order_by("seat__position", "seat__code")
        .values("user_id", "person_name", _PERMISSIONS, *[f"seat__{name}" for name in _CARD_FIELDS])
    )
    seats: dict[UUID, SeatCard] = {}
    permissions: set[str] = set()
    for row in rows:
        permissions.update(row[_PERMISSIONS] or ())
        seats.setdefault(row["seat__id"], _held_card(row))
    held = tuple(seats.values())
    return Standing(held, frozenset(permissions), held[0].designation_ml if held else "")


def _seats_held(on: date | None) -> QuerySet[Seat, dict[str, Any]]:
    """Seats as rows, each joined to the one posting that holds it on `on`."""
    day = on or timezone.localdate()
    posting = FilteredRelation("postings", condition=_holding(day, prefix="postings__"))
    seats = Seat.objects.annotate(held=posting).order_by("position", "code")
    rows: QuerySet[Seat, dict[str, Any]] = seats.values(
        *_CARD_FIELDS, "held__person_name", "held__user_id"
    )
    return rows


def _holding(on: date, *, prefix: str = "") -> Q:
    return Q(**{f"{prefix}starts_on__lte": on}) & (
        Q(**{f"{prefix}ends_on__isnull": True}) | Q(**{f"{prefix}ends_on__gt": on})
    )


def _card(row: dict[str, Any]) -> SeatCard:
    return SeatCard(
        **{name: row[name] for name in _CARD_FIELDS},
        holder_name=row["held__person_name"] or "",
        holder_id=row["held__user_id"],
    )


def _held_card(row: dict[str, Any]) -> SeatCard:
    return SeatCard(
        **{name: row[f"seat__{name}"] for name in _CARD_FIELDS},
        holder_name=row["person_name"],
        holder_id=row["user_id"],
    )

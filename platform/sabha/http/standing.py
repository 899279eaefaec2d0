"""With what standing does a signed-in person act at this host?

The answers live in apps that the HTTP layer does not import; the settings name them.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Sequence
from datetime import date
from typing import Any, Protocol
from uuid import UUID

from django.conf import settings
from django.utils import timezone

from sabha.database.body import BodyRef
from sabha.errors import DomainError
from sabha.identity.actor import Actor, Desk, Kind, at_seat
from sabha.permissions.codes import SUPPORT

ANYONE = Actor(kind="citizen", name="")


class SeatHeld(Protocol):
    """A seat whose work is the person's today; who is only in charge stands in for somebody."""

    @property
    def id(self) -> UUID: ...
    @property
    def code(self) -> str: ...
    @property
    def name_en(self) -> str: ...
    @property
    def name_ml(self) -> str: ...
    @property
    def designation_en(self) -> str: ...
    @property
    def designation_ml(self) -> str: ...
    @property
    def acting_for_en(self) -> str: ...
    @property
    def acting_for_ml(self) -> str: ...
    @property
    def permissions(self) -> frozenset[str]: ...


class Standing(Protocol):
    """Seats held in one body on a day, and the permissions they carry together."""

    @property
    def seats(self) -> Sequence[SeatHeld]: ...
    @property
    def permissions(self) -> frozenset[str]: ...


class ConsoleStanding(Protocol):
    """The role held over the whole deployment."""

    @property
    def role(self) -> str: ...
    @property
    def permissions(self) -> frozenset[str]: ...


class Visit(Protocol):
    """An open visit of the support team: what it allows, and who answers for it."""

    @property
    def visit_id(self) -> UUID: ...
    @property
    def permissions(self) -> frozenset[str]: ...
    @property
    def designation(self) -> str: ...
    @property
    def acting_for(self) -> str: ...
    @property
    def by_en(self) -> str: ...


def body_standing(*, user_id: UUID, body: BodyRef) -> Standing | None:
    """Return the person's standing today, or None without a membership. Call inside the body."""
    if not _named(settings.MEMBERSHIP)(user_id=user_id, body_id=body.id):
        return None
    today: date = timezone.localdate()
    standing: Standing = _named(settings.STANDING)(user_id=user_id, on=today)
    return standing


def body_visit(*, user_id: UUID, body: BodyRef) -> Visit | None:
    """Return the visit that lets somebody without a membership in at this moment, or None."""
    visit: Visit | None = _named(settings.VISITS)(user_id=user_id, body=body)
    return visit


def body_stranger(*, user_id: UUID, body: BodyRef) -> DomainError | None:
    """Return why somebody without a standing is kept out, where more can be said than that."""
    refusal: DomainError | None = _named(settings.VISIT_OVER)(user_id=user_id, body_id=body.id)
    return refusal


def console_standing(*, user_id: UUID) -> ConsoleStanding | None:
    """Return the person's standing over the deployment, or None."""
    standing: ConsoleStanding | None = _named(settings.CONSOLE_STANDING)(user_id=user_id)
    return standing


def body_actor(*, user: Any, body: BodyRef) -> Actor | None:
    """Return in whose name a member acts in `body`; the first seat is the one acted from."""
    standing = body_standing(user_id=user.id, body=body)
    if standing is None:
        return visitor_actor(user=user, body=body)
    actor = Actor(
        kind="staff",
        name=user.name_ml or user.name_en,
        name_en=user.name_en,
        user_id=user.id,
        permissions=standing.permissions,
        seat_ids=frozenset(seat.id for seat in standing.seats),
        desks=tuple(_desk(seat) for seat in standing.seats),
    )
    return at_seat(actor=actor, seat_id=standing.seats[0].id) if standing.seats else actor


def _desk(seat: SeatHeld) -> Desk:
    return Desk(
        seat_id=seat.id,
        designation_en=seat.designation_en,
        designation_ml=seat.designation_ml,
        acting_for_en=seat.acting_for_en,
        acting_for_ml=seat.acting_for_ml,
        permissions=seat.permissions,
    )


def visitor_actor(*, user: Any, body: BodyRef) -> Actor | None:
    """Return in whose name a visitor of the support team acts: without a seat."""
    visit = body_visit(user_id=user.id, body=body)
    if visit is None:
        return None
    return Actor(
        kind="support",
        name=user.name_ml or user.name_en,
        name_en=user.name_en,
        user_id=user.id,
        designation=visit.designation,
        permissions=visit.permissions,
        acting_for=visit.acting_for,
        acting_for_en=visit.by_en,
        visit_id=visit.visit_id,
    )


def console_actor(*, user: Any) -> Actor | None:
    """Return in whose name a person of the state or of support acts."""
    standing = console_standing(user_id=user.id)
    if standing is None:
        return None
    kind: Kind = "support" if standing.role == SUPPORT else "state"
    return Actor(
        kind=kind,
        name=user.name_en,
        user_id=user.id,
        designation=standing.role,
        permissions=standing.permissions,
    )


def signed_in_actor(*, user: Any) -> Actor:
    """Return in whose name a signed-in person acts where no seat is asked for."""
    name = user.name_ml or user.name_en
    return Actor(kind="citizen", name=name, name_en=user.name_en, user_id=user.id)


def _named(dotted: str) -> Any:
    return pkgutil.resolve_name(dotted)

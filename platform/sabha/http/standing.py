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
from sabha.identity.actor import Actor, Kind
from sabha.permissions.codes import SUPPORT

ANYONE = Actor(kind="citizen", name="")


class SeatHeld(Protocol):
    """A seat that the person holds today."""

    @property
    def id(self) -> UUID: ...
    @property
    def code(self) -> str: ...
    @property
    def name_en(self) -> str: ...
    @property
    def name_ml(self) -> str: ...


class Standing(Protocol):
    """Seats held in one body on a day, and the permissions they carry together."""

    @property
    def seats(self) -> Sequence[SeatHeld]: ...
    @property
    def permissions(self) -> frozenset[str]: ...
    @property
    def designation(self) -> str: ...


class ConsoleStanding(Protocol):
    """The role held over the whole deployment."""

    @property
    def role(self) -> str: ...
    @property
    def permissions(self) -> frozenset[str]: ...


def body_standing(*, user_id: UUID, body: BodyRef) -> Standing | None:
    """Return the person's standing today, or None without a membership. Call inside the body."""
    if not _named(settings.MEMBERSHIP)(user_id=user_id, body_id=body.id):
        return None
    today: date = timezone.localdate()
    standing: Standing = _named(settings.STANDING)(user_id=user_id, on=today)
    return standing


def console_standing(*, user_id: UUID) -> ConsoleStanding | None:
    """Return the person's standing over the deployment, or None."""
    standing: ConsoleStanding | None = _named(settings.CONSOLE_STANDING)(user_id=user_id)
    return standing


def body_actor(*, user: Any, body: BodyRef) -> Actor | None:
    """Return in whose name a member acts in `body`; the first seat is the one acted from."""
    standing = body_standing(user_id=user.id, body=body)
    if standing is None:
        return None
    seat = standing.seats[0] if standing.seats else None
    return Actor(
        kind="staff",
        name=user.name_ml or user.name_en,
        user_id=user.id,
        seat_id=seat.id if seat else None,
        designation=standing.designation,
        permissions=standing.permissions,
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
    return Actor(kind="citizen", name=user.name_ml or user.name_en, user_id=user.id)


def _named(dotted: str) -> Any:
    return pkgutil.resolve_name(dotted)

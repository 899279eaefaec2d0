"""In whose name is this work being done?"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from typing import Literal
from uuid import UUID

Kind = Literal["staff", "state", "support", "citizen", "system"]


@dataclass(frozen=True, slots=True)
class Desk:
    """A seat whose work the actor does today, how they sign there, and what that seat allows.

    `acting_for_*` names whom the actor stands in for when only in charge of the seat.
    """

    seat_id: UUID
    designation_en: str
    designation_ml: str
    acting_for_en: str = ""
    acting_for_ml: str = ""
    permissions: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Actor:
    """The person (or the system) behind an act, as written beside every record of it.

    `seat_id` is the seat acted from, `seat_ids` every seat whose work the person may do today.
    `acting_for` names who answers for the act when the actor only stands in: the absent holder of
    the seat, or the officer who let a support visit in; `visit_id` is that visit. `name`,
    `designation` and `acting_for` are in Malayalam, their twins in English, blank where there is
    one text for both.
    """

    kind: Kind
    name: str
    user_id: UUID | None = None
    seat_id: UUID | None = None
    designation: str = ""
    permissions: frozenset[str] = frozenset()
    seat_ids: frozenset[UUID] = frozenset()
    acting_for: str = ""
    visit_id: UUID | None = None
    name_en: str = ""
    designation_en: str = ""
    acting_for_en: str = ""
    desks: tuple[Desk, ...] = ()

    def sits_at(self, seat_id: UUID) -> bool:
        """Is the work of that seat this actor's to do today?"""
        return seat_id == self.seat_id or seat_id in self.seat_ids

    def holds_at(self, seat_id: UUID, permission: str) -> bool:
        """Does that seat allow it? What another seat of the actor allows does not count there."""
        desk = next((desk for desk in self.desks if desk.seat_id == seat_id), None)
        return permission in (self.permissions if desk is None else desk.permissions)


SYSTEM = Actor(kind="system", name="Sabha")

_current: ContextVar[Actor] = ContextVar("sabha_current_actor", default=SYSTEM)


def current_actor() -> Actor:
    """Return who is acting; the system itself when nobody signed in is."""
    return _current.get()


def at_seat(*, actor: Actor, seat_id: UUID) -> Actor:
    """Return the actor as they sign at `seat_id`; unchanged when that is no desk of theirs."""
    desk = next((desk for desk in actor.desks if desk.seat_id == seat_id), None)
    if desk is None:
        return actor
    return replace(
        actor,
        seat_id=desk.seat_id,
        designation=desk.designation_ml,
        designation_en=desk.designation_en,
        acting_for=desk.acting_for_ml,
        acting_for_en=desk.acting_for_en,
    )


@contextmanager
def acting_as(actor: Actor) -> Iterator[Actor]:
    """Do what follows in the name of `actor`."""
    token = _current.set(actor)
    try:
        yield actor
    finally:
        _current.reset(token)

"""In whose name is this work being done?"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

Kind = Literal["staff", "state", "support", "citizen", "system"]


@dataclass(frozen=True, slots=True)
class Actor:
    """The person (or the system) behind an act, as written beside every record of it.

    `seat_id` is the seat acted from, `seat_ids` every seat whose work the person may do today.
    `acting_for` names who answers for the act when the actor only stands in: the absent holder of
    the seat, or the officer who let a support visit in; `visit_id` is that visit.
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


SYSTEM = Actor(kind="system", name="Sabha")

_current: ContextVar[Actor] = ContextVar("sabha_current_actor", default=SYSTEM)


def current_actor() -> Actor:
    """Return who is acting; the system itself when nobody signed in is."""
    return _current.get()


@contextmanager
def acting_as(actor: Actor) -> Iterator[Actor]:
    """Do what follows in the name of `actor`."""
    token = _current.set(actor)
    try:
        yield actor
    finally:
        _current.reset(token)

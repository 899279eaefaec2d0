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
    """The person (or the system) behind an act, as written beside every record of it."""

    kind: Kind
    name: str
    user_id: UUID | None = None
    seat_id: UUID | None = None
    designation: str = ""
    permissions: frozenset[str] = frozenset()


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

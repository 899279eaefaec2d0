"""Through which request did this work come in?"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Origin:
    """The request (or job) behind an act, and the address it came from; blank where unknown."""

    request_id: str = ""
    address: str = ""


NOWHERE = Origin()

_current: ContextVar[Origin] = ContextVar("sabha_current_origin", default=NOWHERE)


def current_origin() -> Origin:
    """Return the origin of the work being done."""
    return _current.get()


@contextmanager
def coming_from(origin: Origin) -> Iterator[Origin]:
    """Do what follows as coming from `origin`."""
    token = _current.set(origin)
    try:
        yield origin
    finally:
        _current.reset(token)

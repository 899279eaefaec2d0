"""Which request or task, of which local body, is this thread working on?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar, Token
from dataclasses import dataclass

from sabha.database.body import BodyRef, current_body_or_none


@dataclass(frozen=True, slots=True)
class Work:
    """One request or task; `body_of` is asked late, since the body is found on the way in."""

    id: str
    body_of: Callable[[], BodyRef | None]


_current: ContextVar[Work | None] = ContextVar("sabha_current_work", default=None)


@contextmanager
def working(work: Work) -> Iterator[Work]:
    """Name `work` as what this thread does."""
    token = _current.set(work)
    try:
        yield work
    finally:
        _current.reset(token)


def work_begin(work: Work) -> Token[Work | None]:
    """Name `work` where begin and end are two calls; give the token to `work_end`."""
    return _current.set(work)


def work_end(token: Token[Work | None]) -> None:
    """Forget the work that `work_begin` named."""
    _current.reset(token)


def work_id() -> str:
    """Return the id of the request or task, or "" outside of both."""
    work = _current.get()
    return work.id if work else ""


def work_body_slug() -> str:
    """Return the slug of the local body being served, or "" on the control plane."""
    body = current_body_or_none()
    if body is None and (work := _current.get()) is not None:
        body = work.body_of()
    return body.slug if body else ""

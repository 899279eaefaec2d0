"""Which local body is being served now, in this thread of work?"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from uuid import UUID

from sabha.errors import DomainError


@dataclass(frozen=True, slots=True)
class BodyRef:
    """All that the tenant plane needs to know of a local body; never a model instance.

    `schema` and `role` are PostgreSQL names, `cell` is the name of a cell (alias `cell_<name>`).
    """

    id: UUID
    code: str
    slug: str
    schema: str
    role: str
    cell: str
    type: str
    district: str
    name_en: str
    name_ml: str
    state: str
    modules: frozenset[str] = field(default_factory=frozenset)

    @property
    def alias(self) -> str:
        """The Django alias of the cell that holds this body."""
        return f"cell_{self.cell}"


class OutsideLocalBodyError(DomainError):
    """Tenant data was asked for while no local body is being served."""

    code = "outside-local-body"
    status = 500
    title_en = "No local body is being served here; enter one with body_work()."
    title_ml = "ഇവിടെ ഒരു തദ്ദേശ സ്ഥാപനവും തിരഞ്ഞെടുത്തിട്ടില്ല."


class AnotherBodyError(DomainError):
    """Work for one local body tried to enter another."""

    code = "another-local-body"
    status = 500
    title_en = "Work for {current} cannot enter {asked}."
    title_ml = "{current} എന്ന സ്ഥാപനത്തിന്റെ ജോലിക്കിടെ {asked} തുറക്കാനാവില്ല."


_current: ContextVar[BodyRef | None] = ContextVar("sabha_current_body", default=None)


def current_body() -> BodyRef:
    """Return the local body being served.

    Raises:
        OutsideLocalBodyError: none is.
    """
    body = _current.get()
    if body is None:
        raise OutsideLocalBodyError
    return body


def current_body_or_none() -> BodyRef | None:
    """Return the local body being served, or None on the control plane."""
    return _current.get()


@contextmanager
def serving(body: BodyRef) -> Iterator[BodyRef]:
    """Name `body` as the one being served; opens no transaction by itself."""
    already = _current.get()
    if already is not None and already.id != body.id:
        raise AnotherBodyError(current=already.slug, asked=body.slug)
    token = _current.set(body)
    try:
        yield body
    finally:
        _current.reset(token)

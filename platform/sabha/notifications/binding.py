"""Did the body's work stand, in which a message was asked for?

A message is a row of the control plane; the act that it tells of may be a transaction of a body's
cell, which is another database. The row remembers that transaction, and PostgreSQL is asked what
became of it, so that neither a crash in between nor a roll-back makes a message wrong.
"""

from __future__ import annotations

import pkgutil
from dataclasses import dataclass
from typing import Any, Literal, cast
from uuid import UUID

from django.conf import settings
from django.db import connections

from sabha.database.body import BodyRef, current_body_or_none
from sabha.database.work import body_work

Fate = Literal["committed", "aborted", "in progress", "unknown"]


@dataclass(frozen=True, slots=True)
class Binding:
    """A transaction of a body; no body, no binding."""

    body_id: UUID | None = None
    transaction: int | None = None


def binding_current() -> Binding:
    """Return the transaction of the body being served, if one is."""
    body = current_body_or_none()
    if body is None:
        return Binding()
    return Binding(body.id, _asked(body, "SELECT pg_current_xact_id()::text::bigint"))


def binding_fate(binding: Binding) -> Fate:
    """Return what became of the transaction; asked outside of every body's work."""
    if binding.body_id is None:
        return "committed"
    body: BodyRef | None = pkgutil.resolve_name(settings.BODY_RESOLVER)(binding.body_id)
    if body is None:
        return "unknown"
    with body_work(body, is_read_only=True):
        status = _asked(body, "SELECT pg_xact_status(%s::text::xid8)", str(binding.transaction))
    return cast("Fate", status or "unknown")


def _asked(body: BodyRef, statement: str, *given: str) -> Any:
    with connections[body.alias].cursor() as cursor:
        cursor.execute(statement, given)
        (value,) = cursor.fetchone() or (None,)
    return value

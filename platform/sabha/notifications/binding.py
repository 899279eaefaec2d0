"""Did the body's work stand, in which a message was asked for?

A message is a row of the control plane; the act that it tells of may be a transaction of a body's
cell, which is another database. The row remembers that transaction, and PostgreSQL is asked what
became of it, so that neither a crash in between nor a roll-back makes a message wrong.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, cast

from django.db import connections

from sabha.database.body import current_body_or_none

Fate = Literal["committed", "aborted", "in progress", "unknown"]


@dataclass(frozen=True, slots=True)
class Binding:
    """A transaction of a cell; no cell, no binding."""

    cell: str = ""
    transaction: int | None = None


def binding_current() -> Binding:
    """Return the transaction of the body being served, if one is."""
    body = current_body_or_none()
    if body is None:
        return Binding()
    with connections[body.alias].cursor() as cursor:
        cursor.execute("SELECT pg_current_xact_id()::text::bigint")
        (transaction,) = cursor.fetchone() or (None,)
    return Binding(body.alias, transaction)


def binding_fate(binding: Binding) -> Fate:
    """Return what became of the transaction."""
    if not binding.cell:
        return "committed"
    if binding.cell not in connections:
        return "unknown"
    with connections[binding.cell].cursor() as cursor:
        cursor.execute("SELECT pg_xact_status(%s::text::xid8)", [str(binding.transaction)])
        (status,) = cursor.fetchone() or (None,)
    return cast("Fate", status or "unknown")

"""Which acts were recorded by work that is now to be undone?"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from sabha.audit.models import AuditEntry

_witnessed: ContextVar[list[AuditEntry] | None] = ContextVar("sabha_acts_witnessed", default=None)


@contextmanager
def acts_witnessed() -> Iterator[list[AuditEntry]]:
    """Yield a list that each act recorded in what follows joins."""
    entries: list[AuditEntry] = []
    token = _witnessed.set(entries)
    try:
        yield entries
    finally:
        _witnessed.reset(token)


def act_witness(entry: AuditEntry) -> None:
    """Tell whoever is watching that `entry` was recorded."""
    entries = _witnessed.get()
    if entries is not None:
        entries.append(entry)

"""Which acts were recorded by work that is now to be undone?"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Generic, TypeVar

from sabha.audit.models import AuditEntry

Entry = TypeVar("Entry")


class Witness(Generic[Entry]):
    """Sees the acts that one record is told of; a body's audit and the journal have one each."""

    def __init__(self, name: str) -> None:
        self._seen: ContextVar[list[Entry] | None] = ContextVar(name, default=None)

    @contextmanager
    def watching(self) -> Iterator[list[Entry]]:
        """Yield a list that each act recorded in what follows joins."""
        entries: list[Entry] = []
        token = self._seen.set(entries)
        try:
            yield entries
        finally:
            self._seen.reset(token)

    def tell(self, entry: Entry) -> None:
        """Let whoever is watching know that `entry` was recorded."""
        entries = self._seen.get()
        if entries is not None:
            entries.append(entry)


_witness: Witness[AuditEntry] = Witness("sabha_acts_witnessed")
acts_witnessed = _witness.watching
act_witness = _witness.tell

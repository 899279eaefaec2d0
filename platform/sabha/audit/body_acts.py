"""How does a body's own record hold what was asked for in its office and not done?"""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass

from sabha.audit.models import AuditEntry
from sabha.audit.services import refusal_record, rolled_back_record
from sabha.audit.unfinished import Unfinished
from sabha.audit.witness import acts_witnessed
from sabha.database.body import BodyRef
from sabha.database.work import body_work


@dataclass(frozen=True, slots=True)
class BodyActs:
    """The record of `body`; without one, of no host, nothing is written."""

    body: BodyRef | None
    tells_of: frozenset[int] = frozenset()

    def watching(self) -> AbstractContextManager[list[AuditEntry]]:
        """Yield a list that each act recorded in what follows joins."""
        return acts_witnessed()

    def undone_record(self, *, entries: list[AuditEntry], problem: str) -> None:
        """Write down acts whose work was undone."""
        if self.body is not None:
            with body_work(self.body):
                rolled_back_record(entries=entries, problem=problem)

    def unfinished_record(self, *, asked: Unfinished) -> None:
        """Write down what the current actor was refused; a fault of ours is no refusal."""
        if self.body is not None:
            with body_work(self.body):
                refusal_record(
                    action=asked.action,
                    subject=asked.subject,
                    subject_id=asked.subject_id or self.body.id,
                    problem=asked.problem,
                    is_read=asked.is_read,
                )

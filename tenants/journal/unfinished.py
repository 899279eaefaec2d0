"""How does the journal hold what was asked for on the console and not done?"""

from __future__ import annotations

from contextlib import AbstractContextManager
from datetime import timedelta

from django.utils import timezone

from sabha.audit.models import Outcome
from sabha.audit.unfinished import Unfinished
from sabha.audit.witness import Witness
from sabha.database.identifiers import uuid7_at
from sabha.database.work import control_work
from sabha.identity.actor import current_actor
from tenants.journal.models import ControlEntry

ASKED_AGAIN = timedelta(minutes=1)

journal_witness: Witness[ControlEntry] = Witness("sabha_control_acts")


class ConsoleActs:
    """The console's record; see `sabha.audit.unfinished.ActRecord`.

    What failed its checks or lost against another change is kept too. Nothing that was typed is
    kept: it may speak of people, and the journal is for good.
    """

    tells_of = frozenset({400, 409, 412, 500, 503})

    def watching(self) -> AbstractContextManager[list[ControlEntry]]:
        """Yield a list that each act recorded in what follows joins."""
        return journal_witness.watching()

    def undone_record(self, *, entries: list[ControlEntry], problem: str) -> None:
        """Write down acts whose work was undone; one that was committed after all stays."""
        for entry in entries:
            entry.outcome, entry.problem = Outcome.ROLLED_BACK.value, problem
            entry.before = entry.after = None
            entry.reason = ""
        with control_work():
            ControlEntry.objects.bulk_create(entries, ignore_conflicts=True)

    def unfinished_record(self, *, asked: Unfinished) -> None:
        """Write down what the current actor asked for in vain, the same once a minute."""
        actor = current_actor()
        entry = ControlEntry(
            actor_id=actor.user_id,
            actor_name=actor.name,
            actor_kind=actor.kind,
            action=asked.action,
            subject=asked.subject,
            subject_id=str(asked.subject_id or ""),
            outcome=Outcome.ROLLED_BACK.value if asked.is_fault else Outcome.REFUSED.value,
            problem=asked.problem,
        )
        again = ControlEntry.objects.filter(
            id__gte=uuid7_at(timezone.now() - ASKED_AGAIN),
            actor_id=entry.actor_id,
            action=entry.action,
            problem=entry.problem,
        )
        with control_work():
            if not again.exists():
                entry.save(force_insert=True)

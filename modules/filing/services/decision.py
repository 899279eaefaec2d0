"""How is a file decided?"""

from __future__ import annotations

from uuid import UUID

from modules.filing.models import Decision
from modules.filing.rules.abilities import Act
from modules.filing.rules.states import Outcome
from modules.filing.services.custody import file_put_back, file_taken
from modules.filing.services.signatures import signature
from sabha.audit.services import audit_record
from sabha.database.text import normalise
from sabha.errors import DomainError
from sabha.events.services import event_publish


class RejectionWithoutReasonError(DomainError):
    """A rejection is a speaking order: it tells the applicant why."""

    code = "rejection-without-reason"
    status = 400
    title_en = "A rejection needs its reason in words."
    title_ml = "നിരസിക്കാൻ കാരണം എഴുതണം."


def file_decide(
    *, file_id: UUID, outcome: Outcome, reason: str = "", version: int | None = None
) -> Decision:
    """Approve or reject a file at the seat that holds it; nothing follows a decision.

    Raises:
        RejectionWithoutReasonError: a rejection says nothing.
        DomainError: see `file_taken`.
    """
    reason = normalise(reason).strip()
    if outcome is Outcome.REJECTED and not reason:
        raise RejectionWithoutReasonError
    with file_taken(file_id=file_id, act=Act.DECIDE, version=version) as file:
        before = file.state
        decision = Decision.objects.create(file=file, outcome=outcome, reason=reason, **signature())
        file.state = outcome
        file_put_back(file=file, changed=("state",))
        audit_record(
            action="filing.file.decide",
            subject="filing.file",
            subject_id=file.id,
            before={"state": before},
            after={"state": file.state, "reason": reason},
        )
        event_publish(
            name="filing.file.decided",
            payload={
                "file_id": str(file.id),
                "number": file.number_text,
                "service_code": file.service_code,
                "outcome": outcome,
            },
        )
    return decision

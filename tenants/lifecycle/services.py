"""How does a local body go from one state to another?"""

from __future__ import annotations

from uuid import UUID

from sabha.database.work import control_work
from sabha.errors import ChangedMeanwhileError, DomainError, NotFoundError
from sabha.identity.actor import current_actor
from tenants.directory.models import BodyState, LocalBody
from tenants.directory.services import body_state_set
from tenants.journal.services import entry_record
from tenants.lifecycle.states import transitions_by_hand, transitions_by_system


class TransitionRefusedError(DomainError):
    """The state asked for does not follow the state that the body is in."""

    code = "transition-refused"
    status = 409
    title_en = "A body that is {state} cannot become {to}; possible: {open}."
    title_ml = "{state} അവസ്ഥയിൽ നിന്ന് {to} ആക്കാനാവില്ല; സാധ്യമായവ: {open}."


class ReasonMissingError(DomainError):
    """Every change of state needs a reason that others can read later."""

    code = "reason-missing"
    status = 400
    title_en = "Say why; the reason is kept with the change."
    title_ml = "കാരണം പറയണം; അത് മാറ്റത്തോടൊപ്പം സൂക്ഷിക്കും."


def body_transition(
    *, body_id: UUID, to: str, reason: str, expected_version: int | None = None
) -> LocalBody:
    """Bring a body to another state, with reason, journal entry and a new directory version.

    Raises:
        ReasonMissingError: the reason is blank.
        NotFoundError: there is no such body.
        ChangedMeanwhileError: its version is not `expected_version`.
        TransitionRefusedError: the state does not follow.
    """
    if not reason.strip():
        raise ReasonMissingError
    with control_work():
        body = LocalBody.objects.select_for_update().filter(id=body_id).first()
        if body is None:
            raise NotFoundError
        if expected_version not in (None, body.version):
            raise ChangedMeanwhileError
        follow = transitions_by_system if current_actor().kind == "system" else transitions_by_hand
        possible = follow(body.state)
        if to not in possible:
            shown = ", ".join(possible) or "—"
            raise TransitionRefusedError(state=body.state, to=to, open=shown)
        changed = body_state_set(body_id=body.id, state=BodyState(to), reason=reason.strip())
        entry_record(
            action="lifecycle.transition",
            subject="directory.body",
            subject_id=body.id,
            body_id=body.id,
            before={"state": body.state},
            after={"state": to},
            reason=reason.strip(),
        )
    return changed

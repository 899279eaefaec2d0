"""May this member of staff be sent away, let in again or handed over, and if not, why?"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from sabha.errors import DomainError, NotPermittedError
from sabha.identity.actor import Actor
from sabha.permissions.ability import ALLOWED, Ability

STAFF_CHANGE = "office.staff.change"


class Act(StrEnum):
    """What can be done about a person of the staff."""

    POST = "post"
    ABSENCE = "absence"
    RELIEVE = "relieve"
    DEACTIVATE = "deactivate"
    REACTIVATE = "reactivate"
    SIGN_OUT = "sign_out"
    RESET = "reset"


class OwnAccountError(DomainError):
    """Nobody does this to themselves."""

    code = "own-account"
    status = 409
    title_en = "You cannot do this to your own account."
    title_ml = "സ്വന്തം അക്കൗണ്ടിൽ ഇത് ചെയ്യാനാവില്ല."


class NotOnStaffError(DomainError):
    """The person does not belong to this office, or no longer."""

    code = "not-on-staff"
    status = 409
    title_en = "{name} is not on the staff here now."
    title_ml = "{name_ml} ഇപ്പോൾ ഇവിടത്തെ ജീവനക്കാരിൽ ഇല്ല."


class OnStaffAlreadyError(DomainError):
    """The person belongs to this office."""

    code = "on-staff-already"
    status = 409
    title_en = "{name} is on the staff here."
    title_ml = "{name_ml} ഇവിടത്തെ ജീവനക്കാരിലുണ്ട്."


class RelievedError(DomainError):
    """The person was relieved; another office takes them in, or this one by a transfer."""

    code = "relieved"
    status = 409
    title_en = "{name} was relieved from here; they come back by a transfer."
    title_ml = "{name_ml} ഇവിടെ നിന്ന് വിടുതൽ വാങ്ങി; തിരികെ വരുന്നത് സ്ഥലംമാറ്റം വഴിയാണ്."


class BelongsElsewhereError(DomainError):
    """The account opens more than this office."""

    code = "belongs-elsewhere"
    status = 409
    title_en = "{name} also works elsewhere; only they themselves can recover the account."
    title_ml = "{name_ml} മറ്റിടത്തും ജോലി ചെയ്യുന്നു; അക്കൗണ്ട് വീണ്ടെടുക്കാൻ അവർക്കു മാത്രമേ കഴിയൂ."


@dataclass(frozen=True, slots=True)
class Person:
    """All that decides what may be done about somebody."""

    user_id: UUID
    name_en: str
    name_ml: str
    is_on_staff: bool
    is_relieved: bool = False
    works_elsewhere: bool = False


_OF_ANOTHER = frozenset({Act.DEACTIVATE, Act.SIGN_OUT, Act.RESET})


def refusal_of(*, act: Act, person: Person, actor: Actor) -> DomainError | None:
    """Return why `actor` may not do `act` about `person`, or None.

    The guards of the services raise it; the API shows it beside the button that it disables.
    """
    if STAFF_CHANGE not in actor.permissions:
        return NotPermittedError()
    if act in _OF_ANOTHER and person.user_id == actor.user_id:
        return OwnAccountError()
    named = {"name": person.name_en, "name_ml": person.name_ml or person.name_en}
    if act is Act.REACTIVATE:
        return _reactivation_refusal(person, named)
    if not person.is_on_staff:
        return NotOnStaffError(**named)
    if act is Act.RESET and person.works_elsewhere:
        return BelongsElsewhereError(**named)
    return None


def ability_of(*, act: Act, person: Person, actor: Actor) -> Ability:
    """Return the same answer in the form that a screen shows."""
    refusal = refusal_of(act=act, person=person, actor=actor)
    return ALLOWED if refusal is None else Ability.refused_by(refusal)


def _reactivation_refusal(person: Person, named: dict[str, str]) -> DomainError | None:
    if person.is_on_staff:
        return OnStaffAlreadyError(**named)
    return RelievedError(**named) if person.is_relieved else None

"""What may this actor do with this file now, and if not, why?"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from modules.filing.rules.states import PENDING, FileState
from sabha.errors import DomainError, NotPermittedError
from sabha.identity.actor import Actor
from sabha.permissions.ability import ALLOWED, Ability
from sabha.permissions.visiting import right_lacking


class Act(StrEnum):
    """What can be done with a file that exists."""

    EDIT = "edit"
    NOTE = "note"
    FORWARD = "forward"
    RETURN = "return"
    DECIDE = "decide"
    ATTACH = "attach"
    HOLD = "hold"
    RELEASE = "release"


PERMISSIONS = {
    Act.EDIT: "filing.file.edit",
    Act.NOTE: "filing.file.note",
    Act.FORWARD: "filing.file.forward",
    Act.RETURN: "filing.file.forward",
    Act.DECIDE: "filing.file.decide",
    Act.ATTACH: "filing.attachment.add",
    Act.HOLD: "filing.file.hold",
    Act.RELEASE: "filing.file.hold",
}


class FileDecidedError(DomainError):
    """A decided file takes nothing more."""

    code = "file-decided"
    status = 409
    title_en = "File {number} is decided; nothing can be added to it."
    title_ml = "ഫയൽ {number} തീർപ്പാക്കി; ഇനി ഒന്നും ചേർക്കാനാവില്ല."


class FileHeldElsewhereError(DomainError):
    """Only whoever does the work of the seat that holds a file acts on it."""

    code = "file-held-elsewhere"
    status = 409
    title_en = "File {number} is at another seat."
    title_ml = "ഫയൽ {number} മറ്റൊരു സീറ്റിലാണ്."


class NothingToReturnToError(DomainError):
    """The file began at the seat that holds it."""

    code = "nothing-to-return-to"
    status = 409
    title_en = "File {number} began at your seat; forward it instead."
    title_ml = "ഫയൽ {number} നിങ്ങളുടെ സീറ്റിൽ തുടങ്ങിയതാണ്; പകരം കൈമാറുക."


class FileErasedError(DomainError):
    """What a hold would keep is gone."""

    code = "file-erased"
    status = 409
    title_en = "What was personal in file {number} has been erased; there is nothing left to hold."
    title_ml = "ഫയൽ {number}-ലെ വ്യക്തിവിവരങ്ങൾ മായ്ച്ചുകഴിഞ്ഞു; ഇനി തടയാൻ ഒന്നുമില്ല."


class FileNotHeldError(DomainError):
    """There is no hold to lift."""

    code = "file-not-held"
    status = 409
    title_en = "Nothing holds file {number} back from erasure."
    title_ml = "ഫയൽ {number} മായ്ക്കുന്നതിന് തടസ്സമൊന്നുമില്ല."


@dataclass(frozen=True, slots=True)
class Standing:
    """All that decides what may be done: the file's state, its seat, where it came from.

    And of erasure: whether something holds it back, whether it has been done.
    """

    number: str
    state: FileState
    seat_id: UUID
    came_from_id: UUID | None
    is_held: bool = False
    is_erased: bool = False


def refusal_of(*, act: Act, standing: Standing, actor: Actor) -> DomainError | None:
    """Return why `actor` may not do `act`, or None when nothing stands against it.

    The guard of every service raises it; the API shows it beside the button it disables.
    """
    if PERMISSIONS[act] not in actor.permissions:
        return right_lacking(actor=actor)
    if act in {Act.HOLD, Act.RELEASE}:
        return _holding_refusal(act=act, standing=standing)
    return _seat_refusal(act=act, standing=standing, actor=actor)


def _seat_refusal(*, act: Act, standing: Standing, actor: Actor) -> DomainError | None:
    """What moves a file on is done where it lies, until it is decided."""
    if standing.state not in PENDING:
        return FileDecidedError(number=standing.number)
    if not actor.sits_at(standing.seat_id):
        return FileHeldElsewhereError(number=standing.number)
    if not actor.holds_at(standing.seat_id, PERMISSIONS[act]):
        return NotPermittedError()
    if act is Act.RETURN and standing.came_from_id is None:
        return NothingToReturnToError(number=standing.number)
    return None


def _holding_refusal(*, act: Act, standing: Standing) -> DomainError | None:
    """A court or an auditor asks for any file, wherever it lies and after its decision too."""
    if standing.is_erased:
        return FileErasedError(number=standing.number)
    if act is Act.RELEASE and not standing.is_held:
        return FileNotHeldError(number=standing.number)
    return None


def ability_of(*, act: Act, standing: Standing, actor: Actor) -> Ability:
    """Return the same answer in the form that a screen shows."""
    refusal = refusal_of(act=act, standing=standing, actor=actor)
    return ALLOWED if refusal is None else Ability.refused_by(refusal)

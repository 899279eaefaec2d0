"""What may other modules ask of files?"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from modules.filing.models import Decision, File
from modules.filing.rules.abilities import PERMISSIONS, Act, ability_of
from modules.filing.rules.states import FileState, Outcome
from modules.filing.selectors import file_get, standing_get, work_at_seats
from modules.filing.services.decision import file_decide
from modules.filing.services.file import Applicant, file_register
from modules.filing.services.note import note_add
from sabha.errors import NotPermittedError
from sabha.identity.actor import acting_as, current_actor
from sabha.permissions.ability import Ability

__all__ = [
    "Applicant",
    "FileCard",
    "FileState",
    "Outcome",
    "file_card",
    "file_close",
    "file_closing_ability",
    "file_note",
    "file_open",
    "files_held",
    "work_at_seats",
]


@dataclass(frozen=True, slots=True)
class FileCard:
    """A file as other modules see it; `number` is as printed ("123/2026").

    `reason` is that of the decision, blank while there is none.
    """

    id: UUID
    number: str
    subject: str
    service_code: str
    state: FileState
    received_on: date
    due_on: date | None
    seat_id: UUID
    reason: str


def file_open(
    *,
    service_code: str,
    subject: str,
    applicant: Applicant,
    received_on: date | None = None,
    seat_id: UUID | None = None,
) -> FileCard:
    """Open a file for a matter of the calling module; see `file_register`."""
    file = file_register(
        service_code=service_code,
        subject=subject,
        applicant=applicant,
        received_on=received_on,
        seat_id=seat_id,
    )
    return _card(file)


def file_card(*, file_id: UUID) -> FileCard:
    """Return a file's card.

    Raises:
        NotFoundError: there is no such file.
    """
    return _card(file_get(file_id=file_id))


def files_held(*, file_ids: Collection[UUID]) -> frozenset[UUID]:
    """Return which of the files are held back from erasure (a court case, an audit)."""
    held = File.objects.filter(id__in=file_ids).exclude(hold_reason="")
    return frozenset(held.values_list("id", flat=True))


def file_note(*, file_id: UUID, text: str) -> None:
    """Write a note on a file that the acting seat holds; see `note_add`."""
    with _permission_lent(Act.NOTE):
        note_add(file_id=file_id, text=text)


def file_close(*, file_id: UUID, outcome: Outcome, reason: str = "") -> FileCard:
    """Decide a file that the acting seat holds; see `file_decide`."""
    with _permission_lent(Act.DECIDE):
        decision = file_decide(file_id=file_id, outcome=outcome, reason=reason)
    return _card(decision.file)


def file_closing_ability(*, file_id: UUID, permission: str) -> Ability:
    """Say whether the actor could `file_close`, given a `permission` of the calling module."""
    actor = current_actor()
    if permission not in actor.permissions:
        return Ability.refused_by(NotPermittedError())
    with _permission_lent(Act.DECIDE):
        standing = standing_get(file=file_get(file_id=file_id))
        return ability_of(act=Act.DECIDE, standing=standing, actor=current_actor())


@contextmanager
def _permission_lent(act: Act) -> Iterator[None]:
    # The calling module asked for a permission of its own, which stands in for filing's.
    actor = current_actor()
    with acting_as(replace(actor, permissions=actor.permissions | {PERMISSIONS[act]})):
        yield


def _card(file: File) -> FileCard:
    decision: Decision | None = getattr(file, "decision", None)
    return FileCard(
        id=file.id,
        number=file.number_text,
        subject=file.subject,
        service_code=file.service_code,
        state=FileState(file.state),
        received_on=file.received_on,
        due_on=file.due_on,
        seat_id=file.seat_id,
        reason=decision.reason if decision else "",
    )

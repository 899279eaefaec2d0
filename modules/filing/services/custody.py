"""May the acting seat change this file, and has nobody changed it meanwhile?"""

from __future__ import annotations

from uuid import UUID

from modules.filing.models import File
from modules.filing.rules.abilities import Act, refusal_of
from modules.filing.selectors import standing_get
from sabha.errors import ChangedMeanwhileError, NotFoundError
from sabha.identity.actor import current_actor


def file_take(*, file_id: UUID, act: Act, version: int | None = None) -> File:
    """Lock a file for `act` until the unit of work ends.

    `version` is the one the reader saw; None when what is added contradicts nothing read.

    Raises:
        NotFoundError: there is no such file.
        ChangedMeanwhileError: somebody changed the file since `version`.
        DomainError: the actor may not do this; the same refusal that the API shows beforehand.
    """
    file = File.objects.select_for_update().filter(pk=file_id).first()
    if file is None:
        raise NotFoundError
    if version is not None and file.version != version:
        raise ChangedMeanwhileError
    refusal = refusal_of(act=act, standing=standing_get(file=file), actor=current_actor())
    if refusal is not None:
        raise refusal
    return file


def file_put_back(*, file: File, changed: tuple[str, ...] = ()) -> None:
    """Save the `changed` columns of a file taken before, under its next version."""
    file.version += 1
    file.save(update_fields=(*changed, "version"))

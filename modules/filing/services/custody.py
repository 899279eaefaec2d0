"""May the acting seat change this file, and has nobody changed it meanwhile?"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from modules.filing.models import File
from modules.filing.rules.abilities import Act, refusal_of
from modules.filing.selectors import standing_get
from sabha.database.work import unit_of_work
from sabha.errors import ChangedMeanwhileError, NotFoundError
from sabha.identity.actor import acting_as, at_seat, current_actor


@contextmanager
def file_taken(*, file_id: UUID, act: Act, version: int | None = None) -> Iterator[File]:
    """Lock a file for `act` in one unit of work, and act from the seat where it lies.

    `version` is the one the reader saw; None when what is added contradicts nothing read.

    Raises:
        NotFoundError: there is no such file.
        ChangedMeanwhileError: somebody changed the file since `version`.
        DomainError: the actor may not do this; the same refusal that the API shows beforehand.
    """
    with unit_of_work():
        file = File.objects.select_for_update().filter(pk=file_id).first()
        if file is None:
            raise NotFoundError
        if version is not None and file.version != version:
            raise ChangedMeanwhileError
        actor = current_actor()
        refusal = refusal_of(act=act, standing=standing_get(file=file), actor=actor)
        if refusal is not None:
            raise refusal
        with acting_as(at_seat(actor=actor, seat_id=file.seat_id)):
            yield file


def file_put_back(*, file: File, changed: tuple[str, ...] = ()) -> None:
    """Save the `changed` columns of a file taken before, under its next version."""
    file.version += 1
    file.save(update_fields=(*changed, "version"))

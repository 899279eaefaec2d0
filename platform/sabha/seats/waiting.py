"""How much work waits at each seat, of whatever module?"""

from __future__ import annotations

import pkgutil
from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Protocol
from uuid import UUID

from sabha.errors import DomainError
from sabha.seats.catalogue import manifests_here
from sabha.seats.models import Seat
from sabha.seats.rules.waiting import Waiting, waiting_words


class WorkAtSeats(Protocol):
    """Counts a module's pending work at seats, in one query; those without any are left out."""

    def __call__(self, *, seat_ids: Collection[UUID]) -> Mapping[UUID, int]: ...


class SeatWorkWaitsError(DomainError):
    """A seat with work cannot go: whoever comes next would never find it."""

    code = "seat-work-waits"
    status = 409
    title_en = "Work waits at {seat}: {what}. Whoever works there must forward it first."
    title_ml = "{seat_ml} സീറ്റിൽ ജോലി ബാക്കിയുണ്ട്: {what_ml}. അവിടെ ജോലി ചെയ്യുന്നയാൾ ആദ്യം അത് കൈമാറണം."
    told = ("count",)


def work_waiting(*, seat_ids: Collection[UUID]) -> dict[UUID, tuple[Waiting, ...]]:
    """Return what waits at each of the seats, in one query for each module that declares work."""
    found: dict[UUID, list[Waiting]] = defaultdict(list)
    for manifest in manifests_here():
        if manifest.work_at_seats:
            counted: WorkAtSeats = pkgutil.resolve_name(manifest.work_at_seats)
            names = (manifest.slug, manifest.name_en, manifest.name_ml)
            for seat_id, count in counted(seat_ids=seat_ids).items():
                found[seat_id].append(Waiting(*names, count))
    return {seat_id: tuple(pieces) for seat_id, pieces in found.items()}


def seat_kept_open(*, seat_id: UUID) -> bool:
    """Is the seat open? If so, it does not close until this unit of work has ended."""
    locked = Seat.objects.raw("SELECT * FROM seats_seat WHERE id = %s FOR SHARE", [seat_id])
    return any(seat.is_open for seat in locked)


def nothing_waits_check(*, seat: Seat) -> None:
    """Refuse to go on while work waits at the seat.

    Raises:
        SeatWorkWaitsError: it says what, and how much.
    """
    waiting = work_waiting(seat_ids=[seat.id]).get(seat.id)
    if waiting:
        what_en, what_ml = waiting_words(waiting)
        raise SeatWorkWaitsError(
            seat=seat.name_en,
            seat_ml=seat.name_ml,
            what=what_en,
            what_ml=what_ml,
            count=sum(piece.count for piece in waiting),
        )

"""Which bodies receive a change first, and which only once it has proved itself?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

SHARES = (("pilot", 0.0), ("1 %", 0.01), ("10 %", 0.10), ("all", 1.0))


@dataclass(frozen=True, slots=True)
class Wave:
    """A group of bodies that is migrated together; number 1 goes first."""

    number: int
    name: str
    body_ids: tuple[UUID, ...]


def waves_of(body_ids: Sequence[UUID]) -> list[Wave]:
    """Divide bodies into pilot (one), 1 %, 10 % and all; empty waves are left out.

    Shares are of the whole and cumulative, each at least one body, in the order given.
    """
    waves: list[Wave] = []
    taken = 0
    for name, share in SHARES:
        upto = len(body_ids) if name == "all" else max(taken + 1, round(len(body_ids) * share))
        chosen = tuple(body_ids[taken:upto])
        if chosen:
            waves.append(Wave(len(waves) + 1, name, chosen))
        taken = max(taken, upto)
    return waves

"""In which words is it told what waits at a seat?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many pieces of one module's work wait at a seat; the names are the module's."""

    module: str
    name_en: str
    name_ml: str
    count: int


def waiting_words(waiting: Iterable[Waiting]) -> tuple[str, str]:
    """Return "Files 7, Complaints 2" in English and Malayalam; blank when nothing waits."""
    found = list(waiting)
    return (
        ", ".join(f"{piece.name_en} {piece.count}" for piece in found),
        ", ".join(f"{piece.name_ml} {piece.count}" for piece in found),
    )


def waiting_summed(seats: Iterable[Iterable[Waiting]]) -> tuple[Waiting, ...]:
    """Return what waits at several seats together."""
    counts: Counter[Waiting] = Counter()
    for waiting in seats:
        for piece in waiting:
            counts[replace(piece, count=0)] += piece.count
    return tuple(replace(module, count=count) for module, count in counts.items())

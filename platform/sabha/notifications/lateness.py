"""Do messages of one place arrive in time, are they late, or do they not arrive?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["bad", "watch", "quiet", "ok"]

# A code that takes longer has been given up by many who wait for it.
LATE_SECONDS = 60
GRAVITY: dict[Verdict, int] = {"bad": 0, "watch": 1, "ok": 2, "quiet": 3}


@dataclass(frozen=True, slots=True)
class Bounds:
    """Shares of the last hour's messages; below `floor` of them two thirds must be wrong."""

    floor: int = 5
    watch: float = 0.1
    bad: float = 0.34


@dataclass(frozen=True, slots=True)
class Arrival:
    """One place and channel in a stretch of time.

    `late` are those that took longer than a minute, or wait that long already; `failed` those that
    were given up, leaving out what a newer message replaced. Seconds run from the asking.
    """

    asked: int = 0
    arrived: int = 0
    late: int = 0
    failed: int = 0
    waiting: int = 0
    median_s: float | None = None
    p95_s: float | None = None


def verdict_of(hour: Arrival, bounds: Bounds | None = None) -> Verdict:
    """Return how it stands, by the last hour."""
    at = bounds or Bounds()
    if not hour.asked:
        return "quiet"
    share = (hour.late + hour.failed) / hour.asked
    if hour.asked < at.floor:
        return "watch" if share >= 2 / 3 else "ok"
    if share >= at.bad:
        return "bad"
    return "watch" if share >= at.watch else "ok"

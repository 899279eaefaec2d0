"""How many requests did each body have in each minute, counted in this process?"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from sabha.telemetry.latency import BUCKETS, bucket_of

SECONDS = 60
# What is kept while the control database is away: an hour of 300 busy bodies.
MOST_KEPT = 18_000


@dataclass(frozen=True, slots=True)
class RequestSample:
    """Requests of one body in one minute; `histogram` counts them by `latency.BOUNDS_MS`."""

    body_id: UUID
    minute: datetime
    requests: int
    errors: int
    histogram: tuple[int, ...]


class _Cell:
    __slots__ = ("errors", "histogram")

    def __init__(self) -> None:
        self.errors = 0
        self.histogram = [0] * BUCKETS


class RequestMeter:
    """Counts that several threads add to and one thread takes away."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._cells: dict[tuple[UUID, int], _Cell] = {}

    def count(self, body_id: UUID, latency_ms: float, *, is_error: bool) -> None:
        """Add one request of a body."""
        key = (body_id, int(self._clock()) // SECONDS)
        bucket = bucket_of(latency_ms)
        with self._lock:
            cell = self._cells.get(key)
            if cell is None:
                cell = self._cells[key] = _Cell()
            cell.histogram[bucket] += 1
            cell.errors += is_error

    def drain(self) -> list[RequestSample]:
        """Take all counts away, in the order of body and minute."""
        with self._lock:
            taken, self._cells = self._cells, {}
        return [
            RequestSample(
                body_id=body_id,
                minute=datetime.fromtimestamp(minute * SECONDS, tz=UTC),
                requests=sum(cell.histogram),
                errors=cell.errors,
                histogram=tuple(cell.histogram),
            )
            for (body_id, minute), cell in sorted(taken.items(), key=lambda item: item[0])
        ]

    def give_back(self, samples: Iterable[RequestSample]) -> int:
        """Add drained samples again, and return how many found no room and are lost."""
        lost = 0
        with self._lock:
            for sample in samples:
                key = (sample.body_id, int(sample.minute.timestamp()) // SECONDS)
                if key not in self._cells and len(self._cells) >= MOST_KEPT:
                    lost += 1
                    continue
                cell = self._cells.setdefault(key, _Cell())
                cell.errors += sample.errors
                for bucket, count in enumerate(sample.histogram):
                    cell.histogram[bucket] += count
        return lost

    def forget(self) -> None:
        """Start anew in a forked child: the parent sends what was counted before the fork."""
        self._lock = threading.Lock()
        self._cells = {}

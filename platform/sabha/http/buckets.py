"""Has somebody asked more often than they may?"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock

MOST_KEYS = 50_000
MINUTE = 60.0


@dataclass(slots=True)
class _Bucket:
    level: float
    filled_at: float


class Buckets:
    """Counts requests by key: each key may ask `per_minute` times at once, then at that rate.

    In the memory of one process, so a deployment of n processes lets through up to n times as
    much. The keys asked longest ago are forgotten first; a forgotten key begins full again.
    """

    def __init__(self, per_minute: int, most_keys: int = MOST_KEYS) -> None:
        self.per_minute = per_minute
        self.most_keys = most_keys
        self._buckets: OrderedDict[str, _Bucket] = OrderedDict()
        self._lock = Lock()

    def spend(self, key: str, now: float) -> float:
        """Count one request at `now` (seconds); return 0, or the seconds to wait for a place.

        A refused request costs nothing, so whoever waits as told is let in.
        """
        if self.per_minute < 1:
            return 0.0
        with self._lock:
            bucket = self._filled(key, now)
            if bucket.level < 1:
                return (1 - bucket.level) * MINUTE / self.per_minute
            bucket.level -= 1
            return 0.0

    def _filled(self, key: str, now: float) -> _Bucket:
        bucket = self._buckets.setdefault(key, _Bucket(self.per_minute, now))
        self._buckets.move_to_end(key)
        gained = (now - bucket.filled_at) * self.per_minute / MINUTE
        bucket.level = min(self.per_minute, bucket.level + max(0.0, gained))
        bucket.filled_at = now
        while len(self._buckets) > self.most_keys:
            self._buckets.popitem(last=False)
        return bucket

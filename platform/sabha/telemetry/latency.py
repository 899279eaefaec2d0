"""How slow were a number of requests, told from a histogram with fixed buckets?"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

# Upper bounds in milliseconds; a last bucket without a bound follows them.
BOUNDS_MS = (5, 10, 20, 35, 50, 75, 100, 150, 200, 300, 500, 750, 1000, 2000, 5000)
BUCKETS = len(BOUNDS_MS) + 1


def bucket_of(latency_ms: float) -> int:
    """Return the index of the bucket that a latency falls into."""
    return bisect_left(BOUNDS_MS, latency_ms)


def quantile_ms(histogram: Sequence[int], share: float) -> int | None:
    """Return the latency that `share` of the requests stayed under, or None without requests.

    Within a bucket the requests are taken as evenly spread; beyond the last bound it is that
    bound, the least that is known.
    """
    total = sum(histogram)
    if not total:
        return None
    wanted, passed = total * share, 0
    for index, count in enumerate(histogram):
        if count and passed + count >= wanted:
            return _within(index, (wanted - passed) / count)
        passed += count
    return BOUNDS_MS[-1]


def _within(index: int, share: float) -> int:
    if index >= len(BOUNDS_MS):
        return BOUNDS_MS[-1]
    lower = BOUNDS_MS[index - 1] if index else 0
    return round(lower + (BOUNDS_MS[index] - lower) * share)

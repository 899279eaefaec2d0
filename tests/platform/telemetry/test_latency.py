"""What does a histogram tell of latencies?"""

import pytest

from sabha.telemetry.latency import BOUNDS_MS, BUCKETS, bucket_of, quantile_ms


def histogram_of(*latencies: float) -> list[int]:
    """Count latencies into buckets."""
    counts = [0] * BUCKETS
    for latency in latencies:
        counts[bucket_of(latency)] += 1
    return counts


@pytest.mark.parametrize(
    ("latency", "bucket"), [(0.1, 0), (5, 0), (5.1, 1), (100, 6), (5000, 14), (60_000, 15)]
)
def test_a_latency_falls_into_the_bucket_whose_bound_it_does_not_pass(
    latency: float, bucket: int
) -> None:
    assert bucket_of(latency) == bucket


def test_no_requests_have_no_quantile() -> None:
    assert quantile_ms([0] * BUCKETS, 0.95) is None
    assert quantile_ms((), 0.95) is None


def test_a_quantile_lies_within_its_bucket() -> None:
    assert quantile_ms(histogram_of(*[40] * 100), 0.95) == 49
    assert quantile_ms(histogram_of(*[4] * 94, *[400] * 6), 0.95) == 333


def test_beyond_the_last_bound_only_the_bound_is_known() -> None:
    assert quantile_ms(histogram_of(90_000), 0.95) == BOUNDS_MS[-1]

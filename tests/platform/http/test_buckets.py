"""Is whoever asks too often told to wait just as long as needed?"""

from hypothesis import given
from hypothesis import strategies as st

from sabha.http.buckets import Buckets


def test_a_minute_s_worth_may_come_at_once_and_no_more() -> None:
    counts = Buckets(per_minute=3)

    waits = [counts.spend("a", now=10.0) for _ in range(4)]

    assert waits == [0, 0, 0, 20.0]


def test_whoever_waits_as_told_is_let_in() -> None:
    counts = Buckets(per_minute=2)
    for _ in range(2):
        counts.spend("a", now=0.0)

    wait = counts.spend("a", now=0.0)

    assert wait == 30.0
    assert counts.spend("a", now=wait) == 0


def test_one_key_never_costs_another() -> None:
    counts = Buckets(per_minute=1)
    counts.spend("flooding", now=0.0)

    assert counts.spend("flooding", now=0.0) > 0
    assert counts.spend("calm", now=0.0) == 0


def test_no_limit_lets_everything_in() -> None:
    counts = Buckets(per_minute=0)

    assert not any(counts.spend("a", now=0.0) for _ in range(10_000))


def test_only_so_many_keys_are_remembered() -> None:
    counts = Buckets(per_minute=1, most_keys=2)
    for key in ("a", "b", "c"):
        counts.spend(key, now=0.0)

    assert counts.spend("c", now=0.0) > 0
    assert counts.spend("a", now=0.0) == 0


@given(st.lists(st.floats(min_value=0, max_value=2), max_size=200))
def test_over_any_time_no_more_than_the_rate_gets_through(pauses: list[float]) -> None:
    counts, now, served = Buckets(per_minute=30), 0.0, 0

    for pause in pauses:
        now += pause
        served += counts.spend("a", now=now) == 0

    assert served <= 30 + now * 30 / 60 + 1e-6


def test_a_clock_that_goes_back_gives_nothing_away() -> None:
    counts = Buckets(per_minute=1)
    counts.spend("a", now=100.0)

    assert counts.spend("a", now=0.0) > 0

"""Are requests counted right, by many threads and with nobody to take the counts?"""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from uuid import UUID

from sabha.telemetry.latency import bucket_of
from sabha.telemetry.meter import MOST_KEPT, RequestMeter, RequestSample

FIRST, SECOND = UUID(int=1), UUID(int=2)
NOON = datetime(2026, 7, 30, 12, 0, tzinfo=UTC).timestamp()


def test_requests_are_counted_per_body_and_minute() -> None:
    now = [NOON + 59]
    meter = RequestMeter(clock=lambda: now[0])

    meter.count(SECOND, 12.0, is_error=False)
    meter.count(FIRST, 12.0, is_error=True)
    now[0] += 1
    meter.count(FIRST, 700.0, is_error=False)
    samples = meter.drain()

    told = [(s.body_id, s.minute.minute, s.requests, s.errors) for s in samples]
    assert told == [(FIRST, 0, 1, 1), (FIRST, 1, 1, 0), (SECOND, 0, 1, 0)]
    assert samples[1].histogram[bucket_of(700)] == 1


def test_taking_the_counts_leaves_none() -> None:
    meter = RequestMeter()
    meter.count(FIRST, 1.0, is_error=False)

    meter.drain()

    assert meter.drain() == []


def test_threads_lose_no_count() -> None:
    meter = RequestMeter(clock=lambda: NOON)
    taken: list[RequestSample] = []

    def serve(_: int) -> None:
        for _turn in range(500):
            meter.count(FIRST, 3.0, is_error=False)

    with ThreadPoolExecutor(8) as pool:
        for _done in pool.map(serve, range(8)):
            taken += meter.drain()
    taken += meter.drain()

    assert sum(sample.requests for sample in taken) == 4_000


def test_samples_given_back_are_added_to_what_came_meanwhile() -> None:
    meter = RequestMeter(clock=lambda: NOON)
    meter.count(FIRST, 3.0, is_error=True)
    samples = meter.drain()
    meter.count(FIRST, 3.0, is_error=False)

    lost = meter.give_back(samples)

    assert lost == 0
    assert [(s.requests, s.errors) for s in meter.drain()] == [(2, 1)]


def test_a_long_outage_fills_no_memory() -> None:
    minute = datetime(2026, 7, 30, 12, tzinfo=UTC)
    many = [
        RequestSample(UUID(int=number), minute, 1, 0, (1,) + (0,) * 15)
        for number in range(MOST_KEPT + 5)
    ]
    meter = RequestMeter()

    assert meter.give_back(many) == 5
    assert len(meter.drain()) == MOST_KEPT


def test_a_forked_child_counts_from_nothing() -> None:
    meter = RequestMeter()
    meter.count(FIRST, 3.0, is_error=False)

    meter.forget()

    assert meter.drain() == []

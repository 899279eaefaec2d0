"""Does every body get its turn once in a period, and not all at the same moment?"""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as st

from sabha.queueing.jobs import Job, beat_entries, jobs, offset_of, period_due

JOB = Job("test.job", "sabha.queueing.tasks.replies_forget_daily", 3600)
START = datetime(2026, 11, 2, 4, 30, tzinfo=UTC)
BODY = UUID("01980000-0000-7000-8000-000000000001")


def turns(body: UUID, *steps: int) -> list[int]:
    """Dispatch at START and after each of `steps` seconds; return the periods that came due."""
    due, after = [], START
    for step in steps:
        until = after + timedelta(seconds=step)
        period = period_due(job=JOB, body_id=body, after=after, until=until)
        due += [] if period is None else [period]
        after = until
    return due


def test_a_body_has_one_turn_in_each_period_however_often_one_looks() -> None:
    minutes = turns(BODY, *[60] * 60 * 5)
    moments = turns(BODY, *[7] * 2571)

    assert len(minutes) == len(set(minutes)) == 5
    assert moments == minutes


def test_missed_turns_are_made_up_by_one_run() -> None:
    assert len(turns(BODY, 5 * 3600)) == 1


@given(st.lists(st.integers(1, 9000), min_size=1, max_size=40))
def test_no_turn_is_lost_or_doubled_between_two_dispatches(steps: list[int]) -> None:
    found = turns(BODY, *steps)

    assert found == sorted(set(found))
    assert bool(found) or sum(steps) < JOB.every_seconds


def test_turns_are_spread_over_the_period() -> None:
    quarters = Counter(offset_of(job=JOB, body_id=uuid4()) // 900 for _ in range(1200))

    assert set(quarters) == {0, 1, 2, 3}
    assert max(quarters.values()) < 400


def test_beat_knows_jobs_and_never_bodies() -> None:
    entries = beat_entries()

    assert len(entries) == len(jobs())
    assert {entry["args"] for entry in entries.values()} == {(name,) for name in jobs()}


def test_every_office_has_its_own_jobs() -> None:
    job = jobs()["office.seats"]

    assert (job.module, job.every_seconds) == (None, 86_400)

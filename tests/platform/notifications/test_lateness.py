"""When is it said that messages are late?"""

from __future__ import annotations

import pytest

from sabha.notifications.lateness import Arrival, Verdict, verdict_of


@pytest.mark.parametrize(
    ("arrival", "verdict"),
    [
        (Arrival(), "quiet"),
        (Arrival(asked=1, arrived=1), "ok"),
        (Arrival(asked=2, late=1), "ok"),
        (Arrival(asked=2, late=1, failed=1), "watch"),
        (Arrival(asked=100, late=9), "ok"),
        (Arrival(asked=100, late=6, failed=4), "watch"),
        (Arrival(asked=100, late=33), "watch"),
        (Arrival(asked=100, late=34), "bad"),
    ],
)
def test_the_share_of_late_and_failed_decides(arrival: Arrival, verdict: Verdict) -> None:
    assert verdict_of(arrival) == verdict

"""How long does a failed event wait?"""

from __future__ import annotations

from datetime import timedelta

import pytest

from sabha.events.delivery import LONGEST_PAUSE, Attempt, pause_after


def test_pauses_double_up_to_the_longest() -> None:
    assert pause_after(attempts=1) == timedelta(seconds=30)
    assert pause_after(attempts=3) == timedelta(minutes=2)
    assert pause_after(attempts=10_000) == LONGEST_PAUSE


def test_an_attempt_keeps_the_failure_and_lets_interrupts_through() -> None:
    with Attempt() as attempt:
        raise LookupError("gone")
    assert attempt.error == "LookupError: gone"

    with pytest.raises(KeyboardInterrupt), Attempt():
        raise KeyboardInterrupt

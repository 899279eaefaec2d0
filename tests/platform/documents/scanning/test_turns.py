"""Does a slow scanner hold some of the threads of a process, and never all of them?"""

from __future__ import annotations

import threading
import time
from contextlib import ExitStack

import pytest

from sabha.documents.scanning.faults import ScanFaultError
from sabha.documents.scanning.turns import AT_ONCE, turn_taken


def test_one_more_is_told_soon_that_all_turns_are_taken() -> None:
    began = time.monotonic()
    with ExitStack() as held:
        for _ in range(AT_ONCE):
            held.enter_context(turn_taken())
        with pytest.raises(ScanFaultError, match="busy"), turn_taken():
            pass

    assert time.monotonic() - began < 2
    with turn_taken():
        pass


def test_a_turn_comes_back_after_a_fault() -> None:
    for _ in range(AT_ONCE + 1):
        with pytest.raises(ScanFaultError, match="away"), turn_taken():
            raise ScanFaultError("away")


def test_who_waits_gets_the_turn_that_comes_back() -> None:
    with ExitStack() as held:
        for _ in range(AT_ONCE):
            held.enter_context(turn_taken())
        timer = threading.Timer(0.2, held.close)
        timer.start()
        with turn_taken():
            timer.join()

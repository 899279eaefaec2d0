"""Is one program started, reported when it ends, and stopped in time?"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from sabha.supervisor.child import Child, Program, log_tail
from sabha.supervisor.guarding import Guard
from tests.platform.supervisor.conftest import eventually

FAILING = "print('cannot go on'); raise SystemExit(3)"


@pytest.fixture
def guard() -> Iterator[Guard]:
    """Give a guard that ends with the test."""
    guard = Guard()
    yield guard
    guard.close()


def _child(code: str, guard: Guard, tmp_path: Path) -> Child:
    program = Program("sample", (sys.executable, "-c", code), stops_within=0.5)
    return Child(program, variables=os.environ, log=tmp_path / "sample.log", guard=guard)


def test_its_output_goes_to_its_log(guard: Guard, tmp_path: Path) -> None:
    child = _child(FAILING, guard, tmp_path)

    child.start()

    assert eventually(lambda: not child.is_alive())
    assert child.code == 3
    assert log_tail(child.log) == "cannot go on"
    child.stop()


def test_it_waits_longer_after_each_failure(guard: Guard, tmp_path: Path) -> None:
    child = _child(FAILING, guard, tmp_path)
    child.start()
    news = []

    def revived() -> bool:
        told = child.revive()
        if told:
            news.append(told)
        return len(news) == 2

    assert eventually(revived)
    assert "ended (code 3); starting again in 1 s" in news[0]
    assert "starting again in 2 s" in news[1]


WITH_A_WORKER = """
import os, signal, subprocess, sys, time
work = "import time; time.sleep(0.3); print('work is done', flush=True)"
worker = subprocess.Popen([sys.executable, "-c", work])
signal.signal(signal.SIGTERM, lambda *_: sys.exit(worker.wait()))
print("at work", flush=True)
time.sleep(60)
"""


def test_its_own_processes_may_finish_their_work(guard: Guard, tmp_path: Path) -> None:
    program = Program("sample", (sys.executable, "-c", WITH_A_WORKER), stops_within=10.0)
    child = Child(program, variables=os.environ, log=tmp_path / "sample.log", guard=guard)
    child.start()
    assert eventually(lambda: log_tail(child.log) == "at work")

    child.stop()

    assert log_tail(child.log).endswith("work is done")


def test_one_that_will_not_stop_is_killed(guard: Guard, tmp_path: Path) -> None:
    code = "import signal,time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print(1, flush=True)"
    child = _child(f"{code}; time.sleep(60)", guard, tmp_path)
    child.start()
    assert eventually(lambda: log_tail(child.log) == "1")
    started = time.monotonic()

    child.stop()

    assert not child.is_alive()
    assert 0.4 < time.monotonic() - started < 10

"""How do tests run a real worker, and kill it?"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.architecture.checkers.tree import ROOT

TASKS = "tests.platform.queueing.planted.tasks"
SECONDS = 120.0


@contextmanager
def worker_running(log: Path, *, pool: str = "prefork") -> Iterator[subprocess.Popen[bytes]]:
    """Run one worker process with one child that knows the planted tasks."""
    command = (sys.executable, "-m", "celery", "--app", "sabha.config.celery:app", "worker")
    options = (f"--pool={pool}", "--concurrency=1", "--loglevel=INFO", f"--include={TASKS}")
    quick = ("--without-gossip", "--without-mingle", "--without-heartbeat")
    with log.open("wb") as output:
        process = subprocess.Popen(
            (*command, *options, *quick),
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            yield process
        finally:
            kill(process)


def kill(process: subprocess.Popen[bytes]) -> None:
    """Kill the worker and its child at once, as a power cut would."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait(timeout=10)


def wait_until(is_true: Callable[[], bool], *, seconds: float = SECONDS) -> None:
    """Wait for something to become true.

    Raises:
        TimeoutError: it did not within `seconds`.
    """
    end = time.monotonic() + seconds
    while not is_true():
        if time.monotonic() > end:
            raise TimeoutError(f"not true after {seconds} s")
        time.sleep(0.1)

"""When do the counts of this process reach the control plane?"""

from __future__ import annotations

import logging
import os
import pkgutil
import threading
from collections.abc import Sequence
from multiprocessing.util import Finalize
from typing import Protocol

from django.conf import settings
from django.db import Error, connections

from sabha.telemetry.meter import RequestMeter, RequestSample

logger = logging.getLogger(__name__)

# A process that is killed loses the counts of this long, and no more.
FLUSH_SECONDS = 5.0
EXIT_PRIORITY = 10


class SampleSink(Protocol):
    """Where samples go; named by `settings.TELEMETRY_SINK` as "package.module:function"."""

    def __call__(self, *, samples: Sequence[RequestSample]) -> None:
        """Add the samples to what is stored.

        Raises:
            django.db.Error: they were not stored, and are to be offered again.
        """


meter = RequestMeter()


def samples_flush() -> int:
    """Hand all counts of this process to the sink, and return how many samples it took."""
    samples = meter.drain()
    if not samples:
        return 0
    sink: SampleSink = pkgutil.resolve_name(settings.TELEMETRY_SINK)
    try:
        sink(samples=samples)
    except Error as error:
        lost = meter.give_back(samples)
        logger.warning("%d samples wait, %d are lost: %s", len(samples) - lost, lost, error)
        return 0
    return len(samples)


class Flusher:
    """The thread that flushes, in a process that serves; begun by the first request it counts."""

    def __init__(self) -> None:
        self._is_wanted = False
        self._lock = threading.Lock()
        self._ended = threading.Event()
        self._thread: threading.Thread | None = None

    def want(self) -> None:
        """Say that this process serves; the web server's entry point does."""
        self._is_wanted = True

    def ensure_running(self) -> None:
        """Begin the thread where it is wanted and does not run yet."""
        if not self._is_wanted or (self._thread is not None and self._thread.is_alive()):
            return
        seconds = float(getattr(settings, "TELEMETRY_FLUSH_SECONDS", FLUSH_SECONDS))
        with self._lock:
            if self._thread is None or not self._thread.is_alive():
                self._begin(seconds)

    def forget(self) -> None:
        """Start anew in a forked child, which has none of its parent's threads."""
        self._lock = threading.Lock()
        self._ended = threading.Event()
        self._thread = None

    def _begin(self, seconds: float) -> None:
        if self._thread is None:
            # Unlike atexit it is also called in a child of multiprocessing, as web servers use.
            Finalize(None, self._end, exitpriority=EXIT_PRIORITY)
        self._thread = threading.Thread(
            target=self._run, args=(seconds,), name="telemetry-flusher", daemon=True
        )
        self._thread.start()

    def _run(self, seconds: float) -> None:
        while not self._ended.wait(seconds):
            samples_flush()
            connections.close_all()

    def _end(self) -> None:
        self._ended.set()
        samples_flush()


flusher = Flusher()


def _after_fork() -> None:
    meter.forget()
    flusher.forget()


os.register_at_fork(after_in_child=_after_fork)

"""How many files may wait for the scanner at once?

A scanner that has become slow would otherwise hold every thread of this process, and with them
the requests that upload nothing.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from sabha.documents.scanning.faults import ScanFaultError

AT_ONCE = 4
WAIT_SECONDS = 1.0

_turns = threading.BoundedSemaphore(AT_ONCE)


@contextmanager
def turn_taken() -> Iterator[None]:
    """Hold one of the turns of this process.

    Raises:
        ScanFaultError: all are taken, and none came back in a second.
    """
    if not _turns.acquire(timeout=WAIT_SECONDS):
        raise ScanFaultError(f"busy with {AT_ONCE} files of this process")
    try:
        yield
    finally:
        _turns.release()
